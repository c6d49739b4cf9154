import { describe, expect, it } from "vitest";
import { downloaded, rowsOf, textOf, workbookOf } from "./drivers/downloads.ts";
import { forgetAll } from "./drivers/forget.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/kandidat");

const REASON = "Kantong ketiga, dekat puskesmas";
const side = () => shared.page.getByRole("complementary", { name: "Kandidat ditandai" });
const order = () => shared.page.getByRole("tabpanel", { name: "Peringkat" }).getByRole("button", { expanded: false });
const marked = (name: string) => side().getByRole("listitem").filter({ hasText: name });

async function showStep(parts: string): Promise<void> {
	await shared.app.show(`#v1/kandidat${parts}`);
	await expect.poll(() => shared.app.headline().textContent()).toMatch(/paling mendesak menurut bobot ini/);
}

describe("weighing candidates", () => {
	it("S1.12 says why Gunung Telihan: 5th by families, 13th by decile 1, 4th by the gap", async () => {
		await showStep("");
		expect(await shared.app.headline().textContent()).toMatch(
			/Gunung Telihan peringkat \d+, masuk lima besar pada \d+% dari 1\.000 bobot acak/,
		);
		await shared.page.getByText("Contoh: mengapa Gunung Telihan?").click();
		await shared.page
			.getByText(/ke-5 dari 15 menurut keluarga .*, ke-13 dari 15 menurut desil 1 .*, dan ke-4 dari 15 menurut belum terjangkau/)
			.waitFor();
		await shared.page.getByRole("button", { name: /^Gunung Telihan/ }).click();
		const card = shared.page.getByRole("listitem").filter({ has: shared.page.getByRole("button", { expanded: true }) });
		const figures = await card.getByRole("cell").allTextContents();
		expect([figures.slice(0, 2), figures.slice(3, 5), figures.slice(6, 8)]).toEqual([
			["332", "5"],
			["9,3%", "13"],
			["63,0%", "4"],
		]);
	});

	it("other weights give another order, and the link carries them", async () => {
		await showStep("");
		const first = () => order().first().textContent();
		expect(await first()).toMatch(/^Tanjung Laut/);
		await shared.page.getByRole("combobox", { name: "Mulai dari" }).selectOption({ label: "Jumlah terbesar" });
		await expect.poll(first).toMatch(/^Lok Tuan/);
		await expect.poll(() => shared.app.headline().textContent()).toMatch(/^Lok Tuan/);
		const link = await shared.app.hash();
		expect(link).toMatch(/bobot=/);
		await shared.app.show("#v1/kandidat");
		await expect.poll(first).toMatch(/^Tanjung Laut/);
		await shared.app.show(link);
		await expect.poll(first).toMatch(/^Lok Tuan/);
	});

	it("the smallest set that covers 75 per cent is seven kelurahan with 76,1 per cent, and moves with the share wanted", async () => {
		await showStep("?langkah=himpunan");
		const panel = shared.page.getByRole("tabpanel", { name: "Himpunan" });
		await panel.getByText(/^7 kelurahan mencakup 4\.045 dari 5\.315 keluarga .*\(76,1%\)/).waitFor();
		expect(await panel.getByRole("rowheader").count()).toBe(7);
		expect(await panel.getByText(/Dihitung tepat/).count()).toBe(1);
		await panel.getByRole("spinbutton", { name: "Cakupan yang diinginkan" }).fill("50");
		await panel.getByText(/^4 kelurahan mencakup/).waitFor();
	});

	it("S1.13 plans waves within the capacity, year by year", async () => {
		await showStep("?langkah=gelombang");
		const panel = shared.page.getByRole("tabpanel", { name: "Gelombang" });
		await panel.getByRole("spinbutton", { name: "Kapasitas" }).fill("2000");
		await panel.getByText(/^15 kelurahan dilayani dalam \d gelombang/).waitFor();
		const waves = await panel.getByRole("listitem").allTextContents();
		const loads = waves.map((text) => Number(/([\d.]+) keluarga/.exec(text)?.[1]?.replace(".", "")));
		expect(loads.reduce((sum, n) => sum + n, 0)).toBe(5315);
		for (const load of loads) expect(load).toBeLessThanOrEqual(2000);
	});
});

