import { groupAreas } from "../place/area-groups.ts";
import type { AreaTable } from "../place/area-table.ts";
import { normaliseKode } from "../place/kode-wilayah.ts";
import type { HouseholdColumns, TextColumn } from "./columns.ts";

const VIRTUAL_LEVELS = ["kelurahan", "kecamatan", "kota"] as const;

/**
 * The same households with the text columns `kelurahan`, `kecamatan`, `kota`: codes of the area each family is counted in
 * (missing where it is in none), for the filter sentence. A level below the areas' own, or whose code no area knows, is left
 * out; a column of that name in the file gives way.
 */
export function withAreaColumns(households: HouseholdColumns, areas: AreaTable, areaOf: Int32Array): HouseholdColumns {
	const columns = new Map(households.columns);
	for (const level of VIRTUAL_LEVELS) {
		columns.delete(level);
		const column = areaColumn(areas, level, areaOf);
		if (column !== null) columns.set(level, column);
	}
	return { ...households, columns };
}

function areaColumn(areas: AreaTable, level: (typeof VIRTUAL_LEVELS)[number], areaOf: Int32Array): TextColumn | null {
	const order = ["kelurahan", "kecamatan", "kota", "provinsi"];
	if (order.indexOf(level) < order.indexOf(areas.level)) return null;
	const { kode, groupOf } = groupAreas(areas, level);
	if (kode.every((text) => text === "")) return null;
	const codes = new Int32Array(areaOf.length);
	for (let row = 0; row < areaOf.length; row++) {
		const group = areaOf[row] < 0 ? -1 : groupOf[areaOf[row]];
		codes[row] = group < 0 || kode[group] === "" ? -1 : group;
	}
	return { kind: "text", dictionary: kode, codes };
}

/**
 * The area each household is counted in: the polygon it lies in (`assigned`, −1 = none), else the area its own `kode` names
 * when that is in the table, else −1. Point beats code: where they disagree the join findings say so. Schematic borders prove
 * nothing: there the code beats the point.
 */
export function resolveAreaOf(households: HouseholdColumns, areas: AreaTable, assigned: Int32Array): Int32Array {
	const stated = statedAreaOf(households, areas);
	const areaOf = Int32Array.from(assigned);
	if (stated === null) return areaOf;
	for (let row = 0; row < areaOf.length; row++)
		if (areaOf[row] < 0 || (areas.schematic === true && stated[row] >= 0)) areaOf[row] = Math.max(-1, stated[row]);
	return areaOf;
}

/** Area index by the household's own `kode`: −1 the code is missing, −2 it is not in the table. null without a text column `kode`. */
export function statedAreaOf(households: HouseholdColumns, areas: AreaTable): Int32Array | null {
	const column = households.columns.get("kode");
	if (column?.kind !== "text") return null;
	const areaByKode = new Map(areas.kode.map((kode, area) => [kode, area]));
	const areaByCode = column.dictionary.map((text) => areaByKode.get(text) ?? areaByKode.get(normaliseKode(text) ?? "") ?? -2);
	return Int32Array.from(column.codes, (code) => (code < 0 ? -1 : areaByCode[code]));
}
