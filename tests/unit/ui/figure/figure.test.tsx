// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import { Figure } from "#ui/figure/figure.tsx";
import { Headline } from "#ui/figure/headline.tsx";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const IDENTITY: NumberIdentity = {
	label: "Belum terjangkau, Gunung Telihan",
	value: 62.9518,
	unit: "persen",
	numerator: { value: 209, unit: "keluarga", label: "Belum terjangkau" },
	denominator: { value: 332, unit: "keluarga", label: "keluarga terdaftar" },
	interval: [57.6, 68],
	universe: "registry",
	definition: "Keluarga terpilih yang tidak menerima satu pun program pilihan.",
	filter: "Terdaftar",
	source: "Verifikasi keluarga",
	period: "2025/26",
	warnings: [],
};

const QUOTE =
	"Belum terjangkau, Gunung Telihan: 63,0 persen (209 dari 332 keluarga terdaftar; rentang 95% 57,6–68,0). " +
	"Data terdaftar, bukan angka kemiskinan BPS. Filter: Terdaftar. Sumber: Verifikasi keluarga, periode 2025/26.";

const writeText = vi.fn(async (_text: string) => undefined);
beforeEach(() => void vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard));
afterEach(() => {
	vi.restoreAllMocks();
	writeText.mockClear();
});

async function open(name: string): Promise<HTMLElement> {
	await act(async () => {
		await import("#ui/figure/number-card.tsx");
		await import("#ui/figure/view-identity-card.tsx");
	});
	fireEvent.click(screen.getByRole("button", { name }));
	return screen.findByRole("dialog");
}

describe("a number's identity", () => {
	test("S4.2 pressing a number shows value, unit, denominator, interval, universe, filter, source and period", async () => {
		await renderWithStore(<Figure identity={IDENTITY}>63,0</Figure>);
		const card = await open("63,0");
		for (const text of [
			"63,0 persen",
			"209 dari 332 keluarga terdaftar",
			"Rentang 95%: 57,6–68,0",
			"Data terdaftar, bukan angka kemiskinan BPS",
			"Terdaftar",
			"Verifikasi keluarga",
			"2025/26",
		])
			expect(card.textContent).toContain(text);
	});

	test("S4.2 the number is copied with its particulars", async () => {
		await renderWithStore(<Figure identity={IDENTITY}>63,0</Figure>);
		await open("63,0");
		fireEvent.click(screen.getByRole("button", { name: "Salin dengan keterangan" }));
		await waitFor(() => expect(writeText).toHaveBeenCalledExactlyOnceWith(QUOTE));
		await screen.findByText("Tersalin dengan keterangan.");
	});

	test("where copying is not allowed the sentence itself appears", async () => {
		writeText.mockRejectedValueOnce(new Error("no"));
		await renderWithStore(<Figure identity={IDENTITY}>63,0</Figure>);
		await open("63,0");
		fireEvent.click(screen.getByRole("button", { name: "Salin dengan keterangan" }));
		expect((await screen.findByLabelText<HTMLTextAreaElement>("Kalimat kutipan")).value).toBe(QUOTE);
	});

	test("Escape and the close button close it; the number says whether it is open", async () => {
		await renderWithStore(<Figure identity={IDENTITY}>63,0</Figure>);
		const card = await open("63,0");
		const button = screen.getByRole("button", { name: "63,0" });
		expect(button.getAttribute("aria-expanded")).toBe("true");
		fireEvent.keyDown(card, { key: "Escape" });
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
		expect(button.getAttribute("aria-expanded")).toBe("false");
		await open("63,0");
		fireEvent.click(screen.getByRole("button", { name: "Tutup" }));
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	});

	test("Escape closes it also before the focus has left the number", async () => {
		await renderWithStore(<Figure identity={IDENTITY}>63,0</Figure>);
		await open("63,0");
		fireEvent.keyDown(screen.getByRole("button", { name: "63,0" }), { key: "Escape" });
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	});

	test("S4.2 families over persons called a poverty rate carry both cautions", async () => {
		const wrong: NumberIdentity = {
			...IDENTITY,
			label: "Tingkat kemiskinan",
			denominator: { value: 1_106, unit: "jiwa", label: "jiwa" },
		};
		await renderWithStore(<Figure identity={wrong}>18,9</Figure>);
		const card = await open("18,9");
		expect(card.textContent).toContain("Keluarga (KK) tidak dapat dibagi jiwa");
		expect(card.textContent).toContain("Bagian dari daftar bukan angka kemiskinan (P0).");
	});

	test("S4.2 the figures of the headline have theirs one press away", async () => {
		await renderWithStore(<Headline />, openedStore());
		const card = await open("123 dari 228");
		expect(card.textContent).toContain("Belum terjangkau");
		expect(card.textContent).toContain("53,9 persen");
		expect(card.textContent).toContain("123 dari 228");
		expect(card.textContent).toContain("Program pilihan:");
	});
});
