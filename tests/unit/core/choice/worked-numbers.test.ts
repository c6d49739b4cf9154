import { beforeAll, describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { baselineMeasures } from "#core/choice/baseline.ts";
import { smallestCoverSet } from "#core/choice/cover-set.ts";
import { weightsThatMakeFirst } from "#core/choice/make-first.ts";
import { matchedComparisons } from "#core/choice/matched-comparison.ts";
import { pilotFacts } from "#core/choice/pilot-facts.ts";
import { type Normalisation, priorityScores, type ScoreTask } from "#core/choice/priority-score.ts";
import { rankFlips } from "#core/choice/rank-flips.ts";
import { rolloutWaves } from "#core/choice/waves.ts";
import { weightSensitivity } from "#core/choice/weight-sensitivity.ts";
import { availableMeasures } from "#core/measure/catalogue/catalogue.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { measuresAmong, measureTable, sentencesOf } from "#core/measure/measure-table.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { EffectQuery, OpenedPack } from "#engine/protocol.ts";
import { buildSamplePack } from "../../../../scripts/sample/build-sample.ts";
import { rankIntervals } from "../../../fixtures/rank-intervals.ts";

const AIDS = ["pkh", "sembako", "blt", "pemda", "perusahaan"] as const;
const LEVEL = { type: "level", level: "kelurahan" } as const;
const THREE = ["pkh", "sembako", "blt"];

let handler: Handler;
let pack: OpenedPack;
let table: MeasureTable;

beforeAll(async () => {
	const built = buildSamplePack();
	if (!built.ok) throw new Error(built.error.code);
	const { files } = built.value;
	handler = createHandler({
		async read(url) {
			const bytes = files.get(url.split("/").at(-1) as string);
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
	const opened = await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
	if (!opened.ok) throw new Error(opened.error.code);
	pack = opened.value;
	const answerable = availableMeasures({
		types: pack.columnTypes,
		programmes: pack.manifest.programmes,
		chosenProgrammes: THREE,
		povertyThreshold: 6,
		complete: true,
		statistics: [],
	});
	const measures = measuresAmong(answerable, { type: "is", column: "terdaftar" });
	const sentences = sentencesOf(measures);
	const facts = { statistics: new Map(), population: new Map(), squareKilometres: new Map(), region: "64.74" };
	table = measureTable(measures, { sentences, ...(await tally(sentences)) }, facts);
}, 120_000);

async function tally(sentences: readonly string[]) {
	const answer = await handler.handle("tally", { unit: LEVEL, sentences });
	if (!answer.ok) throw new Error(answer.error.code);
	return answer.value;
}

/** One value per kelurahan. */
function column(id: string): Float64Array {
	const cells = table.cells[table.measures.findIndex((measure) => measure.id === id)];
	if (cells === undefined) throw new Error(`no measure ${id}`);
	return Float64Array.from(cells.slice(0, table.units.length), ({ value }) => value);
}

function city(id: string): number {
	return table.cells[table.measures.findIndex((measure) => measure.id === id)]?.at(-1)?.value ?? Number.NaN;
}

const nameOf = (unit: number): string => table.units[unit]?.nama ?? "";
const unitOf = (name: string): number => table.units.findIndex(({ nama }) => nama === name);
const percent = (ratio: number): number => Math.round(1000 * ratio) / 10;

function rankOf(name: string, id: string): number | undefined {
	return pilotFacts({ values: [column(id)], higherIsWorse: [true], unit: unitOf(name) })[0]?.rank;
}

/** Share of receivers is worse when it is low; everything else when it is high. */
function taskOf(weights: Readonly<Record<string, number>>, normalisation: Normalisation = "minmax"): ScoreTask {
	const ids = Object.keys(weights);
	const criteria = ids.map((id) => ({ id, weight: weights[id] as number, higherIsWorse: !/^(menerima|cakupan):/.test(id) }));
	return { values: ids.map(column), criteria, normalisation };
}

describe("S1.12 the pilot Gunung Telihan, from the sample through the engine", () => {
	test("S1.12 ranks 5th by families, 6th by decile-1 families, 13th by decile-1 share, 4th by the aid gap", () => {
		expect(table.units).toHaveLength(15);
		expect(rankOf("Gunung Telihan", "keluarga")).toBe(5);
		expect(rankOf("Gunung Telihan", "desil1_jumlah")).toBe(6);
		expect(rankOf("Gunung Telihan", "desil1")).toBe(13);
		expect(rankOf("Gunung Telihan", "belum")).toBe(4);
		expect(percent(column("belum")[unitOf("Gunung Telihan")] as number)).toBe(63);
	});

	test("S1.12 its share of families meeting the rule is 3.0 %, below the city's 4.0 %", () => {
		expect(percent(column("miskin")[unitOf("Gunung Telihan")] as number)).toBe(3);
		expect(percent(city("miskin"))).toBe(4);
	});

	test("S1.12 the highest share is Bontang Baru 14.2 % (26 of 183), then Bontang Lestari 12.6 % (21 of 167), neither in the top 4 by count", () => {
		const shares = column("miskin");
		const order = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number));
		expect(order.slice(0, 2).map(nameOf)).toEqual(["Bontang Baru", "Bontang Lestari"]);
		expect(order.slice(0, 2).map((unit) => percent(shares[unit] as number))).toEqual([14.2, 12.6]);
		for (const unit of order.slice(0, 2)) expect(rankOf(nameOf(unit), "keluarga")).toBeGreaterThan(4);
	});

	test.each([
		["families", "keluarga", 76.1, "Lok Tuan, Tanjung Laut, Berbas Pantai, Berbas Tengah, Gunung Telihan, Kanaan, Bontang Kuala"],
		["decile 1", "desil1_jumlah", 78, "Tanjung Laut, Berbas Tengah, Berbas Pantai, Lok Tuan, Bontang Lestari, Gunung Telihan"],
		["the rule", "miskin_jumlah", 78.1, "Lok Tuan, Berbas Tengah, Bontang Baru, Berbas Pantai, Tanjung Laut, Bontang Lestari"],
	])("S1.12 the smallest set that covers 75 percent, by %s", (_, id, covered, names) => {
		const answer = smallestCoverSet({ load: column(id), share: 0.75 });
		expect(answer.chosen.map(nameOf).sort()).toEqual(names.split(", ").sort());
		expect(percent(answer.covered / answer.total)).toBe(covered);
		expect(answer).toMatchObject({ method: "exact", feasible: true, bound: answer.chosen.length });
	});
});

describe("S1.12 Gunung Telihan under weights (indicators.md 6.6: 40 % load, 30 % severity, 30 % gap)", () => {
	const standard = { keluarga: 40, desil1: 30, belum: 30 };

	test("S1.12 comes 7th of 15 by the default weights, min-max, and 6th by ranks; Tanjung Laut is first both ways", () => {
		const scores = priorityScores(taskOf(standard));
		expect(scores.rank[unitOf("Gunung Telihan")]).toBe(7);
		expect(nameOf(scores.rank.indexOf(1))).toBe("Tanjung Laut");
		const ranks = priorityScores(taskOf(standard, "rank"));
		expect(ranks.rank[unitOf("Gunung Telihan")]).toBe(6);
		expect(nameOf(ranks.rank.indexOf(1))).toBe("Tanjung Laut");
	});

	test("S1.12 is in the top 5 under 17.5 % of 1,000 weightings of these criteria, never first; ranks 5–12", () => {
		const unit = unitOf("Gunung Telihan");
		const { low, median, high, topShare, firstShare } = weightSensitivity({ ...taskOf(standard), spread: "all" });
		expect([low[unit], median[unit], high[unit]]).toEqual([5, 7, 12]);
		expect(topShare[unit]).toBe(0.175);
		expect(firstShare[unit]).toBe(0);
		const near = weightSensitivity({ ...taskOf(standard), spread: "near" });
		expect([near.low[unit], near.high[unit]]).toEqual([7, 7]);
	});

	test("S1.12 no share of the aid gap lifts it above 4th", () => {
		const unit = unitOf("Gunung Telihan");
		const flips = rankIntervals(rankFlips({ ...taskOf(standard), criterion: 2 }));
		expect(Math.min(...flips.map(({ rank }) => rank[unit] as number))).toBe(4);
		expect(flips.find(({ rank }) => rank[unit] === 4)?.from).toBeCloseTo(0.876, 3);
	});

	test("S1.12 no weighting whatever of load, severity and gap makes it first, by counts, shares or both, min-max or ranks", () => {
		const unit = unitOf("Gunung Telihan");
		const all = { keluarga: 1, desil1_jumlah: 1, desil1: 1, desil1_2: 1, miskin_jumlah: 1, miskin: 1, belum_jumlah: 1, belum: 1 };
		for (const normalisation of ["minmax", "rank"] as const)
			expect(weightsThatMakeFirst({ ...taskOf(all, normalisation), unit })).toBeNull();
	});

	test("S1.12 coverage of Sembako and of subsidised gas puts it first: widest at 60 to 40 with a lead of 13 points", () => {
		const unit = unitOf("Gunung Telihan");
		const task = taskOf({ "menerima:sembako": 1, "menerima:lpg": 1 });
		const widest = weightsThatMakeFirst({ ...task, unit, aim: "widest" });
		expect([...(widest?.weights ?? [])].map((weight) => Math.round(100 * weight))).toEqual([60, 40]);
		expect(widest?.margin).toBeCloseTo(0.134, 3);
		const first = task.criteria.map((one, j) => ({ ...one, weight: widest?.weights[j] ?? 0 }));
		expect(priorityScores({ ...task, criteria: first }).rank[unit]).toBe(1);
	});

	test("S1.12 beside load and gap it takes two thirds of the weight on local aid: 11 / 4 / 64 / 21", () => {
		const unit = unitOf("Gunung Telihan");
		const task = taskOf({ keluarga: 1, belum: 1, "menerima:pemda": 1, "menerima:lpg": 1 });
		const widest = weightsThatMakeFirst({ ...task, unit, aim: "widest" });
		expect(widest?.margin).toBeGreaterThan(0.08);
		expect([...(widest?.weights ?? [])].map((weight) => Math.round(100 * weight))).toEqual([11, 4, 64, 21]);
	});

	test("S1.13 by the seven measures of screen and paper it is most like Bontang Kuala, then Kanaan; never a chosen pilot", () => {
		const measures = baselineMeasures(table).map(({ id }) => id);
		expect(measures).toEqual(["keluarga", "desil1", "desil1_2", "miskin", "belum", "menerima:pkh", "menerima:sembako"]);
		const task = { baseline: measures.map(column), unit: unitOf("Gunung Telihan") };
		const { matches, isFar } = matchedComparisons({ ...task, excluded: [] });
		expect(matches.map(({ unit }) => nameOf(unit))).toEqual(["Bontang Kuala", "Kanaan", "Guntung"]);
		expect(isFar).toBe(false);
		const without = matchedComparisons({ ...task, excluded: [unitOf("Bontang Kuala")] });
		expect(nameOf(without.matches[0]?.unit ?? -1)).toBe("Kanaan");
	});
});

describe("S1.13 the rollout after the pilot", () => {
	test("S1.13 with Gunung Telihan in 2022 and 1,500 families a year, the city is served from 2023 to 2027 in order of score", () => {
		const { rank } = priorityScores(taskOf({ keluarga: 40, desil1: 30, belum: 30 }));
		const load = column("keluarga");
		const order = [...rank.keys()].sort((a, b) => (rank[a] as number) - (rank[b] as number));
		const planned = new Map([[unitOf("Gunung Telihan"), 2022]]);
		const { waves, left } = rolloutWaves({ order, load, capacityPerYear: 1500, firstYear: 2023, planned });
		expect(left).toEqual([]);
		expect(waves[0]).toEqual({ year: 2022, units: [unitOf("Gunung Telihan")], load: 332, isOverCapacity: false });
		expect(waves.map(({ year, load: families }) => [year, families])).toEqual([
			[2022, 332],
			[2023, 792],
			[2024, 998],
			[2025, 1425],
			[2026, 1333],
			[2027, 435],
		]);
		expect(waves.slice(1).flatMap(({ units }) => units)).toEqual(order.filter((unit) => !planned.has(unit)));
		expect(waves.reduce((sum, wave) => sum + wave.load, 0)).toBe(5315);
	});
});

describe("S1.18 the official rule and its effect", () => {
	const effect = async (query: Partial<EffectQuery>) => {
		const answer = await handler.handle("effect", {
			where: "terdaftar",
			base: "terdaftar",
			unit: LEVEL,
			remove: [],
			fill: [],
			chosenProgrammes: THREE,
			...query,
		});
		if (!answer.ok) throw new Error(answer.error.code);
		return answer.value;
	};

	test("S1.18 reproduces 210 families meeting six of eight criteria; the sum of the criteria is fm_indikator in every family", async () => {
		const answer = await effect({});
		expect(answer.threshold).toBe(6);
		expect(answer.ruleFamiliesBefore.at(-1)).toBe(210);
		expect(answer.unreachedBefore.at(-1)).toBe(2957);
		expect([answer.codeBook, answer.consistency]).toEqual(["bontang", { compared: 56_120, conflicting: 0 }]);
	});

	test("S1.18 mending floors in Gunung Telihan changes its families meeting the rule and nobody else's", async () => {
		const unit = unitOf("Gunung Telihan");
		const where = `terdaftar and kelurahan in ["${table.units[unit]?.kode}"]`;
		const answer = await effect({ where, remove: ["ind_5"] });
		const [own] = (await tally([`${where} and fm_indikator=6 and r_lantai in [6,7,8,9]`])).families;
		const leaving = own?.[unit] as number;
		expect(leaving).toBeGreaterThan(0);
		for (const [other, before] of answer.ruleFamiliesBefore.entries()) {
			const isRegion = other === table.units.length;
			expect(answer.ruleFamiliesAfter[other]).toBe(before - (other === unit || isRegion ? leaving : 0));
		}
	});

	test("S1.18 filling Sembako reaches exactly the eligible families without it", async () => {
		const answer = await effect({ fill: ["sembako"] });
		const { families } = await tally(["terdaftar and desil<=5 and not p_sembako", "terdaftar and p_sembako"]);
		const [missing, receiving] = families as [Float64Array, Float64Array];
		expect(answer.receiversBefore[0]).toEqual(receiving);
		expect(answer.newlyServed).toEqual(missing);
		expect(answer.unreachedAfter.at(-1)).toBe(0);
	});

	test("§7 43.8 % (92 of 210) of the families meeting the rule receive none of PKH, Sembako, BLT, local and non-government aid", async () => {
		const none = AIDS.map((aid) => `not p_${aid}`).join(" and ");
		const { families } = await tally([`terdaftar and fm_indikator>=6 and ${none}`]);
		expect(families[0]?.at(-1)).toBe(92);
		expect(percent(92 / 210)).toBe(43.8);
	});
});
