import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallestCoverSet } from "#core/choice/cover-set.ts";
import type { CoverTask } from "#core/choice/cover-task.ts";
import { weightsThatMakeFirst } from "#core/choice/make-first.ts";
import { type Normalisation, priorityScores, type ScoreTask } from "#core/choice/priority-score.ts";
import { rankFlips } from "#core/choice/rank-flips.ts";
import { rolloutWaves } from "#core/choice/waves.ts";
import { weightSensitivity } from "#core/choice/weight-sensitivity.ts";
import { rankIntervals } from "../fixtures/rank-intervals.ts";

const OPTIONS = { seed: 20260301, numRuns: 200 };
const figure = fc.integer({ min: 0, max: 12 });
const normalisation = fc.constantFrom<Normalisation>("minmax", "rank");

/** Few distinct values, so that ties and constant criteria are common. */
const scoreTask = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
	.chain(([units, criteria]) =>
		fc.record({
			values: fc.array(
				fc.array(fc.oneof({ weight: 12, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), {
					minLength: units,
					maxLength: units,
				}),
				{ minLength: criteria, maxLength: criteria },
			),
			weights: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria }),
			worse: fc.array(fc.boolean(), { minLength: criteria, maxLength: criteria }),
			normalisation,
		}),
	)
	.map(
		({ values, weights, worse, normalisation }): ScoreTask => ({
			values: values.map((column) => Float64Array.from(column)),
			criteria: weights.map((weight, i) => ({ id: `c${i}`, weight, higherIsWorse: worse[i] as boolean })),
			normalisation,
		}),
	);

function reversed(task: ScoreTask): ScoreTask {
	return { ...task, values: task.values.map((column) => column.toReversed()) };
}

function withShare(task: ScoreTask, criterion: number, share: number): ScoreTask {
	const rest = task.criteria.reduce((sum, { weight }, j) => (j === criterion ? sum : sum + weight), 0);
	return {
		...task,
		criteria: task.criteria.map((one, j) => ({ ...one, weight: j === criterion ? share : (1 - share) * (one.weight / rest) })),
	};
}

describe("any priority score", () => {
	test("lies in 0–1, is the sum of its parts, and ranks the higher score first", () => {
		fc.assert(
			fc.property(scoreTask, (task) => {
				const { score, parts, rank } = priorityScores(task);
				for (const [unit, own] of score.entries()) {
					const sum = parts.reduce((total, part) => total + (part[unit] as number), 0);
					if (Number.isNaN(own)) {
						expect(sum).toBeNaN();
						expect(rank[unit]).toBe(0);
						continue;
					}
					expect(sum).toBeCloseTo(own, 12);
					expect(own).toBeGreaterThanOrEqual(0);
					expect(own).toBeLessThanOrEqual(1 + 1e-12);
					expect(rank[unit]).toBe(1 + score.filter((other) => other > own + 1e-12).length);
				}
			}),
			OPTIONS,
		);
	});

	test("moves with its unit when the units change places, and so does its sensitivity", () => {
		fc.assert(
			fc.property(scoreTask, (task) => {
				expect(priorityScores(reversed(task)).score.toReversed()).toEqual(priorityScores(task).score);
				const here = weightSensitivity({ ...task, spread: "all", draws: 40 });
				const there = weightSensitivity({ ...reversed(task), spread: "all", draws: 40 });
				expect(there.low.toReversed()).toEqual(here.low);
				expect(there.topShare.toReversed()).toEqual(here.topShare);
			}),
			OPTIONS,
		);
	});

	test("does not depend on the scale of the weights", () => {
		fc.assert(
			fc.property(scoreTask, (task) => {
				const tenfold = { ...task, criteria: task.criteria.map((one) => ({ ...one, weight: 8 * one.weight })) };
				expect(priorityScores(tenfold).rank).toEqual(priorityScores(task).rank);
			}),
			OPTIONS,
		);
	});
});

