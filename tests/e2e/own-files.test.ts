import { gunzipSync, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { downloaded } from "./drivers/downloads.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/data?data=buka");

/** Five squares of about 1.1 km side by side, under codes that are nobody's. */
const NAMES = ["Aren", "Bakau", "Cemara", "Damar", "Enau"];
const BOUNDARIES = JSON.stringify({
	type: "FeatureCollection",
	features: NAMES.map((nama, i) => {
		const [west, south] = [117.46 + i * 0.01, 0.12];
		const ring = [
			[west, south],
			[west + 0.01, south],
			[west + 0.01, south + 0.01],
			[west, south + 0.01],
			[west, south],
		];
		return {
			type: "Feature",
			properties: { kode: `64.74.0${i < 3 ? 1 : 2}.100${i + 1}`, nama },
			geometry: { type: "Polygon", coordinates: [ring] },
		};
	}),
});

/** Twenty families, four to a square; the last has no point. */
const FAMILIES = [
	"id;nama_kepala;desil;lintang;bujur;pkh",
	...Array.from({ length: 20 }, (_, i) => {
		const point = i === 19 ? ";" : `${0.122 + 0.001 * (i % 4)};${117.465 + 0.01 * (i % 5)}`;
		return `contoh-${i + 1};Contoh ${i + 1};${1 + (i % 4)};${point};${i % 2}`;
	}),
].join("\n");

const table = { name: "keluarga-contoh.csv", mimeType: "text/csv", buffer: Buffer.from(FAMILIES) };

const heading = (name: RegExp) => shared.page.getByRole("heading", { level: 1, name });

/** A drop as the system makes it, onto the middle of the page. */
async function drop(name: string, text: string): Promise<void> {
	const transfer = await shared.page.evaluateHandle(
		([file, content]) => {
			const made = new DataTransfer();
			made.items.add(new File([content as string], file as string));
			return made;
		},
		[name, text],
	);
	await shared.page.locator("main").dispatchEvent("dragover", { dataTransfer: transfer });
	await shared.page.getByText("Lepaskan untuk membaca 1 berkas").waitFor();
	await shared.page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}

describe("a person's own files become a map", () => {
	it("a table from the chooser and boundaries dropped beside it are read on the device", async () => {
		const { page } = shared;
		const [chooser] = await Promise.all([
			page.waitForEvent("filechooser"),
			page.getByRole("button", { name: "Pilih berkas" }).click(),
		]);
		expect(chooser.isMultiple()).toBe(true);
		await chooser.setFiles([table]);
		await heading(/^Daftar keluarga sudah ada, wilayahnya belum dikenali$/).waitFor();
		await drop("batas-contoh.geojson", BOUNDARIES);
		const account = page.getByRole("region", { name: "Perhitungan" });
		await account.getByRole("button", { name: "Buka peta" }).waitFor();
		expect(await account.getByRole("status").textContent()).toBe("20 keluarga dipakai, 1 tanpa wilayah, 0 baris belum ikut");
		await page
			.getByRole("navigation", { name: "Tahap pemeriksaan" })
			.getByRole("button", { name: /^Kolom/ })
			.click();
		await page.getByRole("row", { name: "nama_kepala dibuang: data pribadi" }).waitFor();
	});

	it("the pack goes along as a ZIP, without a name in it", async () => {
		const file = await downloaded(shared.page, () => shared.page.getByRole("button", { name: "Unduh paket" }).click());
		expect(file.name).toMatch(/^paket-64\.74-\d{4}-\d\d-\d\d\.zip$/);
		const files = unzipSync(file.bytes);
		const texts = Object.entries(files).map(([name, bytes]) =>
			Buffer.from(name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1"),
		);
		expect(Object.keys(files)).toEqual(expect.arrayContaining(["64.74/pack.json", "64.74/areas.fgb"]));
		expect(texts.some((text) => text.includes("contoh-20"))).toBe(true);
		expect(texts.filter((text) => text.includes("Contoh 20"))).toEqual([]);
	});

	it("the map shows the five areas and counts the twenty families, and every place works on them", async () => {
		const { app, page } = shared;
		await page.getByRole("button", { name: "Buka peta" }).click();
		await page.getByText("Hanya di perangkat ini").waitFor();
		await page.getByText("dari 20 keluarga").waitFor();
		expect(await app.ranking().count()).toBe(5);
		for (const name of NAMES) await app.ranking().filter({ hasText: name }).waitFor();
		expect(await app.hash()).toContain("paket=perangkat-paket");
		for (const place of ["Kantong", "Bandingkan", "Kandidat"] as const) {
			await app.goTo(place);
			await app.settled();
			expect(await app.headline().first().textContent()).not.toBe("");
		}
		await page.getByRole("button", { name: "Bagikan" }).click();
		await page.getByText(/^Data ini hanya ada di perangkat ini\./).waitFor();
		await page.keyboard.press("Escape");
	});

	it("after a reload the link says what is lost, and the site's own pack stands there", async () => {
		const { app, page } = shared;
		await app.goTo("Peta");
		await page.reload();
		await app.ready();
		await page.getByText(/^Data di tautan ini hanya ada di perangkat tempat ia dibuka/).waitFor();
		expect(await app.ranking().count()).toBe(15);
		expect(await app.hash()).not.toContain("perangkat");
	});

	it("the list for trying comes from the site, is drawn without boundaries, and takes a person's yes", async () => {
		const { app, page } = shared;
		await app.show("#v1/data?data=buka");
		await page.getByRole("button", { name: "Buka daftar contoh" }).click();
		const account = page.getByRole("region", { name: "Perhitungan" });
		await account.getByRole("button", { name: "Buka peta" }).waitFor();
		expect(await account.getByRole("status").textContent()).toMatch(/^412 keluarga dipakai/);
		await page
			.getByRole("navigation", { name: "Tahap pemeriksaan" })
			.getByRole("button", { name: /^Wilayah/ })
			.click();
		await page.getByRole("button", { name: "Terima Tanjung Laut Indah" }).click();
		await page.getByRole("button", { name: "Urungkan" }).waitFor();
		await account.getByRole("button", { name: "Buka peta" }).click();
		await page.getByText("dari 412 keluarga").waitFor();
		await page.getByText("Batas skematik, bukan batas resmi").first().waitFor();
		expect(await app.ranking().count()).toBe(15);
	});
});
