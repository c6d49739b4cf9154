import { describe, expect, test } from "vitest";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { answerEffect } from "#engine/calls/effect.ts";
import { type LoadedPack, loadPack } from "#engine/loaded-pack.ts";
import type { EffectAnswer, EffectQuery } from "#engine/protocol.ts";
import { transferablesOf } from "#engine/transferables.ts";
import { AREAS, manifest, plantedPocket } from "./memory-pack.ts";

const number = (...values: number[]): Column => ({ kind: "number", values: Float64Array.from(values) });
const yes = (...values: number[]): Column => ({ kind: "boolean", values: Int8Array.from(values) });
const NONE = Number.NaN;

/** Two families in Barat, two in Timur, one in neither. Rule: six criteria. PKH is for deciles 1–2, BLT for everybody. */
const FIVE: HouseholdColumns = {
	length: 5,
	lng: Float64Array.of(117.001, 117.002, 117.015, 117.016, 118),
	lat: Float64Array.of(0.001, 0.001, 0.005, 0.005, 1),
	columns: new Map<string, Column>([
		["desil", number(1, 3, 2, 1, 1)],
		["anggota", number(4, 3, 2, NONE, 5)],
		["terdaftar", yes(1, 1, 1, 1, 0)],
		["fm_indikator", number(6, 7, 6, 6, 6)],
		["r_lantai", number(6, 6, 1, NONE, 6)],
		["r_bab", number(4, 1, 2, 4, 4)],
		["p_pkh", yes(0, 0, 1, -1, 0)],
		["p_blt", yes(0, 1, 0, 0, 0)],
	]),
};

function pack(change: { readonly threshold?: number; readonly without?: readonly string[] } = {}): LoadedPack {
	const facts = manifest();
	const programmes = facts.programmes.map((one) => (one.id === "pkh" ? { ...one, sasaran: "desil<=2" } : one));
	const threshold = change.threshold === undefined ? {} : { povertyThreshold: change.threshold };
	const indicators = { ...facts.indicators, ...threshold };
	const columns = new Map([...FIVE.columns].filter(([name]) => !change.without?.includes(name)));
	return loadPack({ ...facts, programmes, indicators }, AREAS, { ...FIVE, columns });
}

const QUERY: EffectQuery = {
	where: "",
	unit: { type: "level", level: "kelurahan" },
	remove: [],
	fill: [],
	chosenProgrammes: ["pkh", "blt"],
};

async function effect(query: Partial<EffectQuery>, on: LoadedPack = pack({ threshold: 6 })): Promise<EffectAnswer> {
	const answer = await answerEffect(on, { ...QUERY, ...query }, {});
	if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
	return answer.value;
}