describe("any sensitivity to weights", () => {
	test("somebody is first under every weighting, and the interval holds the median", () => {
		fc.assert(
			fc.property(scoreTask, fc.constantFrom("all", "near"), (task, spread) => {
				const { low, median, high, topShare, firstShare } = weightSensitivity({ ...task, spread, draws: 60, top: 3 });
				const ranked = [...low.keys()].filter((unit) => !Number.isNaN(low[unit] as number));
				if (ranked.length === 0) return;
				expect(ranked.reduce((sum, unit) => sum + (firstShare[unit] as number), 0)).toBeGreaterThanOrEqual(1 - 1e-12);
				expect(ranked.reduce((sum, unit) => sum + (topShare[unit] as number), 0)).toBeGreaterThanOrEqual(
					Math.min(3, ranked.length) - 1e-9,
				);
				for (const unit of ranked) {
					expect(low[unit]).toBeLessThanOrEqual(median[unit] as number);
					expect(median[unit]).toBeLessThanOrEqual(high[unit] as number);
					expect(firstShare[unit]).toBeLessThanOrEqual(topShare[unit] as number);
				}
			}),
			OPTIONS,
		);
	});
});

describe("any rank flips", () => {
	test("cover 0–1 without gaps, and each interval is ranked as the score ranks inside it", () => {
		fc.assert(
			fc.property(scoreTask, fc.nat({ max: 3 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (task, pick, within) => {
				const criterion = pick % task.criteria.length;
				const others = task.criteria.filter((_, j) => j !== criterion);
				const intervals = rankIntervals(rankFlips({ ...task, criterion }));
				expect(intervals[0]?.from).toBe(0);
				expect(intervals.at(-1)?.to).toBe(1);
				for (const [i, { from, to, rank }] of intervals.entries()) {
					if (i > 0) expect(from).toBe(intervals[i - 1]?.to);
					if (others.every(({ weight }) => weight === 0) || to - from < 1e-6) continue;
					expect(rank).toEqual(priorityScores(withShare(task, criterion, from + within * (to - from))).rank);
				}
			}),
			OPTIONS,
		);
	});
});

describe("any weights that make a unit first", () => {
	test("do make it first, with the lead they state; where there are none, no drawn weighting does", () => {
		fc.assert(
			fc.property(scoreTask, fc.nat({ max: 8 }), (task, pick) => {
				const complete = { ...task, values: task.values.map((column) => column.map((v) => (Number.isNaN(v) ? 5 : v))) };
				const unit = pick % (complete.values[0] as Float64Array).length;
				for (const aim of ["nearest", "widest"] as const) {
					const found = weightsThatMakeFirst({ ...complete, unit, aim });
					if (found === null) {
						const even = { ...complete, criteria: complete.criteria.map((one) => ({ ...one, weight: 1 })) };
						expect(weightSensitivity({ ...even, spread: "all", draws: 60 }).firstShare[unit]).toBe(0);
						continue;
					}
					expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
					expect(found.margin).toBeGreaterThanOrEqual(-1e-9);
					const criteria = complete.criteria.map((one, j) => ({ ...one, weight: found.weights[j] as number }));
					const { score } = priorityScores({ ...complete, criteria });
					const best = Math.max(...score.filter((_, other) => other !== unit));
					if (score.length > 1) expect((score[unit] as number) - best).toBeCloseTo(found.margin, 7);
				}
			}),
			OPTIONS,
		);
	});

	test("no weighting on a grid that leads by as much is nearer than the nearest", () => {
		const three = fc.array(fc.tuple(figure, figure, figure), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(three, fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 })), (rows, given) => {
				const values = [0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j] as number));
				const criteria = given.map((weight, j) => ({ id: `c${j}`, weight: weight + 1, higherIsWorse: true }));
				const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
				const task: ScoreTask = { values, criteria, normalisation: "minmax" };
				const found = weightsThatMakeFirst({ ...task, unit: 0 });
				if (found === null) return;
				const away = (weights: ArrayLike<number>): number =>
					criteria.reduce((sum, { weight }, j) => sum + ((weights[j] as number) - weight / total) ** 2, 0);
				const nearest = away(found.weights);
				for (let a = 0; a <= 20; a++)
					for (let b = 0; a + b <= 20; b++) {
						const weights = [a / 20, b / 20, (20 - a - b) / 20];
						const { score } = priorityScores({
							...task,
							criteria: criteria.map((one, j) => ({ ...one, weight: weights[j] as number })),
						});
						const lead = (score[0] as number) - Math.max(...score.slice(1));
						if (lead >= Math.min(0.01, found.margin)) expect(away(weights)).toBeGreaterThanOrEqual(nearest - 1e-7);
					}
			}),
			OPTIONS,
		);
	});

	test("the nearest is never farther from the given weights than the widest, the widest never leads by less", () => {
		fc.assert(
			fc.property(scoreTask, fc.nat({ max: 8 }), (task, pick) => {
				const unit = pick % (task.values[0] as Float64Array).length;
				const total = task.criteria.reduce((sum, { weight }) => sum + weight, 0);
				const nearest = weightsThatMakeFirst({ ...task, unit });
				const widest = weightsThatMakeFirst({ ...task, unit, aim: "widest" });
				expect(nearest === null).toBe(widest === null);
				if (nearest === null || widest === null || total === 0) return;
				const away = (weights: Float64Array): number =>
					weights.reduce((sum, weight, j) => sum + (weight - (task.criteria[j]?.weight ?? 0) / total) ** 2, 0);
				expect(away(nearest.weights)).toBeLessThanOrEqual(away(widest.weights) + 1e-9);
				if (Number.isFinite(widest.margin)) expect(widest.margin).toBeGreaterThanOrEqual(nearest.margin - 1e-9);
			}),
			OPTIONS,
		);
	});
});

