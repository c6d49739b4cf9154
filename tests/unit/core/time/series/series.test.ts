import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { changeBetween, overallChange, releaseChanges, stepChanges, yearBefore } from "#core/time/series/change.ts";
import { parsePeriod, readPeriod, surveyRoundOf } from "#core/time/series/period.ts";
import { paceStretches, planOf } from "#core/time/series/plan.ts";
import { lineOf, mainRoundOf, pointsOf, unbrokenRuns } from "#core/time/series/points.ts";
import { effectivenessOf, neighboursAt, positionAgainst, rankAmong, relevanceOf } from "#core/time/series/position.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { judgePace, judgeTarget, requiredExitsPerMonth, requiredPace } from "#core/time/series/target.ts";
import { neighbourCodes, trendIndicators, trendOf, trendRegions } from "#core/time/series/trend.ts";
import { readUnit } from "#core/time/series/units.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";
import { line, row } from "./rows.ts";

const shipped = ((): readonly SeriesRow[] => {
	const file = readSeriesCsv(readFileSync(new URL("../../../../../data/seri-resmi.csv", import.meta.url)));
	if (!file.ok) throw new Error(file.error.code);
	return file.value.rows;
})();
const persons = { indikator: "jumlah_miskin", satuan: "jiwa" } as const;
const [BONTANG, BOMBANA, BANYUASIN, KALSEL] = ["64.74", "74.06", "16.07", "63"] as const;

describe("periods", () => {
	test("a year, a month and a day are placed in time, March on the whole year", () => {
		expect(parsePeriod("2024")).toEqual({ text: "2024", year: 2024, month: null, years: 2024 });
		expect(parsePeriod("2024-03")?.years).toBe(2024);
		expect(parsePeriod("2018-09")?.years).toBe(2018.5);
		expect(parsePeriod("Maret 2024")?.text).toBe("2024-03");
		expect(parsePeriod("2024-12-31")?.text).toBe("2024-12");
	});

	test("S3.9 an impossible date is flagged, not guessed", () => {
		expect(readPeriod("17/22/2024")).toBe("impossible");
		expect(readPeriod("2024-13")).toBe("impossible");
		expect(readPeriod("2024-02-30")).toBe("impossible");
		expect(readPeriod("03/04/2024")).toBe("form");
		expect(readPeriod("tahun lalu")).toBe("form");
		expect(readPeriod(" ")).toBe("empty");
	});

	test("a year alone is March for a city and unknown for a province", () => {
		const year = parsePeriod("2020");
		if (!year) throw new Error("period");
		expect(surveyRoundOf(year, BONTANG)).toBe("march");
		expect(surveyRoundOf(year, KALSEL)).toBe("unknown");
	});
});

describe("units", () => {
	test("KK and jiwa are told apart, thousands are counted out", () => {
		expect(readUnit("KK")).toEqual({ unit: "keluarga", factor: 1 });
		expect(readUnit("ribu jiwa")).toEqual({ unit: "jiwa", factor: 1000 });
		expect(readUnit("persen poin")?.unit).toBe("persen_poin");
		expect(readUnit("ekor")).toBeNull();
	});
});

describe("lines", () => {
	test("March and September never stand in one line", () => {
		const points = pointsOf(shipped, KALSEL, "P0");
		expect(new Set(points.map(({ round }) => round))).toEqual(new Set(["march", "september"]));
		for (const round of ["march", "september"] as const)
			expect(new Set(lineOf(points, round).map((point) => point.round))).toEqual(new Set([round]));
		expect(mainRoundOf([])).toBe("march");
	});

	test("a missing year cuts the line", () => {
		const runs = unbrokenRuns(line(row("2014", 5.1), row("2015", 5.06), row("2019", 4.22), row("2020-03", 4.38)));
		expect(runs.map((run) => run.map(({ period }) => period.year))).toEqual([
			[2014, 2015],
			[2019, 2020],
		]);
		expect(unbrokenRuns([])).toEqual([]);
	});
});