describe("answerEffect", () => {
	test("nothing done changes nothing; the region holds the family that lives in no unit too", async () => {
		const answer = await effect({});
		expect(answer.units.map(({ nama }) => nama)).toEqual(["Barat", "Timur"]);
		expect([...answer.families]).toEqual([2, 2, 5]);
		expect([...answer.ruleFamiliesBefore]).toEqual([2, 2, 5]);
		expect(answer.ruleFamiliesAfter).toEqual(answer.ruleFamiliesBefore);
		expect([...answer.rulePersonsBefore]).toEqual([7, 2, 14]);
		expect(answer.unreachedAfter).toEqual(answer.unreachedBefore);
		expect([...answer.mended, ...answer.newlyServed, ...answer.notRescored]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
	});

	test("a new floor takes one from the official sum of those with a poor floor; an unknown floor is counted apart", async () => {
		const answer = await effect({ remove: ["ind_5"] });
		expect([...answer.ruleFamiliesAfter]).toEqual([1, 2, 3]); // 7 − 1 is still six; the family by the sea leaves
		expect([...answer.rulePersonsAfter]).toEqual([3, 2, 5]);
		expect([...answer.mended]).toEqual([2, 0, 3]);
		expect([...answer.notRescored]).toEqual([0, 1, 1]);
		expect([...answer.notRescoredMeeting]).toEqual([0, 1, 1]);
	});

	test("two deprivations mended are counted one by one and once per family", async () => {
		const answer = await effect({ remove: ["ind_5", "ind_7"] });
		expect(answer.mendedBy.map((counts) => [...counts])).toEqual([
			[2, 0, 3],
			[1, 1, 3],
		]);
		expect([...answer.mended]).toEqual([2, 1, 4]);
		expect([...answer.ruleFamiliesAfter]).toEqual([1, 1, 2]);
	});

	test("families outside the sentence stay as they are", async () => {
		const answer = await effect({ where: 'kelurahan in ["64.74.01.1001"]', remove: ["ind_7"], fill: ["blt"] });
		expect([...answer.touched]).toEqual([2, 0, 2]);
		expect([...answer.ruleFamiliesAfter]).toEqual([1, 2, 4]);
		expect(answer.receiversBefore.map((counts) => [...counts])).toEqual([[1, 0, 1]]);
		expect(answer.receiversAfter.map((counts) => [...counts])).toEqual([[2, 0, 2]]);
		expect([...answer.unreachedBefore]).toEqual([1, 0, 2]);
		expect([...answer.unreachedAfter]).toEqual([0, 0, 1]);
	});

	test("the base is what is counted; what lies outside it is neither touched nor shown", async () => {
		const answer = await effect({ base: "terdaftar", remove: ["ind_5"], fill: ["blt"] });
		expect([...answer.families]).toEqual([2, 2, 4]);
		expect([...answer.touched]).toEqual([2, 2, 4]);
		expect([...answer.ruleFamiliesBefore]).toEqual([2, 2, 4]);
		expect(answer.receiversAfter.map((counts) => [...counts])).toEqual([[2, 2, 4]]);
	});

	test("a programme goes to the eligible who are known not to receive it: not to decile 3, not to an unknown answer", async () => {
		const answer = await effect({ fill: ["pkh"] });
		expect(answer.receiversBefore.map((counts) => [...counts])).toEqual([[0, 1, 1]]);
		expect(answer.receiversAfter.map((counts) => [...counts])).toEqual([[1, 1, 3]]);
		expect([...answer.newlyServed]).toEqual([1, 0, 2]);
	});

	test("two programmes serve a family once", async () => {
		const answer = await effect({ fill: ["pkh", "blt"] });
		expect([...answer.newlyServed]).toEqual([1, 2, 4]);
		expect([...answer.unreachedAfter]).toEqual([0, 0, 0]);
	});

	test("counts by pockets too: the families of the pocket and the whole region", async () => {
		const unit = {
			type: "pockets",
			pockets: { poor: "desil=1", method: "casecontrol", radiusMetres: 80, minimum: 5, alpha: 0.05, chosenProgrammes: [] },
		} as const;
		const answer = await effect({ unit, chosenProgrammes: ["pkh"] }, plantedPocket());
		expect(answer.units[0]?.kode).toMatch(/^kantong-/);
		expect(answer.families.at(-1)).toBe(2060);
		expect(answer.families[0]).toBeGreaterThan(30);
	});

	test("a pack without the rule or its sum answers for programmes only", async () => {
		for (const on of [pack(), pack({ threshold: 6, without: ["fm_indikator"] })]) {
			const answer = await effect({ fill: ["blt"] }, on);
			expect(answer.threshold).toBeNaN();
			expect([...answer.ruleFamiliesBefore, ...answer.rulePersonsAfter].every(Number.isNaN)).toBe(true);
			expect(answer.receiversAfter.map((counts) => [...counts])).toEqual([[2, 2, 5]]);
		}
	});

	test("without housing columns nobody can be scored anew; without family sizes persons are unknown", async () => {
		const bare = await effect({ remove: ["ind_5"] }, pack({ threshold: 6, without: ["r_lantai", "anggota"] }));
		expect([...bare.notRescored]).toEqual([2, 2, 5]);
		expect([...bare.ruleFamiliesAfter]).toEqual([2, 2, 5]);
		expect([...bare.rulePersonsAfter].every(Number.isNaN)).toBe(true);
	});

	test("without chosen programmes nobody is said to be unreached", async () => {
		const answer = await effect({ chosenProgrammes: ["zakat"] });
		expect([...answer.unreachedBefore, ...answer.unreachedAfter].every(Number.isNaN)).toBe(true);
	});

	test("refuses what the pack does not have", async () => {
		const asked = async (query: Partial<EffectQuery>) => {
			const answer = await answerEffect(pack({ threshold: 6 }), { ...QUERY, ...query }, {});
			return answer.ok ? "answered" : answer.error.code;
		};
		expect(await asked({ remove: ["ind_9"] })).toBe("INTERNAL");
		expect(await asked({ fill: ["zakat"] })).toBe("INTERNAL");
		expect(await asked({ fill: ["lain"] })).toBe("INTERNAL");
		expect(await asked({ where: "desil<" })).toBe("FILTER_SYNTAX");
		expect(await asked({ base: "lain=1" })).toBe("FILTER_COLUMN");
		expect(await asked({ unit: { type: "level", level: "provinsi" } })).toBe("INTERNAL");
	});

	test("stops when it is cancelled, and its answer is copied, not transferred", async () => {
		const controller = new AbortController();
		controller.abort();
		const answer = await answerEffect(pack(), QUERY, { signal: controller.signal });
		expect(answer.ok ? "answered" : answer.error.code).toBe("CANCELLED");
		expect(transferablesOf("effect", await effect({}))).toEqual([]);
	});
});
