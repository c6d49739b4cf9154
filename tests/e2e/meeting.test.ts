import { describe, expect, it } from "vitest";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/rapat");

const QUESTIONS = 7;
const steps = () => shared.page.getByRole("navigation", { name: "Mode rapat" }).getByRole("button");
const question = () => shared.app.headline().textContent();
const current = () =>
	steps().evaluateAll((buttons) => buttons.findIndex((button) => button.getAttribute("aria-current") === "step"));
/** What stands on the screen and what is only spoken, a line each. */
const everything = () => shared.app.main().ariaSnapshot();

async function open(step: number): Promise<void> {
	await shared.app.show(`#v1/rapat${step === 0 ? "" : `?pertanyaan=${step}`}`);
	await steps()
		.nth(QUESTIONS - 1)
		.waitFor();
	await expect.poll(current).toBe(step);
}

describe("S2.7 the meeting mode", () => {
	it("steps through every question by keys, one question on the screen, and stays at the ends", async () => {
		await open(0);
		expect(await steps().count()).toBe(QUESTIONS);
		const asked = new Set<string | null>();
		for (let step = 0; step < QUESTIONS; step++) {
			await expect.poll(current).toBe(step);
			expect(await shared.app.headline().count()).toBe(1);
			asked.add(await question());
			await shared.page.keyboard.press(["ArrowRight", "PageDown", " "][step % 3] ?? "ArrowRight");
		}
		expect(asked.size).toBe(QUESTIONS);
		expect(await current()).toBe(QUESTIONS - 1);
		await shared.page.keyboard.press("ArrowLeft");
		await expect.poll(current).toBe(QUESTIONS - 2);
		await shared.page.keyboard.press("Home");
		await expect.poll(current).toBe(0);
		await shared.page.keyboard.press("End");
		await expect.poll(current).toBe(QUESTIONS - 1);
	});

	it("answers with the worked numbers, and M says why", async () => {
		await open(0);
		await shared.app
			.main()
			.getByText(/Lok Tuan: ?998 dari 5\.315 keluarga terdaftar/)
			.waitFor();
		const why = shared.page.getByRole("button", { name: "Mengapa?", exact: true });
		expect(await why.count()).toBe(1);
		await shared.page.keyboard.press("m");
		await shared.page.getByRole("button", { name: "Ringkas", expanded: true }).waitFor();
		await shared.app
			.main()
			.getByText(/Gunung Telihan: ?332 ?KK/)
			.waitFor();
		await shared.page.keyboard.press("m");
		await why.waitFor();
		await open(2);
		await shared.app
			.main()
			.getByText(/2\.957 dari 5\.315 keluarga terdaftar ?\(55,6 persen\)/)
			.waitFor();
		await open(4);
		await shared.app
			.main()
			.getByText(/3,74 ?persen pada 2024, target 3,75 persen pada 2026/)
			.waitFor();
	});

	it("names no family: no id, no RT or RW, no long number, in no question and no explanation", async () => {
		for (let step = 0; step < QUESTIONS; step++) {
			await open(step);
			const why = shared.page.getByRole("button", { name: /^(Mengapa\?|Ringkas)$/ });
			if ((await why.getAttribute("aria-expanded")) === "false") await shared.page.keyboard.press("m");
			await shared.page.getByRole("button", { name: "Ringkas", expanded: true }).waitFor();
			const text = await everything();
			expect(text.length).toBeGreaterThan(100);
			expect(text, `question ${step + 1}`).not.toMatch(/\bR[TW]\b[ .:]*\d|\d{6,}|\bNKK\b|Nama kepala|Kode keluarga/);
			expect(text, `question ${step + 1}`).not.toMatch(/\b[A-Z]{1,3}-?\d{4,}\b/);
		}
	});

	it("writes the minutes of every question, with the notes of the meeting", async () => {
		await shared.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await open(QUESTIONS - 1);
		await shared.page.getByRole("textbox", { name: "Catatan rapat" }).fill("Rapat lanjutan bulan depan.");
		await shared.page.getByRole("button", { name: "Salin notulen" }).click();
		await shared.page.getByText("Notulen tersalin.").waitFor();
		const minutes = await shared.page.evaluate(() => navigator.clipboard.readText());
		expect(minutes).toMatch(/^Notulen rapat, Kota Bontang, \d/);
		for (const label of await steps().evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? "")))
			expect(minutes).toContain(label.replace(/^Pertanyaan \d+: /, ""));
		expect(minutes).toContain("Rapat lanjutan bulan depan.");
		expect(minutes).toContain("Verifikasi keluarga 2025/26");
		expect(await shared.app.hash()).not.toMatch(/lanjutan/);
	});

	it("Escape leaves to the map, and the map's numbers are still there", async () => {
		await open(3);
		await shared.page.keyboard.press("Escape");
		await expect.poll(() => shared.app.hash()).toMatch(/^#v1\/peta/);
		await shared.page
			.getByText(/2\.957 dari 5\.315/)
			.first()
			.waitFor();
		await shared.page.getByRole("button", { name: "Mode rapat" }).click();
		await steps().first().waitFor();
	});
});