describe("changes", () => {
	test("S0.7 Bombana 2017–2020: −2.680 persons, −2.35 percentage points", () => {
		const number = overallChange(pointsOf(shipped, BOMBANA, "jumlah_miskin").slice(0, 2));
		const rate = pointsOf(shipped, BOMBANA, "P0").filter(({ period }) => period.year === 2017 || period.year === 2020);
		expect(number?.absolute).toBe(-2680);
		expect(overallChange(rate)?.absolute).toBeCloseTo(-2.35, 10);
	});

	test("S0.8 Bombana loses 893 persons a year on average", () => {
		const change = overallChange(line(row("2017", 21_520, persons), row("2020", 18_840, persons)));
		expect(change?.perYear).toBeCloseTo(-893.33, 2);
		expect(change?.relative).toBeCloseTo(-0.1245, 4);
	});

	test("one figure has no change; a change from nothing has no per cent; the same time has no pace", () => {
		expect(overallChange(line(row("2020", 1)))).toBeNull();
		expect(stepChanges([])).toEqual([]);
		const [zero, one] = line(row("2020", 0), row("2021", 1));
		if (!zero || !one) throw new Error("points");
		expect(changeBetween(zero, one).relative).toBeNaN();
		expect(changeBetween(one, one).perYear).toBeNaN();
	});

	test("S4.3 Kalimantan Selatan, September 2018: +0.11 points against March 2018, −0.05 against September 2017", () => {
		const points = pointsOf(shipped, KALSEL, "P0");
		const point = points.find(({ period }) => period.text === "2018-09");
		if (!point) throw new Error("2018-09");
		const changes = releaseChanges(points, point);
		expect(changes.map(({ from }) => from.period.text)).toEqual(["2018-03", "2017-09"]);
		expect(changes[0]?.from.value).toBe(4.54);
		expect(changes[0]?.absolute).toBeCloseTo(0.11, 10);
		expect(changes[0]?.isSameRound).toBe(false);
		expect(changes[1]?.from.value).toBe(4.7);
		expect(changes[1]?.absolute).toBeCloseTo(-0.05, 10);
		expect(changes[1]?.isSameRound).toBe(true);
	});

	test("the year before is that year or nothing, and a first figure is compared with nothing", () => {
		const points = line(row("2017", 5.16), row("2019", 4.22));
		const last = points[1];
		if (!last) throw new Error("points");
		expect(yearBefore(points, last)).toBeNull();
		expect(releaseChanges(points, last).map(({ from }) => from.period.year)).toEqual([2017]);
		expect(releaseChanges([last], last)).toEqual([]);
	});
});

