import { geojson as fgb } from "flatgeobuf";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Downloaded, downloaded, rowsOf, textOf, workbookOf } from "./drivers/downloads.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/peta");

const dialog = () => shared.page.getByRole("dialog", { name: "Unduh data" });

/** Chooses a kind of file in the dialog of downloads, and makes it. */
async function made(kind: string, prepare: () => Promise<unknown> = async () => {}): Promise<Downloaded> {
	await shared.page.getByRole("button", { name: "Unduh", exact: true }).click();
	// the chosen kind is also called by its hint
	await dialog()
		.getByRole("radio", { name: new RegExp(`^${kind}`) })
		.check();
	await prepare();
	const file = await downloaded(shared.page, () => dialog().getByRole("button", { name: "Unduh berkas" }).click());
	await dialog().waitFor({ state: "detached" });
	expect(file.name).toMatch(/^kantong-64\.74-.*verifikasi-keluarga-2025-26-\d{4}-\d\d-\d\d\.\w+$/);
	return file;
}

/** S1.2: version of the list, filter and period. */
function saysWhence(text: string): void {
	for (const words of ["Versi daftar", "sidik", "Filter", "terdaftar", "Periode", "Verifikasi keluarga 2025/26"])
		expect(text).toContain(words);
}

/** The column whose title starts like this, first row aside. */
function column(rows: readonly (readonly (string | number | null)[])[], title: RegExp): readonly (string | number | null)[] {
	const at = (rows[0] ?? []).findIndex((one) => title.test(String(one)));
	expect(at, String(title)).toBeGreaterThanOrEqual(0);
	return rows.slice(1).map((row) => row[at] ?? null);
}

