import type { Random } from "#core/base/random.ts";
import { booleanColumn, buildHouseholds, numberColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { AIDS, type Facts, type KelurahanFacts } from "./facts.ts";
import { type Family, HOUSING_ITEMS, TRAITS } from "./family-attributes.ts";
import type { Houses } from "./houses.ts";

/** The families of one kelurahan: `families[house]` lives in that house; `order` walks the houses from door to door. */
export type HousedFamilies = { readonly houses: Houses; readonly order: Uint32Array; readonly families: readonly Family[] };

const FAMILIES_PER_RT = 107;
const RT_PER_RW = 7;

/** All families as columns of the pack, kelurahan by kelurahan, door by door. */
export function householdColumns(facts: Facts, housed: readonly HousedFamilies[], random: Random): HouseholdColumns {
	const rows = housed.flatMap(({ houses, order, families }, k) => {
		const rtOf = drawNeighbourhoods(order.length, random);
		return [...order].map((house, place) => ({
			lng: houses.lng[house] as number,
			lat: houses.lat[house] as number,
			kode: (facts.kelurahan[k] as KelurahanFacts).kode,
			rt: rtOf[place] as number,
			family: families[house] as Family,
		}));
	});
	const text = (value: (row: (typeof rows)[number], i: number) => string): Column => textColumn(rows.map(value));
	const number = (value: (family: Family) => number): Column => numberColumn(rows.map(({ family }) => value(family)));
	const boolean = (value: (family: Family) => boolean): Column => booleanColumn(rows.map(({ family }) => value(family)));
	const padded = (value: number): string => String(value).padStart(3, "0");
	const digits = Math.max(6, String(rows.length).length);
	return buildHouseholds(
		Float64Array.from(rows, (row) => row.lng),
		Float64Array.from(rows, (row) => row.lat),
		[
			["id", text((_, i) => `C${String(i + 1).padStart(digits, "0")}`)],
			["kode", text((row) => row.kode)],
			["rt", text((row) => padded(row.rt))],
			["rw", text((row) => padded(Math.ceil(row.rt / RT_PER_RW)))],
			["desil", number((family) => family.desil)],
			["anggota", number((family) => family.persons)],
			["terdaftar", boolean((family) => family.listed)],
			["status", text((row) => row.family.status)],
			["fm_indikator", number((family) => family.criteria.filter(Boolean).length)],
			...AIDS.map((aid) => [`p_${aid}`, boolean((family) => family.aids.has(aid))] as const),
			...HOUSING_ITEMS.map((item) => [`r_${item}`, number((family) => family.housing[item])] as const),
			...TRAITS.map((trait) => {
				const column = trait === "kepala_perempuan" ? boolean((f) => f.traits[trait] === 1) : number((f) => f.traits[trait]);
				return [`a_${trait}`, column] as const;
			}),
			// Criteria 5–8 follow from the housing items; 1–4 come from questions and are told by nothing else.
			...[1, 2, 3, 4].map((i) => [`ind_${i}`, boolean((family) => family.criteria[i - 1] === true)] as const),
		],
	);
}

/** RT number of each family in walking order: RT of unequal size, numbered from 1. */
function drawNeighbourhoods(families: number, random: Random): Uint16Array {
	const rtOf = new Uint16Array(families);
	for (let first = 0, rt = 1; first < families; rt++) {
		const size = Math.round(FAMILIES_PER_RT * (0.75 + 0.5 * random.next()));
		rtOf.fill(rt, first, first + size);
		first += size;
	}
	return rtOf;
}
