import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { joinOfficialAreas, type OfficialAreas, takeOfficialAreas } from "#core/place/official/official-areas.ts";
import { KECAMATAN_CODE, type OfficialSource } from "#io/wilayah/official-source.ts";
import { readOfficialCsv } from "../official-csv.ts";

const FOLDER = resolve(import.meta.dirname, "../../data/wilayah");

/** The official areas out of `data/wilayah`. */
export function officialOnDisk(): OfficialSource {
	const known = new Map<string, OfficialAreas>();
	const province = (kode: string): OfficialAreas => {
		const before = known.get(kode);
		if (before !== undefined) return before;
		const read = readOfficialCsv(readFileSync(join(FOLDER, `${kode}.csv`), "utf8"));
		known.set(kode, read);
		return read;
	};
	const provinces = readdirSync(FOLDER).map((name) => name.slice(0, 2));
	return {
		country: async () =>
			ok(joinOfficialAreas(provinces.map((kode) => takeOfficialAreas(province(kode), (code) => code.length <= KECAMATAN_CODE)))),
		province: async (kode) => (provinces.includes(kode) ? ok(province(kode)) : fail(appError("REGION_UNKNOWN", { kode }))),
	};
}
