import { describe, expect, it } from "vitest";
import { indonesianNumber } from "./drivers/app.ts";
import { downloaded, rowsOf, textOf, workbookOf } from "./drivers/downloads.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/peta");

const chosen = () => shared.page.getByRole("list", { name: "Wilayah yang dibandingkan" }).getByRole("listitem");
const measureRow = (name: RegExp) =>
	shared.page
		.getByRole("row")
		.filter({ has: shared.page.getByRole("rowheader", { name }) })
		.first();
const typed = () => shared.page.getByRole("region", { name: "Ketik atau tempel seri" });

const tab = (name: string) => shared.page.getByRole("tablist", { name: "Tampilan" }).getByRole("tab", { name, exact: true });

/** The place has its answer: the sentence it opens with is no longer that it is computing. */
async function stands(): Promise<void> {
	await tab("Titik").waitFor();
	await expect.poll(() => shared.app.headline().first().textContent()).not.toMatch(/…$/);
}

/** Opens a view of Bandingkan and waits until its figures stand. */
async function showView(parts: string): Promise<void> {
	await shared.app.show(`#v1/banding${parts}`);
	await stands();
}

describe("comparing areas", () => {
	it("opens on the three kecamatan with their worked shares and numbers", async () => {
		await shared.app.goTo("Bandingkan");
		await expect.poll(() => chosen().allTextContents()).toEqual(["Bontang Utara", "Bontang Selatan", "Bontang Barat"]);
		expect(await shared.app.headline().textContent()).toContain("Bontang Barat");
		const dots = shared.page.getByRole("img", { name: /^Belum terjangkau \(persen/ });
		expect(await dots.getAttribute("aria-label")).toMatch(
			/Bontang Utara 57,1%.*Bontang Selatan 52,9%.*Bontang Barat 61,6%.*kota 55,6%/,
		);
		await tab("Tabel").click();
		const shares = await measureRow(/^Belum terjangkau ?persen/)
			.getByRole("cell")
			.allTextContents();
		expect(shares.slice(0, 4).map((cell) => /^[\d,]+%/.exec(cell)?.[0])).toEqual(["57,1%", "52,9%", "61,6%", "55,6%"]);
		const families = await measureRow(/^Keluarga (terdaftar|terpilih) ?keluarga$/)
			.getByRole("cell")
			.allTextContents();
		expect(families.slice(0, 4)).toEqual(["1.910", "2.657", "748", "5.315"]);
	});

	it("takes an area out and brings it back, and keeps two at least", async () => {
		await showView("");
		await shared.page.getByRole("button", { name: "Keluarkan Bontang Selatan" }).click();
		await expect.poll(() => chosen().allTextContents()).toEqual(["Bontang Utara", "Bontang Barat"]);
		expect(await shared.page.getByRole("button", { name: "Keluarkan Bontang Barat" }).isDisabled()).toBe(true);
		await shared.page.getByRole("button", { name: "Tambah wilayah" }).click();
		await shared.page.getByRole("searchbox", { name: "Cari nama" }).fill("sel");
		await shared.page.keyboard.press("Enter");
		await expect.poll(() => chosen().allTextContents()).toEqual(["Bontang Utara", "Bontang Barat", "Bontang Selatan"]);
		await expect.poll(() => shared.app.hash()).toMatch(/wilayah_banding=64\.74\.\d\d,64\.74\.\d\d,64\.74\.\d\d/);
	});

	it("compares kelurahan and pockets in the same way", async () => {
		await showView("");
		await shared.app.choice("Bandingkan", "Kelurahan").check();
		await expect.poll(() => chosen().first().textContent()).not.toMatch(/^Bontang (Utara|Selatan|Barat)/);
		expect(await chosen().count()).toBeGreaterThanOrEqual(2);
		await shared.page.getByRole("img", { name: /^Belum terjangkau \(persen/ }).waitFor();
		await shared.app.choice("Bandingkan", "Kantong").check();
		await expect.poll(() => chosen().first().textContent()).toMatch(/Kantong 1 · Tanjung Laut/);
		await expect.poll(() => shared.app.headline().textContent()).toMatch(/Kantong \d|tidak dapat dibedakan/);
	});

	it("the difference map says of every kelurahan how far it is from the city", async () => {
		await showView("?lihat=selisih");
		await shared.page.getByRole("img", { name: /^Peta selisih/ }).waitFor();
		const rows = shared.page.getByRole("region", { name: "Selisih tiap kelurahan" }).getByRole("rowheader");
		expect(await rows.count()).toBe(15);
		expect(await rows.first().textContent()).toBe("Tanjung Laut Indah");
		const counts = await shared.page.getByText(/\d+ lebih tinggi, \d+ lebih rendah, \d+ tidak dapat dibedakan/).textContent();
		expect([...(counts ?? "").matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0)).toBe(15);
	});

	it("downloads the comparison as a workbook of real numbers that says where it comes from", async () => {
		await showView("?lihat=tabel");
		const file = await downloaded(shared.page, () => shared.page.getByRole("button", { name: "Unduh Excel" }).click());
		expect(file.name).toMatch(/^kantong-64\.74-banding-kecamatan.*\.xlsx$/);
		const book = workbookOf(file);
		const rows = rowsOf(book, "Perbandingan");
		const west = rows.find(([measure, , area]) => measure === "Belum terjangkau" && area === "Bontang Barat");
		expect(west?.slice(3, 5)).toEqual([461, 748]);
		expect(west?.[5]).toBeCloseTo(461 / 748, 10);
		expect(rowsOf(book, "Selisih pasangan").length).toBeGreaterThan(20);
		expect(textOf(book)).toMatch(/Verifikasi keluarga 2025\/26/);
		expect(textOf(book)).toMatch(/terdaftar/);
	});
});

describe("trend and target", () => {
	it("S1.17 Bontang stands at 3,74 persen and met its target of 2026 two years early", async () => {
		await showView("?lihat=tren");
		const main = shared.app.main();
		await main.getByRole("button", { name: "3,74 persen" }).first().waitFor();
		expect(await main.getByText(/tercapai dua tahun lebih awal/).count()).toBeGreaterThan(0);
		expect(await main.getByText("−0,174 persen poin per tahun").count()).toBe(1);
		expect(await main.getByText("sudah tercapai sejak 2024").count()).toBe(1);
		await main.getByRole("textbox", { name: "Nilai target (persen)" }).fill("3,5");
		await main
			.getByText(/^(Di jalur|Di luar jalur): perkiraan tercapai 20\d\d/)
			.first()
			.waitFor();
	});

	it("S3.5 the figures of SIPMAS are read with a warning each: units, universes, a fall of 93,6 persen, a day that is none", async () => {
		await showView("?lihat=tren");
		await shared.page.getByRole("button", { name: "SIPMAS (Kutai Timur)" }).click();
		await typed()
			.getByText(/^4 baris terbaca · 1 baris perlu diperbaiki · 3 peringatan$/)
			.waitFor();
		const warnings = (await typed().getByRole("listitem").allTextContents()).join("\n");
		expect(warnings).toMatch(/Satuan bercampur.*jiwa, KK/);
		expect(warnings).toMatch(/bercampur dalam satu seri: yang terdaftar di basis data, miskin ekstrem/);
		expect(warnings).toMatch(/109\.000 menjadi 7\.000 \(−93,6 persen, 2023–2024\), padahal sebelumnya −1,8 persen/);
		expect(warnings).toMatch(/“17\/22\/2024” tidak ada di kalender/);
	});

	it("S0.7 S0.8 S0.9 Bombana: −2.680 jiwa, −2,35 persen poin, 893 jiwa per tahun, below the pace aimed at", async () => {
		await showView("?lihat=tren");
		await shared.page.getByRole("button", { name: "Smart Sakina (Bombana)" }).click();
		await typed()
			.getByText(/−2\.680 jiwa .*rata-rata −893 jiwa per tahun/)
			.waitFor();
		const text = (await typed().textContent()) ?? "";
		expect(text).toContain("−2,35 persen poin");
		expect(text).toMatch(/−0,78 persen poin per tahun: di bawah target/);
		expect(text).toContain("Tulis “persen poin” bila itu yang dimaksud");
		await typed().getByRole("button", { name: "Kosongkan" }).click();
		await typed().getByText("Belum ada baris.").waitFor();
	});
});

describe("two periods", () => {
	/** The bold figures of each step under a heading, as numbers. */
	async function figures(heading: RegExp): Promise<readonly (readonly number[])[]> {
		const section = shared.page.locator("section").filter({ has: shared.page.getByRole("heading", { name: heading }) });
		await section.waitFor();
		const texts = await section
			.locator("ol > li")
			.evaluateAll((steps) => steps.map((step) => [...step.querySelectorAll("b")].map((one) => one.textContent ?? "")));
		return texts.map((step) => step.map((text) => indonesianNumber(/[+−]?[\d.]+$/.exec(text)?.[0] ?? "")));
	}
	const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

	it("the parts of the change lead from the earlier list to the present one", async () => {
		await showView("?lihat=periode");
		const steps = (await figures(/^Dari .* ke /)).flat();
		expect(steps.length).toBeGreaterThan(5);
		expect(steps.at(-1)).toBe(5315);
		expect(sum(steps.slice(0, -1))).toBe(5315);
		const table = shared.page.getByRole("table", { name: "Perubahan tiap wilayah" });
		const cells = await table
			.getByRole("row", { name: /^Lok Tuan/ })
			.getByRole("cell")
			.allTextContents();
		const [before = 0, entered = 0, left = 0, moved = 0, after = 0, change = 0, real = 0, cleaning = 0, unknown = 0] =
			cells.map(indonesianNumber);
		expect(after).toBe(998);
		expect(before + entered - left + moved).toBe(after);
		expect(real + cleaning + unknown).toBe(change);
	});

	it("S3.4 every stage of the funnel is the one before less those who left, each with a reason", async () => {
		await showView("?lihat=periode");
		const [start = [], ...stages] = await figures(/^Corong/);
		expect(stages.length).toBe(3);
		let before = start.at(-1);
		for (const [left, ...rest] of stages) {
			const after = rest.at(-1);
			expect(sum(rest.slice(0, -1))).toBe(left);
			expect((before ?? 0) - (left ?? 0)).toBe(after);
			before = after;
		}
		expect(await shared.page.getByText(/keluarga yang gugur punya alasan/).count()).toBe(1);
	});
});

describe("the link", () => {
	const views = [
		["titik", "?banding=kelurahan&wilayah_banding=64.74.03.1002,64.74.01.1003", "Titik", /^Belum terjangkau per kelurahan/],
		["tabel", "?wilayah_banding=64.74.02,64.74.03&lihat=tabel&urut=desil1", "Tabel", null],
		["selisih", "?lihat=selisih", "Peta selisih", /^Selisih belum terjangkau/],
		["tren", "?lihat=tren&tren=74.06", "Tren", /Kabupaten Bombana$/],
		["periode", "?lihat=periode", "Dua periode", /^Corong/],
	] as const;
	it.each(views)("brings back %s after the page is loaded anew", async (_, parts, name, heading) => {
		await showView(parts);
		await shared.page.reload();
		await stands();
		expect(await tab(name).getAttribute("aria-selected")).toBe("true");
		if (heading === null) await measureRow(/^Desil 1 ?persen/).waitFor();
		else await shared.page.getByRole("heading", { name: heading }).first().waitFor();
		expect(await shared.app.hash()).toBe(`#v1/banding${parts}`);
		if (parts.includes("wilayah_banding")) expect(await chosen().count()).toBe(2);
	});
});