describe("targets", () => {
	const bontang = (until: number) => lineOf(pointsOf(shipped, BONTANG, "P0")).filter(({ period }) => period.year <= until);
	const target = { year: 2026, value: 3.75, isStrict: false };

	test("S1.17 Bontang needs −0.174 points a year from 2021 and is on its way in 2023", () => {
		expect(requiredPace(4.62, 2021, target)).toBeCloseTo(-0.174, 10);
		const verdict = judgeTarget(bontang(2023), target, 2021);
		expect(verdict.requiredPerYear).toBeCloseTo(-0.174, 10);
		expect(verdict.status).toBe("on_track");
		expect(verdict.projectedYear).toBeCloseTo(2023 + (4.11 - 3.75) / 0.255, 6);
	});

	test("S1.17 with 3.74 in 2024 the target is met two years early, at −0.293 points a year", () => {
		const verdict = trendOf(shipped, { kode: BONTANG, indikator: "P0" }).verdict;
		expect(verdict).toMatchObject({ status: "met", metYear: 2024, yearsEarly: 2 });
		expect(verdict?.realisedPerYear).toBeCloseTo(-0.2933, 4);
		expect(verdict?.base?.period.year).toBe(2021);
	});

	test("S2.5 Banyuasin: below 10 per cent by 2023 needs −0.39 points a year from 2020, and 9.58 meets it", () => {
		const trend = trendOf(shipped, { kode: BANYUASIN, indikator: "P0" });
		expect(trend.target).toMatchObject({ year: 2023, value: 10, isStrict: true });
		expect(trend.verdict?.requiredPerYear).toBeCloseTo(-0.39, 10);
		expect(trend.verdict).toMatchObject({ status: "met", metYear: 2023, yearsEarly: 0 });
		const exactly = judgeTarget(line(row("2020", 11.17), row("2023", 10)), { year: 2023, value: 10, isStrict: true });
		expect(exactly.status).toBe("missed");
	});

	test("too slow is off track, upwards is the wrong way, late is missed, one figure is unknown", () => {
		const judge = (...rows: readonly SeriesRow[]) => judgeTarget(line(...rows), target).status;
		expect(judge(row("2021", 4.62), row("2023", 4.6))).toBe("off_track");
		expect(judge(row("2021", 4.62), row("2023", 4.8))).toBe("wrong_way");
		expect(judge(row("2021", 4.62), row("2023", 4.62))).toBe("wrong_way");
		expect(judge(row("2021", 4.62), row("2026", 4))).toBe("missed");
		expect(judge(row("2021", 4.62), row("2026", 4), row("2027", 3.5))).toBe("missed");
		expect(judge(row("2021", 4.62))).toBe("unknown");
		expect(judge()).toBe("unknown");
	});

	test("a target that was touched and lost again is not met", () => {
		const verdict = judgeTarget(line(row("2021", 4.62), row("2022", 3.7), row("2023", 3.9)), target);
		expect(verdict.status).toBe("on_track");
		expect(verdict.metYear).toBeNaN();
	});

	test("S0.9 Bombana's −0.78 points a year is below a target of −1 to −2 points, and −6.3 per cent a year is not", () => {
		const { pace } = planOf(shipped, BOMBANA, "P0");
		if (!pace) throw new Error("pace");
		expect(pace).toMatchObject({ least: -1, most: -2, since: 2021 });
		const { before, after } = paceStretches(lineOf(pointsOf(shipped, BOMBANA, "P0")), pace.since);
		expect(before?.perYear).toBeCloseTo(-0.7833, 4);
		expect(judgePace(before?.perYear ?? 0, pace)).toBe("below");
		expect((before?.relativePerYear ?? 0) * 100).toBeCloseTo(-6.34, 2);
		expect(judgePace((before?.relativePerYear ?? 0) * 100, pace)).toBe("above");
		expect(after?.perYear).toBeGreaterThan(0);
		expect(judgePace(-1.5, pace)).toBe("within");
		expect(judgePace(Number.NaN, pace)).toBe("unknown");
	});

	test("S3.7 zero poverty in one to two years: exits per month", () => {
		expect(requiredExitsPerMonth(7000, 12)).toBeCloseTo(583.33, 2);
		expect(requiredExitsPerMonth(7000, 24)).toBeCloseTo(291.67, 2);
		expect(requiredExitsPerMonth(200, 12, 200)).toBe(0);
		expect(requiredExitsPerMonth(200, 0)).toBeNaN();
	});

	test("S4.5 the planning periods stand with their region", () => {
		expect(planOf(shipped, KALSEL, "P0").periods).toMatchObject([{ from: 2016, to: 2021 }]);
		expect(planOf(shipped, BONTANG, "P0").periods).toMatchObject([{ from: 2021, to: 2026 }]);
		expect(planOf([], KALSEL, "P0")).toEqual({ targets: [], pace: null, periods: [] });
	});
});

