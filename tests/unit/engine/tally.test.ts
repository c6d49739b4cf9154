import { describe, expect, test } from "vitest";
import { answerPockets } from "#engine/calls/pockets.ts";
import { answerTally } from "#engine/calls/tally.ts";
import type { PocketQuery } from "#engine/protocol.ts";
import { plantedPocket, sixFamilies } from "./memory-pack.ts";

const KELURAHAN = { type: "level", level: "kelurahan" } as const;
const POCKETS: PocketQuery = {
	poor: "desil in [1]",
	method: "casecontrol",
	radiusMetres: 80,
	minimum: 5,
	alpha: 0.05,
	chosenProgrammes: ["pkh"],
};

describe("tally of areas", () => {
	test("counts families and persons of each sentence per area, the whole region last", async () => {
		const result = await answerTally(sixFamilies(), { unit: KELURAHAN, sentences: ["", "desil=1", "not p_blt"] }, {});
		if (!result.ok) throw new Error(result.error.code);
		const { units, families, persons } = result.value;
		expect(units.map(({ kode, induk }) => [kode, induk])).toEqual([
			["64.74.01.1001", "Hilir"],
			["64.74.02.1001", "Hulu"],
		]);
		// the family in the sea is in no area but in the region
		expect(families.map((one) => [...one])).toEqual([
			[3, 2, 6],
			[1, 1, 2],
			[3, 0, 4],
		]);
		expect([...(persons[0] ?? [])]).toEqual([9, 7, 21]);
	});

	test("the units of a level are its groups", async () => {
		const result = await answerTally(sixFamilies(), { unit: { type: "level", level: "kota" }, sentences: ["terdaftar"] }, {});
		expect(result.ok && result.value.families.map((one) => [...one])).toEqual([[4, 5]]);
	});

	test("a sentence that does not fit the columns is refused with where", async () => {
		const result = await answerTally(sixFamilies(), { unit: KELURAHAN, sentences: ["", "tidak_ada=1"] }, {});
		expect(result.ok ? null : result.error.code).toBe("FILTER_COLUMN");
	});

	test("no sentence, no counts", async () => {
		const result = await answerTally(sixFamilies(), { unit: KELURAHAN, sentences: [] }, {});
		expect(result.ok && result.value.families).toEqual([]);
	});
});

describe("tally of pockets", () => {
	test("counts the families of each pocket as the kantong layer does", async () => {
		const pack = plantedPocket();
		const found = await answerPockets(pack, POCKETS, {});
		const result = await answerTally(pack, { unit: { type: "pockets", pockets: POCKETS }, sentences: ["", "desil in [1]"] }, {});
		if (!found.ok || !result.ok) throw new Error("refused");
		const { pockets, households, poor } = found.value;
		expect(pockets.length).toBeGreaterThan(0);
		const [all, chosen] = result.value.families;
		expect(result.value.units.map(({ kode }) => kode)).toEqual(pockets.map(({ kode }) => kode));
		expect([...(all ?? [])]).toEqual([...pockets.map((pocket) => pocket.households), households]);
		expect([...(chosen ?? [])]).toEqual([...pockets.map((pocket) => pocket.poor), poor]);
	});

	test("is refused where the layer is no complete denominator", async () => {
		const result = await answerTally(plantedPocket(false), { unit: { type: "pockets", pockets: POCKETS }, sentences: [""] }, {});
		expect(result.ok ? null : result.error.code).toBe("NO_DENOMINATOR");
	});
});