describe("S1.2 files of areas sum to the screen and say their list, filter and period", () => {
	const WORKED = [5315, 2957] as const;

	it("Excel", async () => {
		await shared.page.getByText("2.957 dari 5.315").first().waitFor();
		const book = workbookOf(await made("Excel per wilayah"));
		const rows = rowsOf(book, book.SheetNames[0] ?? "");
		const both = [/^Keluarga (terpilih|terdaftar) \(/, /^Keluarga belum terjangkau \(/].map((title) => column(rows, title));
		both.forEach((values, i) => {
			const areas = values.slice(0, 15);
			expect(areas.every((value) => typeof value === "number")).toBe(true);
			expect(areas.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(WORKED[i]);
			expect(values[15]).toBe(WORKED[i]);
		});
		expect(column(rows, /^Kode/).slice(0, 15)).toContain("64.74.03.1002");
		expect(book.SheetNames).toContain("Kamus");
		saysWhence(textOf(book));
	});

	it("CSV", async () => {
		const file = await made("CSV per wilayah", () => dialog().getByRole("radio", { name: "Kecamatan" }).check());
		const text = file.bytes.toString("utf8");
		expect(text.charCodeAt(0)).toBe(0xfeff);
		const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ";", skipEmptyLines: true });
		expect(errors).toEqual([]);
		const families = column(data, /^Keluarga (terpilih|terdaftar) \(/).map(Number);
		expect(families).toEqual([1910, 2657, 748, 5315]);
		expect(column(data, /^Belum terjangkau \(persen/)[3]).toMatch(/^55,6\d?$/);
		saysWhence(text);
	});

	it("GeoJSON", async () => {
		const file = await made("GeoJSON wilayah");
		const layer = JSON.parse(file.bytes.toString("utf8")) as {
			features: { geometry: { type: string; coordinates: number[][][][] }; properties: Record<string, unknown> }[];
		};
		expect(layer.features.length).toBe(15);
		for (const { geometry } of layer.features) {
			expect(geometry.type).toBe("MultiPolygon");
			const [lng = 0, lat = 0] = geometry.coordinates[0]?.[0]?.[0] ?? [];
			expect(Math.abs(lng - 117.5)).toBeLessThan(1);
			expect(Math.abs(lat)).toBeLessThan(1);
		}
		const unreached = layer.features.map(({ properties }) => Number(properties.keluarga_belum_terjangkau));
		expect(unreached.reduce((sum, n) => sum + n, 0)).toBe(WORKED[1]);
		saysWhence(file.bytes.toString("utf8"));
	});

	it("FlatGeobuf, read by its own library", async () => {
		const { bytes } = await made("FlatGeobuf wilayah");
		const features: { properties: Record<string, unknown> | null }[] = [];
		for await (const feature of fgb.deserialize(new Uint8Array(bytes))) features.push(feature);
		expect(features.length).toBe(15);
		const total = features.reduce((sum, { properties }) => sum + Number(properties?.x_keluarga_belum_terjangkau), 0);
		expect(total).toBe(WORKED[1]);
		saysWhence(bytes.toString("utf8"));
	});

	it("pockets as outlines without a family's point", async () => {
		const file = await made("GeoJSON kantong");
		const layer = JSON.parse(file.bytes.toString("utf8")) as { features: { geometry: { type: string } }[] };
		expect(layer.features.length).toBe(6);
		for (const { geometry } of layer.features) expect(geometry.type).toMatch(/^(Multi)?Polygon$/);
		saysWhence(file.bytes.toString("utf8"));
	});

	it("follow the filter of the screen", async () => {
		await shared.app.show("#v1/peta?saring=terdaftar%20and%20not%20p_pkh");
		await shared.page
			.getByRole("status")
			.filter({ hasText: /^4\.062 keluarga cocok/ })
			.waitFor({ state: "attached" });
		const book = workbookOf(await made("Excel per wilayah"));
		expect(column(rowsOf(book, book.SheetNames[0] ?? ""), /^Keluarga (terpilih|terdaftar) \(/)[15]).toBe(4062);
		expect(textOf(book)).toContain("terdaftar and not p_pkh");
		await shared.app.show("#v1/peta");
		await shared.page
			.getByRole("status")
			.filter({ hasText: /^5\.315 keluarga cocok/ })
			.waitFor({ state: "attached" });
	});
});

describe("files to plan with", () => {
	it("S4.7 the planning table: program, kegiatan, lokasi, sasaran, volume, OPD", async () => {
		const book = workbookOf(await made("Tabel perencanaan"));
		const [titles = [], ...rows] = rowsOf(book, "Tabel perencanaan");
		for (const title of ["Program", "Kegiatan", "Lokasi", "Sasaran", "Volume", "Satuan", "OPD"])
			expect(
				titles.some((one) => String(one).startsWith(title)),
				title,
			).toBe(true);
		const pkh = rows.filter(([programme]) => programme === "PKH");
		expect(pkh.length).toBe(15);
		const volume = titles.indexOf("Volume");
		expect(pkh.reduce((sum, row) => sum + Number(row[volume]), 0)).toBe(2983);
		saysWhence(textOf(book));
	});

	it("S0.3 the proposal multiplies quota and unit cost by formula", async () => {
		const book = workbookOf(
			await made("Usulan sasaran", async () => {
				await dialog()
					.getByRole("textbox", { name: /^Kuota/ })
					.fill("1.000");
				await dialog()
					.getByRole("textbox", { name: /^Biaya satuan/ })
					.fill("1.000.000");
				await dialog()
					.getByText(/Rp1\.000\.000\.000 untuk 1\.000 keluarga/)
					.waitFor();
			}),
		);
		const rows = rowsOf(book, "Usulan sasaran");
		expect(column(rows, /^Kuota usulan/)[15]).toBe(1000);
		expect(column(rows, /^Biaya \(/)[15]).toBe(1_000_000_000);
		const formulas = Object.values(book.Sheets["Usulan sasaran"] ?? {}).filter(
			(cell) => (cell as { f?: string }).f !== undefined,
		);
		expect(formulas.length).toBeGreaterThanOrEqual(15);
	});

	it("S0.2 the coverage of every programme", async () => {
		const book = workbookOf(await made("Rekap cakupan program"));
		const rows = rowsOf(book, "Rekap");
		const at = column(rows, /^Program/).indexOf("PKH");
		expect(column(rows, /^Sasaran \(/)[at]).toBe(4210);
		expect(column(rows, /^Sasaran yang menerima/)[at]).toBe(1227);
		expect(column(rows, /^Cakupan \(/)[at]).toBeCloseTo(1227 / 4210, 10);
	});
});

describe("rows of families", () => {
	it("are made only after consent, which is given for one file, and hold no name, number or coordinate", async () => {
		const make = () => dialog().getByRole("button", { name: "Unduh berkas" });
		const file = await made("Daftar keluarga", async () => {
			expect(await make().isDisabled()).toBe(true);
			const warning = dialog().getByRole("region", { name: "Berkas ini berisi data per keluarga" });
			expect(await warning.textContent()).toMatch(/5\.315 baris.*Tidak ada nama, NIK, alamat, atau koordinat/);
			await warning.getByRole("checkbox").check();
			// another kind and back: the consent is gone
			await dialog().getByRole("radio", { name: /^CSV/ }).check();
			await dialog()
				.getByRole("radio", { name: /^Daftar keluarga/ })
				.check();
			expect(await make().isDisabled()).toBe(true);
			await warning.getByRole("checkbox").check();
		});
		const book = workbookOf(file);
		const rows = rowsOf(book, "Daftar keluarga");
		expect(rows.length).toBe(5316);
		expect(rows[0]?.join(" ")).not.toMatch(/nama|NIK|alamat|lintang|bujur|koordinat/i);
		expect(
			rows
				.slice(1)
				.flat()
				.some((cell) => /\d{10,}/.test(String(cell))),
		).toBe(false);
		saysWhence(textOf(book));
	});

	it("leave no dialog behind with Escape, and the focus returns to the button", async () => {
		const button = shared.page.getByRole("button", { name: "Unduh", exact: true });
		await button.click();
		await dialog().waitFor();
		await shared.page.keyboard.press("Escape");
		await dialog().waitFor({ state: "detached" });
		await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
	});
});
