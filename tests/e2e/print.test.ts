import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { requirePoppler } from "../../scripts/poppler.ts";
import { lettersOf, type ReadPdf, readPdf } from "../fixtures/pdf.ts";
import { darken } from "./drivers/axe.ts";
import { paperFaults, wordsOnPaper } from "./drivers/paper.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("");

beforeAll(() => {
	requirePoppler();
});

const MILLIMETRES = { a4: [210, 297], f4: [215, 330] } as const;
/** Sheet, what its link says, what its title must name, and how many pages it may have on the sample pack. */
const SHEETS = [
	{ name: "Ringkasan kota", parts: "lembar=ringkasan", about: "Lebih dari separuh", pages: { least: 1, most: 2 } },
	{ name: "Profil kecamatan", parts: "lembar=profil&tentang=64.74.02", about: "Bontang Selatan", pages: { least: 1, most: 2 } },
	{
		name: "Profil kelurahan",
		parts: "lembar=profil&tentang=64.74.03.1002",
		about: "Gunung Telihan",
		pages: { least: 1, most: 2 },
	},
	{ name: "Profil kantong", parts: "lembar=profil&tentang=kantong-1", about: "Kantong 1", pages: { least: 1, most: 2 } },
	{
		name: "Lembar kandidat",
		parts: "lembar=kandidat&tentang=64.74.03.1002",
		about: "Gunung Telihan",
		pages: { least: 1, most: 2 },
	},
	{ name: "Atlas", parts: "lembar=atlas&kisi=1", about: "", pages: { least: 16, most: 16 } },
] as const;

async function showPaper(parts: string, paper: "a4" | "f4" = "a4"): Promise<Page> {
	const { app, page } = shared;
	await app.show(`#v1/cetak?${parts}&kertas=${paper}`);
	await page.locator(`[data-slot][data-paper="${paper}"]`).first().waitFor();
	await app.settled();
	return page;
}

function expectWhole(pdf: ReadPdf, expected: Awaited<ReturnType<typeof wordsOnPaper>>, paper: "a4" | "f4"): void {
	expect(pdf.pages).toBe(expected.length);
	const [width, height] = MILLIMETRES[paper];
	for (const size of pdf.sizes) {
		expect(Math.abs(size[0] - width)).toBeLessThan(0.5);
		expect(Math.abs(size[1] - height)).toBeLessThan(0.5);
	}
	expected.forEach(({ title, rows, foot }, i) => {
		const text = lettersOf(pdf.text[i] ?? "");
		for (const word of [title, ...rows, foot].flatMap((words) => words.split(/\s+/))) expect(text).toContain(lettersOf(word));
		expect(pdf.text[i]).toMatch(/hal\. ?\d+ ?dari ?\d+/);
	});
	expect(pdf.fonts.length).toBeGreaterThan(0);
	expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
	expect(pdf.text.join(" ")).not.toMatch(/Bagikan|Simpan PDF|Peringkat\/|Pengaturan cetak/);
}