describe("other regions", () => {
	test("S2.4 Banyuasin is 1.06 points above the nation and 1.81 below the province, as the article has it", () => {
		const own = pointsOf(shipped, BANYUASIN, "P0").find(({ period }) => period.year === 2020);
		if (!own) throw new Error("2020");
		const nation = positionAgainst(own, pointsOf(shipped, "00", "P0"));
		const province = positionAgainst(own, pointsOf(shipped, "16", "P0"));
		expect(nation?.difference).toBeCloseTo(1.06, 10);
		expect(province?.difference).toBeCloseTo(-1.81, 10);
		expect([nation?.isSamePeriod, province?.isSamePeriod]).toEqual([true, true]);
	});

	test("S4.4 Kalimantan Selatan has the lowest share of the five provinces of Kalimantan in September 2017", () => {
		const own = pointsOf(shipped, KALSEL, "P0").find(({ period }) => period.text === "2017-09");
		if (!own) throw new Error("2017-09");
		const rank = rankAmong(own, neighboursAt(shipped, own, neighbourCodes(shipped, KALSEL)));
		expect(rank).toMatchObject({ rank: 5, of: 5 });
		expect(rank?.highest.row.wilayah).toBe("Kalimantan Barat");
		expect(rank?.lowest.row.wilayah).toBe("Kalimantan Selatan");
		expect(positionAgainst(own, pointsOf(shipped, "00", "P0"))?.difference).toBeCloseTo(4.7 - 10.12, 10);
	});

	test("equal values share the better rank, alone there is none, and another round is never a neighbour", () => {
		const [a, b, c] = ["61", "62", "63"].map((kode) => line(row("2020-03", kode === "63" ? 4 : 5, { kode }))[0]);
		if (!a || !b || !c) throw new Error("points");
		expect(rankAmong(b, [a, c])?.rank).toBe(1);
		expect(rankAmong(c, [a, b])?.rank).toBe(3);
		expect(rankAmong(a, [])).toBeNull();
		expect(neighboursAt([row("2020-09", 5, { kode: "62" })], a, ["62"])).toEqual([]);
	});

	test("a figure of another round of the same year is used only with that said", () => {
		const own = line(row("2020-03", 4))[0];
		if (!own) throw new Error("own");
		expect(positionAgainst(own, line(row("2020-09", 5, { kode: "64" })))?.isSamePeriod).toBe(false);
		expect(positionAgainst(own, line(row("2019-09", 5, { kode: "64" })))).toBeNull();
	});

	test("relevance counts the stretches in which both lines move the same way", () => {
		const own = line(row("2020", 5), row("2021", 4), row("2022", 4.5), row("2024", 4));
		const other = line(
			...[row("2020-03", 10), row("2021-03", 9.5), row("2022-03", 9), row("2023-03", 8)].map((r) => ({ ...r, kode: "64" })),
		);
		const relevance = relevanceOf(own, other);
		expect(relevance.stretches.map(({ agrees }) => agrees)).toEqual([true, false]);
		expect(relevance.agreeing).toBe(1);
		expect(relevance.meanDifferencePerYear).toBeCloseTo((-1 + 0.5 + 0.5 + 0.5) / 2, 10);
		expect(relevanceOf(own, []).meanDifferencePerYear).toBeNaN();
	});

	test("effectiveness counts falls, rises and standstills of the own line", () => {
		const result = effectivenessOf(line(row("2020", 5), row("2021", 4), row("2022", 4), row("2024", 4.6)));
		expect(result).toMatchObject({ falls: 1, rises: 1, stands: 1, years: 4 });
		expect(result.perYear).toBeCloseTo(-0.1, 10);
		expect(effectivenessOf([]).perYear).toBeNaN();
	});
});

describe("the shipped series", () => {
	test("holds the five regions, their provinces and the nation", () => {
		const regions = trendRegions(shipped).map(({ kode }) => kode);
		for (const kode of ["64.74", "74.06", "16.07", "64.08", "63", "64", "16", "74", "00"]) expect(regions).toContain(kode);
		expect(trendIndicators(shipped, BONTANG)).toEqual(["P0", "jumlah_miskin", "garis_kemiskinan", "P1", "P2"]);
		expect(regions).not.toContain("64.74.01");
	});

	test("a region without figures has empty lines and no verdict", () => {
		const trend = trendOf(shipped, { kode: "11", indikator: "P0", target: { year: 2030, value: 1, isStrict: false } });
		expect(trend).toMatchObject({ latest: null, line: [], rank: null, yearChange: null });
		expect(trend.verdict?.status).toBe("unknown");
	});
});