describe("deciding", () => {
	it("marks two candidates, and the rail counts them", async () => {
		await showStep("");
		for (const name of ["Gunung Telihan", "Lok Tuan"])
			await shared.page.getByRole("button", { name: `Tandai ${name} sebagai kandidat` }).click();
		await expect.poll(() => shared.app.place("Kandidat").textContent()).toMatch(/2$/);
		await expect.poll(() => shared.app.hash()).toMatch(/kandidat=64\.74\.03\.1002,64\.74\.01\.1003/);
		expect(
			await side()
				.getByRole("checkbox", { name: /^Dipilih/ })
				.count(),
		).toBe(2);
	});

	it("picks nobody without a reason, and picks with one", async () => {
		const telihan = marked("Gunung Telihan");
		const pick = telihan.getByRole("checkbox", { name: /^Dipilih/ });
		const reason = telihan.getByRole("textbox", { name: "Alasan memilih Gunung Telihan" });
		await pick.click();
		await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
		expect(await pick.isChecked()).toBe(false);
		expect(await telihan.getByText(/tanpa alasan tidak/).count()).toBeGreaterThan(0);
		await shared.page.keyboard.type(REASON);
		await pick.check();
		await side().getByText("Dipilih (1)").waitFor();
		expect(await pick.isChecked()).toBe(true);
	});

	it("the decision outlives the page on this device, and the link never carries the reason", async () => {
		const link = await shared.app.hash();
		expect(decodeURIComponent(link)).not.toMatch(/puskesmas|Kantong ketiga|alasan/);
		await shared.page.reload();
		const telihan = marked("Gunung Telihan");
		await telihan.waitFor();
		expect(await telihan.getByRole("checkbox", { name: /^Dipilih/ }).isChecked()).toBe(true);
		expect(await telihan.getByRole("textbox").inputValue()).toBe(REASON);
		expect(await shared.app.hash()).toBe(link);
	});

	it("a full device is said at once, with the offer of a file", async () => {
		await shared.page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException("full", "QuotaExceededError");
			};
		});
		await marked("Gunung Telihan").getByRole("textbox").fill("tidak akan tersimpan");
		const alert = shared.page.getByRole("alert").filter({ hasText: "penyimpanan perangkat penuh" });
		await alert.waitFor();
		await side()
			.getByText(/hanya bertahan selama halaman ini terbuka/)
			.waitFor();
		const file = await downloaded(shared.page, () => alert.getByRole("button", { name: "Simpan berkas keputusan" }).click());
		expect(file.bytes.toString("utf8")).toContain("tidak akan tersimpan");
		await shared.page.reload();
		await expect.poll(() => marked("Gunung Telihan").getByRole("textbox").inputValue()).toBe(REASON);
	});

	it("reasons written in two tabs are both there", async () => {
		const other = await shared.page.context().newPage();
		await other.goto(shared.page.url());
		const cell = (page: typeof other, name: string) =>
			page
				.getByRole("complementary", { name: "Kandidat ditandai" })
				.getByRole("listitem")
				.filter({ hasText: name })
				.getByRole("textbox");
		await cell(other, "Gunung Telihan").waitFor();
		const [second] = (await side().getByRole("listitem").allTextContents()).filter((text) => !text.startsWith("Gunung Telihan"));
		const name = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*/.exec(second ?? "")?.[0] ?? "";
		await cell(other, name).fill("dari tab kedua");
		await expect.poll(() => cell(shared.page, name).inputValue()).toBe("dari tab kedua");
		expect(await cell(shared.page, "Gunung Telihan").inputValue()).toBe(REASON);
		await other.close();
	});

	it("the decisions are saved as a file, and that file brings them back where they are gone", async () => {
		const file = await downloaded(shared.page, () =>
			shared.page.getByRole("button", { name: "Simpan berkas keputusan" }).click(),
		);
		expect(file.name).toMatch(/^keputusan-64\.74-\d{4}-\d\d-\d\d\.json$/);
		const kept = JSON.parse(file.bytes.toString("utf8")) as { kandidat: string[]; keputusan: { alasan: string }[] };
		expect(kept.kandidat).toEqual(["64.74.03.1002", "64.74.01.1003"]);
		expect(kept.keputusan.map(({ alasan }) => alasan)).toContain(REASON);
		await forgetAll(shared.page);
		await shared.page.goto("about:blank");
		await shared.app.open("#v1/kandidat");
		await side()
			.getByText(/^Belum ada\./)
			.waitFor();
		await side().locator("input[type=file]").setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
		await marked("Gunung Telihan").waitFor();
		expect(
			await marked("Gunung Telihan")
				.getByRole("checkbox", { name: /^Dipilih/ })
				.isChecked(),
		).toBe(true);
		expect(await marked("Gunung Telihan").getByRole("textbox").inputValue()).toBe(REASON);
		await side()
			.locator("input[type=file]")
			.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"a":1}') });
		await shared.page
			.getByText(/bukan berkas keputusan/)
			.first()
			.waitFor();
	});

	it("the pilot appears under Pantau with a status to record", async () => {
		await shared.page.getByRole("tab", { name: "Pantau" }).click();
		const panel = shared.page.getByRole("tabpanel", { name: "Pantau" });
		await panel.getByText("Gunung Telihan").first().waitFor();
		expect(await panel.getByRole("combobox").count()).toBeGreaterThan(0);
	});

	it("the workbook holds every kelurahan with score and rank as numbers, the weights, and the reason", async () => {
		const file = await downloaded(shared.page, () => side().getByRole("button", { name: "Unduh Excel" }).click());
		const book = workbookOf(file);
		const [sheet = ""] = book.SheetNames;
		const rows = rowsOf(book, sheet);
		const telihan = rows.find((row) => row.includes("Gunung Telihan")) ?? [];
		expect(rows.filter((row) => String(row[0]).startsWith("64.74.")).length).toBe(15);
		expect(telihan).toContain(332);
		expect(telihan).toContain(REASON);
		expect(textOf(book)).toMatch(/40 poin/);
	});

	it("goes from the candidate to its sheet of paper", async () => {
		await side().getByRole("button", { name: "Cetak lembar kandidat" }).click();
		await expect.poll(() => shared.app.hash()).toMatch(/^#v1\/cetak\?.*lembar=kandidat/);
		const title = shared.page.locator("[data-slot] h1").first();
		await expect.poll(() => title.textContent()).toContain("Gunung Telihan");
		expect(await shared.app.hash()).not.toMatch(/puskesmas/);
	});
});
