import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "#core/base/result.ts";
import { booleanColumn, buildHouseholds, numberColumn, takeRows } from "#core/families/build-columns.ts";
import { columnTypes, type HouseholdColumns } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { Programme } from "#core/families/programme.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import { buildCube, summariseCube } from "#core/measure/count/cube.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import { squareAreas } from "../fixtures/square-areas.ts";

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const areas = squareAreas(4);
const programmes = ["pkh", "blt"].map(
	(id): Programme => ({
		id,
		kode: id,
		nama: id,
		pemilik: "",
		kelompok: "kota",
		sektor: "",
		sasaran: "desil<=4",
		satuan: "keluarga",
	}),
);

const family = fc.record({
	area: fc.integer({ min: -1, max: 3 }),
	desil: fc.integer({ min: 0, max: 10 }),
	anggota: fc.integer({ min: 1, max: 12 }),
	terdaftar: fc.boolean(),
	pkh: fc.boolean(),
	blt: fc.boolean(),
});
const indicators = [
	"terdaftar",
	"terpilih",
	"jiwa",
	"desil1",
	"desil1_2",
	"desil1_4",
	"belum_terjangkau",
	"kepadatan",
	"cakupan:pkh",
] as const;
const question = fc.record({
	families: fc.array(family, { maxLength: 60 }),
	indicator: fc.constantFrom(...indicators),
	where: fc.constantFrom("", "terdaftar", "desil<=4 and not p_pkh", "p_blt or desil in [1,9]", "not (terdaftar and p_pkh)"),
	level: fc.constantFrom("kelurahan" as const, "kecamatan" as const, "kota" as const),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

function tableOf({ families }: Question): { readonly households: HouseholdColumns; readonly areaOf: Int32Array } {
	const nowhere = new Float64Array(families.length);
	const households = buildHouseholds(nowhere, nowhere, [
		["desil", numberColumn(families.map(({ desil }) => desil))],
		["anggota", numberColumn(families.map(({ anggota }) => anggota))],
		["terdaftar", booleanColumn(families.map(({ terdaftar }) => terdaftar))],
		["p_pkh", booleanColumn(families.map(({ pkh }) => pkh))],
		["p_blt", booleanColumn(families.map(({ blt }) => blt))],
	]);
	return { households, areaOf: Int32Array.from(families, ({ area }) => area) };
}

function prepare(asked: Question, households: HouseholdColumns) {
	const types = columnTypes(households);
	const context = { types, programmes, complete: true, statistics: [], chosenProgrammes: ["pkh", "blt"] };
	return {
		clause: value(parseFilter(asked.where, types)),
		indicator: value(resolveIndicator(asked.indicator, context)),
		groups: groupAreas(areas, asked.level),
	};
}

function summarise(asked: Question, households: HouseholdColumns, areaOf: Int32Array): AreaSummary {
	const { clause, indicator, groups } = prepare(asked, households);
	const mask = value(compileFilter(clause, households));
	return value(summariseAreas({ households, areas, groups, areaOf, mask, indicator, programmes }));
}

const rates = ({ numerator, denominator }: AreaSummary) => [...numerator].map((count, row) => count / (denominator[row] ?? 0));

describe("any summary", () => {
	it("adds up: areas and outside make the total, and the total is the rows", () => {
		fc.assert(
			fc.property(question, (asked) => {
				const { households, areaOf } = tableOf(asked);
				const summary = summarise(asked, households, areaOf);
				const parts = (counts: Float64Array) => counts.subarray(0, -1).reduce((sum, count) => sum + count, 0);
				expect(parts(summary.households) + summary.outside.households).toBe(asked.families.length);
				expect(summary.households.at(-1)).toBe(asked.families.length);
				expect(parts(summary.selected) + summary.outside.selected).toBe(summary.selected.at(-1));
				expect(summary.persons.at(-1)).toBe(asked.families.reduce((sum, { anggota }) => sum + anggota, 0));
				for (let row = 0; row <= summary.length; row++) {
					expect(summary.selected[row]).toBeLessThanOrEqual(summary.households[row] ?? 0);
					for (const receivers of summary.receivers) expect(receivers[row]).toBeLessThanOrEqual(summary.selected[row] ?? 0);
					if (asked.indicator !== "kepadatan") expect(summary.numerator[row]).toBeLessThanOrEqual(summary.denominator[row] ?? 0);
				}
			}),
			{ seed: 20260301, numRuns: 300 },
		);
	});

	it("does not depend on the order of the rows", () => {
		fc.assert(
			fc.property(
				question.chain((asked) =>
					fc.tuple(
						fc.constant(asked),
						fc.shuffledSubarray(
							asked.families.map((_, i) => i),
							{ minLength: asked.families.length },
						),
					),
				),
				([asked, order]) => {
					const { households, areaOf } = tableOf(asked);
					const shuffled = summarise(
						asked,
						takeRows(households, order),
						Int32Array.from(order, (row) => areaOf[row] ?? -1),
					);
					expect(shuffled).toEqual(summarise(asked, households, areaOf));
				},
			),
			{ seed: 20260302, numRuns: 200 },
		);
	});

	it("keeps every rate when every family is doubled", () => {
		fc.assert(
			fc.property(
				question.filter(({ indicator }) => indicator !== "kepadatan"),
				(asked) => {
					const { households, areaOf } = tableOf(asked);
					const rows = asked.families.flatMap((_, row) => [row, row]);
					const doubled = summarise(
						asked,
						takeRows(households, rows),
						Int32Array.from(rows, (row) => areaOf[row] ?? -1),
					);
					expect(rates(doubled)).toEqual(rates(summarise(asked, households, areaOf)));
				},
			),
			{ seed: 20260303, numRuns: 200 },
		);
	});

	it("is the same from the cube", () => {
		fc.assert(
			fc.property(question, (asked) => {
				const { households, areaOf } = tableOf(asked);
				const cube = buildCube({ households, areaOf, areaCount: areas.length });
				if (cube === null) throw new Error("a small cube is always built");
				expect(summariseCube({ cube, areas, programmes, ...prepare(asked, households) })).toEqual(
					summarise(asked, households, areaOf),
				);
			}),
			{ seed: 20260304, numRuns: 300 },
		);
	});
});
