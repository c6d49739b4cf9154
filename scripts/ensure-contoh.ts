import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRandom } from "#core/base/random.ts";
import { EXAMPLE_FILE } from "#io/wilayah/example-list.ts";
import { readOfficialCsv } from "./official-csv.ts";

/** Rows of families; the mistakes below are planted at fixed places among them. */
const FAMILIES = 412;
/** As offices write them, not as the official list has them. */
const SPELLINGS: Readonly<Record<string, string>> = {
	"Lok Tuan": "LOKTUAN",
	"Berbas Tengah": "KEL. BEREBAS TENGAH",
	"Tanjung Laut Indah": "KEL. TL INDAH",
	"Api-api": "API API",
};
const AIDS = ["PKH, BPNT", "BPNT", "RTLH, BNPT", "BPJS, PBI APBD", "PKH, PIP", "", "", ""];

/**
 * A list for trying: invented families of Kota Bontang with the mistakes real lists have (title and total rows, spellings, a slip in
 * a programme's name, a stray comma, points the wrong way round, decimal commas, blank deciles). Nobody in it exists.
 */
export function exampleList(official: string): string {
	const areas = readOfficialCsv(official);
	const random = createRandom(20261129);
	const villages = areas.kode.flatMap((kode, row) => (kode.startsWith("64.74.") && kode.length === 13 ? [row] : []));
	const nameOf = (kode: string): string => areas.nama[areas.kode.indexOf(kode)] ?? "";
	const degrees = (value: number): string => value.toFixed(6).replace(".", ",");
	const rows = Array.from({ length: FAMILIES }, (_, i) => {
		const row = villages[random.integer(villages.length)] as number;
		const kode = areas.kode[row] as string;
		const nama = areas.nama[row] as string;
		const lng = degrees((areas.lng[row] as number) + (random.next() - 0.5) / 200);
		const lat = degrees((areas.lat[row] as number) + (random.next() - 0.5) / 200);
		const [bujur, lintang] = i % 60 === 7 ? [lat, lng] : [lng, lat];
		const desil = i % 45 === 3 ? "" : String(1 + random.integer(4));
		const aid = AIDS[random.integer(AIDS.length)] as string;
		return [
			i + 1,
			`KEC. ${nameOf(kode.slice(0, 8)).toUpperCase()}`,
			SPELLINGS[nama] ?? `KEL. ${nama.toUpperCase()}`,
			`Keluarga Contoh ${i + 1}`,
			desil,
			1 + random.integer(6),
			aid,
			bujur,
			lintang,
		].join(";");
	});
	return [
		"DATA CONTOH UNTUK MENCOBA KANTONG;;;;;;;;",
		"Semua keluarga rekaan;;;;;;;;",
		";;;;;;;;",
		"No;Kecamatan;Kelurahan;Kepala Keluarga;Desil;Jumlah Anggota;Bantuan;Bujur;Lintang",
		...rows,
		`;JUMLAH;;;;${FAMILIES};;;`,
	].join("\r\n");
}

/** `public/contoh`, where it is missing. */
export function ensureExample(wilayah: string, site: string): void {
	const path = join(site, EXAMPLE_FILE);
	if (existsSync(path)) return;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `\uFEFF${exampleList(readFileSync(join(wilayah, "64.csv"), "utf8"))}\r\n`);
}
