import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { joinOfficialAreas, type OfficialAreas, takeOfficialAreas } from "#core/place/official/official-areas.ts";
import { KECAMATAN_CODE } from "#io/wilayah/official-source.ts";
import { writeOfficialTexts } from "#io/wilayah/official-text.ts";
import { readOfficialCsv } from "./official-csv.ts";

/** The official areas of `data/wilayah` as the site serves them, where they are missing or older than their source. */
export function ensureWilayah(source: string, folder: string): void {
	const names = readdirSync(source).filter((name) => /^\d\d\.csv$/.test(name));
	const newest = Math.max(...names.map((name) => statSync(join(source, name)).mtimeMs));
	const country = join(folder, "indonesia.txt.gz");
	if (existsSync(country) && statSync(country).mtimeMs >= newest) return;
	mkdirSync(folder, { recursive: true });
	const write = (name: string, text: string): void => writeFileSync(join(folder, name), gzipSync(text, { level: 9 }));
	const provinces = names.map((name) => readOfficialCsv(readFileSync(join(source, name), "utf8")));
	for (const areas of provinces) {
		const texts = writeOfficialTexts(areas);
		write(`${areas.kode[0]}.nama.txt.gz`, texts.names);
		write(`${areas.kode[0]}.titik.txt.gz`, texts.points);
	}
	const above = withoutKecamatanBps(
		joinOfficialAreas(provinces.map((areas) => takeOfficialAreas(areas, (kode) => kode.length <= KECAMATAN_CODE))),
	);
	// last: its age says that all are there
	write("indonesia.txt.gz", writeOfficialTexts(above).names);
}

/** The country's list tells which province to fetch: the BPS codes of kecamatan come with that. */
function withoutKecamatanBps(areas: OfficialAreas): OfficialAreas {
	return { ...areas, kodeBps: areas.kodeBps.map((code, row) => (areas.kode[row]?.length === KECAMATAN_CODE ? "" : code)) };
}