describe("paper", () => {
	for (const { name, parts, about, pages } of SHEETS)
		it(`${name} is whole on A4 and F4: pages, size, words, fonts, nothing cut off`, async () => {
			for (const paper of ["a4", "f4"] as const) {
				const page = await showPaper(parts, paper);
				expect(await paperFaults(page)).toEqual([]);
				const expected = await wordsOnPaper(page);
				expect(expected[0]?.title).toContain(about);
				expect(expected.length).toBeGreaterThanOrEqual(pages.least);
				expect(expected.length).toBeLessThanOrEqual(pages.most);
				expectWhole(readPdf(await page.pdf({ preferCSSPageSize: true })), expected, paper);
			}
		});

	it("S1.12 the dossier of Gunung Telihan says its worked ranks, its offices, its comparison and the list's version", async () => {
		const page = await showPaper("lembar=kandidat&tentang=64.74.03.1002");
		const text = (await page.locator("[data-slot]").allInnerTexts()).join("\n");
		expect(text).toMatch(/Keluarga terdaftar\s+332 KK\s+5\b/);
		expect(text).toMatch(/Desil 1\s+9,3%\s+13\b/);
		expect(text).toMatch(/Belum terjangkau\s+63,0%\s+4\b/);
		expect(text).toContain("Peringkat pada 1.000 bobot acak");
		expect(text).toContain("Tugas per perangkat daerah");
		expect(text).toContain("Dinsos-PM");
		expect(text).toContain("Pembanding untuk evaluasi");
		expect(text).toContain("Angka dari 332 keluarga terdaftar");
		expect(text).toContain("bukan angka kemiskinan BPS");
		expect(text).toMatch(/Daftar Verifikasi keluarga 2025\/26/);
		expect(text).toMatch(/sidik [0-9a-f]{4}…[0-9a-f]{4}/);
		expect(text).toContain("Saringan: terdaftar: terdaftar.");
	});

	it("prints light from the dark theme, and black and white holds no colour", async () => {
		const page = await showPaper("lembar=profil&tentang=64.74.03.1002&hitam_putih=1");
		await darken(shared.app);
		const looks = await page.evaluate(() => {
			const sheet = document.querySelector("[data-slot] [data-sheet]");
			const map = sheet?.querySelector("svg[role=img]");
			const fills = [...(map?.querySelectorAll("path, pattern rect, pattern path") ?? [])].flatMap((one) => {
				const { fill, stroke } = getComputedStyle(one);
				return [fill, stroke].filter((colour) => colour.startsWith("rgb"));
			});
			return {
				ground: sheet && getComputedStyle(sheet).backgroundColor,
				ink: sheet && getComputedStyle(sheet).color,
				fills: [...new Set(fills)],
			};
		});
		expect(looks.ground).toBe("rgb(255, 255, 255)");
		expect(looks.ink).toBe("rgb(27, 36, 34)");
		for (const fill of looks.fills) {
			const [red = 0, green = 0, blue = 0] = fill.match(/\d+/g)?.map(Number) ?? [];
			expect(Math.max(red, green, blue) - Math.min(red, green, blue), fill).toBeLessThanOrEqual(12);
		}
		expect(await paperFaults(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: "light" });
	});

	it("the QR code leads back to the same area, and the link names no family", async () => {
		const page = await showPaper("lembar=profil&tentang=64.74.03.1002");
		const qr = page.locator("[data-slot] footer svg").first();
		const picture = await qr.screenshot({ scale: "css" });
		const pixels = await page.evaluate(async (base64) => {
			const image = await createImageBitmap(
				await (async () => new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]))(),
			);
			const canvas = new OffscreenCanvas(image.width * 4, image.height * 4);
			const pen = canvas.getContext("2d");
			if (!pen) throw new Error("no canvas");
			pen.imageSmoothingEnabled = false;
			pen.drawImage(image, 0, 0, canvas.width, canvas.height);
			return { data: [...pen.getImageData(0, 0, canvas.width, canvas.height).data], width: canvas.width, height: canvas.height };
		}, picture.toString("base64"));
		const read = jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height);
		expect(read?.data).toBe(await qr.getAttribute("data-qr"));
		expect(read?.data).toMatch(/#v1\/peta\?.*wilayah=64\.74\.03\.1002/);
	});

	it("words can be changed, stay while the figures stay, and come back; offices of needs too (S3.6)", async () => {
		const page = await showPaper("lembar=ringkasan");
		const title = page.locator("[data-slot] h1").first();
		const before = await title.textContent();
		await page.getByLabel("Judul").fill("Judul rapat koordinasi");
		await expect.poll(() => title.textContent()).toBe("Judul rapat koordinasi");
		await page.getByLabel("Instansi").fill("Bapperida Kota Bontang");
		await page.locator("[data-slot] header").first().getByText("Bapperida Kota Bontang").waitFor();
		// another sheet and back
		await page.getByRole("radio", { name: "Profil wilayah" }).check();
		await expect.poll(() => title.textContent()).not.toBe("Judul rapat koordinasi");
		await page.getByRole("radio", { name: "Ringkasan kota" }).check();
		await expect.poll(() => title.textContent()).toBe("Judul rapat koordinasi");
		await page.getByRole("button", { name: "Kembalikan teks asli" }).click();
		await expect.poll(() => title.textContent()).toBe(before);

		await page.getByText("Perangkat daerah tiap kebutuhan").click();
		await page.getByLabel("Air minum tak terlindung").fill("PDAM Tirta Taman");
		const office = page.locator("[data-slot] td").filter({ hasText: "PDAM Tirta Taman" });
		await office.waitFor();
		await page.reload();
		await page.getByText("Perangkat daerah tiap kebutuhan").click();
		await expect.poll(() => page.getByLabel("Air minum tak terlindung").inputValue()).toBe("PDAM Tirta Taman");
		expect(page.url()).not.toContain("PDAM");
		await page.getByRole("button", { name: "Kembalikan perangkat daerah asli" }).click();
		await expect.poll(() => office.count()).toBe(0);
	});

	it("the map downloads as a PNG twice as sharp, with its letters", async () => {
		const page = await showPaper("lembar=ringkasan");
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: "Unduh peta PNG" }).click(),
		]);
		expect(download.suggestedFilename()).toMatch(/^peta-64\.74-.*\.png$/);
		const bytes = readFileSync(await download.path());
		expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
		expect(bytes.readUInt32BE(16)).toBe(1800);
		expect(bytes.length).toBeGreaterThan(40_000);
	});
});