const coverTask = fc
	.record({
		units: fc.array(fc.record({ load: fc.integer({ min: 0, max: 30 }), cost: fc.integer({ min: 0, max: 20 }) }), {
			minLength: 1,
			maxLength: 11,
		}),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		budget: fc.option(fc.integer({ min: 0, max: 80 })),
		quota: fc.option(fc.integer({ min: 0, max: 200 })),
		mostUnits: fc.option(fc.integer({ min: 0, max: 8 })),
		fixFirst: fc.boolean(),
	})
	.map(
		({ units, share, budget, quota, mostUnits, fixFirst }): CoverTask => ({
			load: Float64Array.from(units, ({ load }) => load),
			cost: Float64Array.from(units, ({ cost }) => cost),
			share,
			...(budget === null ? {} : { budget }),
			...(quota === null ? {} : { quota }),
			...(mostUnits === null ? {} : { mostUnits }),
			fixed: fixFirst ? [0] : [],
		}),
	);

type Tried = { readonly covered: number; readonly cost: number; readonly count: number };

/** Every set that contains the fixed units and keeps the limits. */
function everySet({ load, cost, fixed = [], budget, quota, mostUnits }: CoverTask): Tried[] {
	const found: Tried[] = [];
	for (let bits = 0; bits < 2 ** load.length; bits++) {
		const members = [...load.keys()].filter((unit) => (bits >> unit) & 1);
		if (!fixed.every((unit) => members.includes(unit))) continue;
		const covered = members.reduce((sum, unit) => sum + (load[unit] as number), 0);
		const paid = members.reduce((sum, unit) => sum + (cost?.[unit] ?? 0), 0);
		if (paid > (budget ?? Infinity) || covered > (quota ?? Infinity) || members.length > (mostUnits ?? Infinity)) continue;
		found.push({ covered, cost: paid, count: members.length });
	}
	return found;
}

function best(sets: readonly Tried[], compare: (a: Tried, b: Tried) => number): Tried | undefined {
	return [...sets].sort(compare)[0];
}

