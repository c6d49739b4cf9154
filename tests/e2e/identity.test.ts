import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/peta");

/** Opens the card of a number by keyboard, reads it, and closes it again: the focus is back on the number. */
async function cardOf(number: Locator): Promise<string> {
	await number.waitFor();
	await number.focus();
	await shared.page.keyboard.press("Enter");
	const card = shared.app.identity();
	await card.waitFor();
	const text = (await card.textContent()) ?? "";
	await shared.page.keyboard.press("Escape");
	await card.waitFor({ state: "detached" });
	await expect.poll(() => number.evaluate((one) => one === document.activeElement)).toBe(true);
	return text;
}

/** Unit, denominator, source and period: without them a number may not be read aloud. */
function isWhole(card: string, facts: readonly RegExp[]): void {
	for (const fact of facts) expect(card).toMatch(fact);
	for (const term of ["Definisi", "Semesta", "Filter", "Sumber", "Periode"]) expect(card).toContain(term);
	expect(card).toMatch(/Sumber\s*Verifikasi dan validasi keluarga miskin Kota Bontang/);
	expect(card).toMatch(/Periode\s*Verifikasi keluarga 2025\/26/);
	expect(card).toContain("bukan angka kemiskinan BPS");
}

describe("every number has its identity one press away", () => {
	it("in the headline of Peta", async () => {
		await shared.app.show("#v1/peta");
		const card = await cardOf(shared.app.main().getByRole("button", { name: "55,6", exact: true }).first());
		isWhole(card, [/55,6 persen/, /2\.957 dari 5\.315 keluarga terdaftar/, /Rentang 95%: 54,3–57,0/, /PKH, Sembako, (dan )?BLT/]);
	});

	it("in the table of Bandingkan", async () => {
		await shared.app.show("#v1/banding?lihat=tabel");
		const row = shared.page.getByRole("row", { name: /^Belum terjangkau persen/ });
		isWhole(await cardOf(row.getByRole("button", { name: "61,6%" })), [/Bontang Barat/, /61,6 persen/, /461 dari 748 keluarga/]);
		const families = shared.page.getByRole("row", { name: /^Keluarga (terdaftar|terpilih) keluarga/ });
		isWhole(await cardOf(families.getByRole("button", { name: "2.657" })), [/Bontang Selatan/, /2\.657 KK/]);
	});

	it("in the dots of Bandingkan", async () => {
		await shared.app.show("#v1/banding");
		isWhole(await cardOf(shared.app.main().getByRole("button", { name: "61,6", exact: true }).first()), [
			/461 dari 748 keluarga/,
		]);
	});

	it("in the official series, where the source is another one", async () => {
		await shared.app.show("#v1/banding?lihat=tren");
		const card = await cardOf(shared.app.main().getByRole("button", { name: "3,74 persen" }).first());
		expect(card).toMatch(/3,74 persen/);
		expect(card).toMatch(/Perkiraan BPS atas seluruh penduduk/);
		expect(card).toMatch(/Periode\s*Maret 2024/);
		expect(card).toMatch(/Sumber\s*\S/);
	});

	it("in the card of a candidate", async () => {
		await shared.app.show("#v1/kandidat");
		await shared.page.getByRole("button", { name: /^Gunung Telihan/ }).click();
		const row = shared.page.getByRole("row", { name: /^Belum terjangkau/ });
		isWhole(await cardOf(row.getByRole("button", { name: "63,0%" })), [/Gunung Telihan/, /63,0 persen/, /209 dari 332 keluarga/]);
	});

	it("in a meeting, where Escape closes the card and not the meeting", async () => {
		await shared.app.show("#v1/rapat");
		isWhole(await cardOf(shared.app.main().getByRole("button", { name: "998", exact: true }).first()), [/Lok Tuan/, /998 KK/]);
		expect(await shared.app.hash()).toMatch(/^#v1\/rapat/);
	});

	it("is copied with what has to be said beside it", async () => {
		await shared.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await shared.app.show("#v1/peta");
		await shared.app.main().getByRole("button", { name: "55,6", exact: true }).first().click();
		await shared.app.identity().getByRole("button", { name: "Salin dengan keterangan" }).click();
		await shared.app.identity().getByText("Tersalin dengan keterangan.").waitFor();
		const quote = await shared.page.evaluate(() => navigator.clipboard.readText());
		expect(quote).toMatch(/55,6 persen/);
		expect(quote).toMatch(/2\.957 dari 5\.315/);
		expect(quote).toContain("Verifikasi keluarga 2025/26");
	});
});