describe("any smallest set", () => {
	test("agrees with trying every set: fewest units, then cheapest, then most covered; else most covered within the limits", () => {
		fc.assert(
			fc.property(coverTask, (task) => {
				const answer = smallestCoverSet(task);
				const { covered, cost, chosen, total, feasible, bound, reason } = answer;
				expect(covered).toBe(chosen.reduce((sum, unit) => sum + (task.load[unit] as number), 0));
				expect(cost).toBe(chosen.reduce((sum, unit) => sum + (task.cost?.[unit] as number), 0));
				const sets = everySet(task);
				if (reason === "fixed") {
					expect(sets).toEqual([]);
					return;
				}
				const own = { covered, cost, count: chosen.length };
				const reaching = sets.filter((set) => set.covered >= task.share * total * (1 - 1e-9));
				const bySize = best(reaching, (a, b) => a.count - b.count || a.cost - b.cost || b.covered - a.covered);
				const byLoad = best(sets, (a, b) => b.covered - a.covered || a.count - b.count || a.cost - b.cost);
				if (total === 0) return;
				expect(feasible).toBe(reaching.length > 0);
				expect(own).toEqual(feasible ? bySize : byLoad);
				expect(bound).toBe(feasible ? chosen.length : covered);
			}),
			{ ...OPTIONS, numRuns: 400 },
		);
	});

	test("says truly why a share is out of reach: that limit alone forbids it, or none alone does", () => {
		fc.assert(
			fc.property(coverTask, (task) => {
				const { feasible, reason, total } = smallestCoverSet(task);
				if (feasible || reason === "no_load" || reason === "fixed") return;
				const { budget, quota, mostUnits, ...free } = task;
				const canReach = (limits: Partial<CoverTask>): boolean =>
					everySet({ ...free, ...limits }).some(({ covered }) => covered >= task.share * total * (1 - 1e-9));
				const alone = {
					budget: budget !== undefined && !canReach({ budget }),
					quota: quota !== undefined && !canReach({ quota }),
					units: mostUnits !== undefined && !canReach({ mostUnits }),
				};
				if (reason === "together") expect(alone).toEqual({ budget: false, quota: false, units: false });
				else expect(alone[reason as keyof typeof alone]).toBe(true);
			}),
			OPTIONS,
		);
	});

	test("among many units the greedy set keeps the limits and its bound holds for the exact one", () => {
		const many = fc.array(fc.record({ load: fc.integer({ min: 1, max: 30 }), cost: fc.integer({ min: 0, max: 9 }) }), {
			minLength: 12,
			maxLength: 20,
		});
		fc.assert(
			fc.property(many, fc.double({ min: 0.1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 90 }), (units, share, budget) => {
				const task = {
					load: Float64Array.from(units, ({ load }) => load),
					cost: Float64Array.from(units, ({ cost }) => cost),
					share,
					budget,
				};
				const exact = smallestCoverSet(task);
				// units that cost more than the budget can never be chosen, but make the list long: the road of the greedy set
				const dear = Array.from({ length: 20 }, () => ({ load: 1e-12, cost: budget + 1 }));
				const greedy = smallestCoverSet({
					...task,
					load: Float64Array.from([...units, ...dear], ({ load }) => load),
					cost: Float64Array.from([...units, ...dear], ({ cost }) => cost),
				});
				expect([exact.method, greedy.method]).toEqual(["exact", "greedy"]);
				expect(greedy.cost).toBeLessThanOrEqual(budget);
				if (greedy.feasible) {
					expect(exact.feasible).toBe(true);
					expect(greedy.chosen.length).toBeGreaterThanOrEqual(exact.chosen.length);
					expect(exact.chosen.length).toBeGreaterThanOrEqual(greedy.bound);
				} else if (!exact.feasible) {
					expect(greedy.covered).toBeLessThanOrEqual(exact.covered + 1e-6);
					expect(exact.covered).toBeLessThanOrEqual(greedy.bound + 1e-6);
				} else expect(greedy.reason).toBe("not_found");
			}),
			OPTIONS,
		);
	});
});

describe("any rollout", () => {
	test("serves each unit once or leaves it, keeps the order, and breaks the capacity only where it says so", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }),
				fc.integer({ min: 1, max: 60 }),
				fc.option(fc.integer({ min: 1, max: 4 })),
				fc.boolean(),
				(loads, capacityPerYear, years, isPlanned) => {
					const order = [...loads.keys()].reverse();
					const planned = isPlanned ? new Map([[0, 2031]]) : undefined;
					const { waves, left } = rolloutWaves({
						order,
						load: Float64Array.from(loads),
						capacityPerYear,
						firstYear: 2030,
						...(years === null ? {} : { years }),
						...(planned ? { planned } : {}),
					});
					expect([...waves.flatMap(({ units }) => units), ...left].sort((a, b) => a - b)).toEqual([...loads.keys()]);
					const free = waves.flatMap(({ units }) => units).filter((unit) => !planned?.has(unit));
					expect([...free, ...left]).toEqual(order.filter((unit) => !planned?.has(unit)));
					for (const { units, load, isOverCapacity, year } of waves) {
						expect(load).toBe(units.reduce((sum, unit) => sum + (loads[unit] as number), 0));
						expect(isOverCapacity).toBe(load > capacityPerYear);
						if (isOverCapacity) expect(units.filter((unit) => (loads[unit] as number) > 0)).toHaveLength(1);
						if (years !== null && !(isPlanned && year === 2031)) expect(year).toBeLessThan(2030 + years);
					}
				},
			),
			OPTIONS,
		);
	});
});
