import { describe, expect, test } from "vitest";
import {
	selectAreaDetails,
	selectCaseDefinitions,
	selectCaseSentence,
	selectClassification,
	selectFilterSentence,
	selectForm,
	selectGroups,
	selectHeadline,
	selectRadiusMetres,
	selectRanking,
	selectShownForm,
	selectTotals,
	selectValues,
} from "#state/selectors.ts";
import type { AppState } from "#state/store.ts";
import { INITIAL_STATE } from "#state/view/initial-state.ts";
import { DEFAULT_VIEW, type View } from "#state/view/view.ts";
import { COVERAGE, DENSITY, ENTRY, KODE, LISTED, OPENED, PREVIEW, viewAnswer } from "./pack-fixture.ts";

function state(change: Partial<AppState> = {}, view: Partial<View> = {}): AppState {
	return {
		...INITIAL_STATE,
		pack: { status: "open", entry: ENTRY, opened: OPENED },
		answer: viewAnswer(),
		view: { ...DEFAULT_VIEW, ...view },
		...change,
	};
}

function withSummary(change: Partial<ReturnType<typeof viewAnswer>["summary"]>, indicator = viewAnswer().indicator) {
	const answer = viewAnswer({ indicator });
	return { ...answer, summary: { ...answer.summary, ...change } };
}

describe("selectRanking", () => {
	test("ranks burdens from the highest rate; few families are shown unranked; under ten has no rate", () => {
		const rows = selectRanking(state());
		expect(rows.map((row) => [row.nama, row.rank])).toEqual([
			["Bakau", 1],
			["Aren", 2],
			["Cemara", 3],
			["Damar", null],
			["Enau", null],
		]);
		expect(rows[0]).toMatchObject({
			numerator: 45,
			denominator: 60,
			rate: 0.75,
			denominatorKind: "selected_families",
			reliability: "ok",
		});
		expect(rows[3]).toMatchObject({ rate: 0.6, reliability: "few" });
		expect(rows[4]).toMatchObject({ reliability: "too_few", classIndex: -1 });
		expect(rows[4]?.value).toBeNaN();
	});

	test("gives each rate its interval, none to a rate that is not shown", () => {
		const rows = selectRanking(state());
		expect(rows[0]?.low).toBeCloseTo(0.6277, 3);
		expect(rows[0]?.high).toBeCloseTo(0.8422, 3);
		expect(rows[4]?.low).toBeNaN();
	});

	test("ranks coverage from the lowest rate", () => {
		const rows = selectRanking(state({ answer: viewAnswer({ indicator: COVERAGE }) }));
		expect(rows.slice(0, 3).map((row) => row.nama)).toEqual(["Cemara", "Aren", "Bakau"]);
	});

	test("ranks every area by its count when counts are shown", () => {
		const rows = selectRanking(state({}, { measure: "count" }));
		expect(rows.map((row) => [row.nama, row.value, row.rank])).toEqual([
			["Aren", 50, 1],
			["Bakau", 45, 2],
			["Damar", 12, 3],
			["Cemara", 10, 4],
			["Enau", 5, 5],
		]);
	});

	test("areas with the same value share their rank", () => {
		const numerator = Float64Array.from([50, 30, 30, 0, 0, 110]);
		const denominator = Float64Array.from([100, 60, 40, 40, 40, 280]);
		const rows = selectRanking(state({ answer: withSummary({ numerator, denominator }) }));
		expect(rows.map((row) => row.rank)).toEqual([1, 2, 2, 4, 4]);
	});

	test("is the same reference while nothing it rests on changes, and another when it does", () => {
		const one = state();
		const ranking = selectRanking(one);
		expect(selectRanking({ ...one, hoveredKode: KODE[0] })).toBe(ranking);
		expect(selectRanking({ ...one, view: { ...one.view, selectedKode: KODE[0] } })).toBe(ranking);
		expect(selectRanking({ ...one, view: { ...one.view, classCount: 3 } })).not.toBe(ranking);
	});

	test("is empty before there is anything", () => {
		expect(selectRanking(state({ answer: null, pack: { status: "idle" } }))).toEqual([]);
	});
});

describe("selectClassification", () => {
	test("classes the shown rates; areas under ten families are missing", () => {
		const classes = selectClassification(state({}, { classMethod: "manual", manualBreaks: [0.3, 0.6] }));
		expect(classes).toMatchObject({ counts: [1, 2, 1], missing: 1 });
		expect(selectValues(state())?.[4]).toBeNaN();
	});

	test("an indicator without a denominator is a count whatever was asked, one without a count a rate", () => {
		expect(selectShownForm(state({ answer: viewAnswer({ indicator: LISTED }) }, { measure: "rate" }))).toBe("count");
		expect(selectShownForm(state({ answer: viewAnswer({ indicator: DENSITY }) }, { measure: "count" }))).toBe("rate");
	});

	test("square kilometres are never too few, and carry no interval", () => {
		const answer = withSummary({ denominator: Float64Array.from([2, 0.5, 0, 1, 4, 7.5]) }, DENSITY);
		const rows = selectRanking(state({ answer }));
		expect(rows.map((row) => row.value).slice(0, 4)).toEqual([90, 25, 12, 1.25]);
		expect(rows[0]?.low).toBeNaN();
		expect(rows.at(-1)).toMatchObject({ nama: "Cemara", rank: null, reliability: "none" });
	});
});

describe("selectTotals", () => {
	test("counts families outside every area in the total only", () => {
		expect(selectTotals(state())).toMatchObject({
			numerator: 123,
			denominator: 228,
			denominatorKind: "selected_families",
			selected: 228,
			selectedPersons: 684,
			households: 456,
			withoutAny: 123,
			outside: { households: 6, selected: 3 },
		});
	});
});

describe("selectAreaDetails", () => {
	test("compares an area with the region, every share with its own whole", () => {
		const details = selectAreaDetails(state(), KODE[1]);
		expect(details).toMatchObject({
			nama: "Bakau",
			induk: "Hilir",
			rankedCount: 3,
			households: 120,
			selected: { families: 60, persons: 180, regionFamilies: 228 },
			withoutAny: { numerator: 45, denominator: 60, rate: 0.75, denominatorKind: "selected_families" },
		});
		expect(details?.ranked.rank).toBe(1);
		expect(details?.indicator.ratio).toBeCloseTo(0.75 / (123 / 228), 10);
		expect(
			details?.programmes.map(({ id, nama, share }) => [id, nama, share.numerator, share.denominator, share.region.numerator]),
		).toEqual([
			["pkh", "PKH", 15, 60, 60],
			["blt", "BLT Desa", 0, 60, 45],
		]);
	});

	test("takes the published area, and measures where the file has none", () => {
		expect(selectAreaDetails(state(), KODE[0])?.squareKilometres).toBe(2);
		expect(selectAreaDetails(state(), KODE[1])?.squareKilometres).toBeCloseTo(1.231, 2);
	});

	test("an area with too few families has no ratio", () => {
		const details = selectAreaDetails(state(), KODE[4]);
		expect(details?.indicator.ratio).toBeNaN();
		expect(details?.ranked.rank).toBeNull();
	});

	test("a code of another level, or none, has no details", () => {
		expect(selectAreaDetails(state(), "64.74.01")).toBeNull();
		expect(selectAreaDetails(state(), null)).toBeNull();
	});

	test("is remembered per code", () => {
		const now = state();
		expect(selectAreaDetails(now, KODE[0])).toBe(selectAreaDetails(now, KODE[0]));
	});
});

describe("selectHeadline", () => {
	test("says the share without any programme and its highest area", () => {
		expect(selectHeadline(state())).toMatchObject({
			kind: "rate",
			numerator: 123,
			denominator: 228,
			topArea: { nama: "Bakau" },
		});
	});

	test("says how few areas hold at least 45 % of a count", () => {
		const facts = selectHeadline(state({}, { measure: "count" }));
		expect(facts).toMatchObject({
			kind: "concentration",
			concentration: { areaCount: 5, numerator: 95, areas: [{ nama: "Aren" }, { nama: "Bakau" }] },
		});
	});

	test("is about the lowest area for coverage", () => {
		expect(selectHeadline(state({ answer: viewAnswer({ indicator: COVERAGE }) }))).toMatchObject({
			kind: "rate",
			topArea: { nama: "Cemara" },
		});
	});

	test("says so when no family passes the filter", () => {
		const zero = new Float64Array(6);
		const answer = { ...withSummary({ numerator: zero, denominator: zero, selected: zero }), selectedCount: 0 };
		expect(selectHeadline(state({ answer }))).toEqual({ kind: "empty" });
	});

	test("gives no rate on fewer than ten families", () => {
		const answer = {
			...withSummary({ numerator: Float64Array.of(2, 0, 0, 0, 0, 2), denominator: Float64Array.of(7, 0, 0, 0, 0, 7) }),
			selectedCount: 7,
		};
		expect(selectHeadline(state({ answer }))).toMatchObject({ kind: "few", numerator: 2, denominator: 7 });
	});

	test("no area is the highest when none is ranked", () => {
		const answer = withSummary({
			numerator: Float64Array.of(5, 5, 5, 5, 5, 25),
			denominator: Float64Array.of(15, 15, 15, 15, 15, 75),
		});
		expect(selectHeadline(state({ answer }))).toMatchObject({ kind: "rate", topArea: null });
	});
});

describe("before the pack is whole", () => {
	const opening = { pack: { status: "opening" as const, entry: ENTRY, progress: null, preview: PREVIEW }, answer: null };

	test("the summary file gives the same ranking as the answer", () => {
		const pick = (one: AppState) =>
			selectRanking(one).map(({ nama, value, rank, classIndex }) => ({ nama, value, rank, classIndex }));
		expect(pick(state(opening))).toEqual(pick(state()));
		expect(selectHeadline(state(opening))).toMatchObject({ kind: "rate", numerator: 123, topArea: { nama: "Bakau" } });
		expect(selectTotals(state(opening))).toMatchObject({ households: 456, selected: 228 });
	});

	test.each<[string, Partial<View>]>([
		["another filter", { filter: "not p_pkh" }],
		["another indicator", { indicator: "desil1" }],
		["another level", { level: "kecamatan" }],
		["other programmes", { chosenProgrammes: ["pkh"] }],
	])("a link to %s gets no figures from it", (_, view) => {
		expect(selectRanking(state(opening, view))).toEqual([]);
		expect(selectHeadline(state(opening, view))).toBeNull();
	});
});

describe("sentences", () => {
	test("the pack's opening filter holds until another is set", () => {
		expect(selectFilterSentence(state())).toBe("terdaftar");
		expect(selectFilterSentence(state({}, { filter: "" }))).toBe("");
		expect(selectForm(state())).toMatchObject({ listed: true });
	});

	test("a sentence the panel cannot show has no form", () => {
		expect(selectForm(state({}, { filter: "desil<=4 or terdaftar" }))).toBeNull();
	});

	test("the families counted as poor follow the definition chosen", () => {
		expect(selectCaseSentence(state())).toBe("terdaftar and desil in [1,2,3,4]");
		expect(selectCaseSentence(state({}, { caseDefinition: "filter" }))).toBe("terdaftar");
		expect(selectCaseSentence(state({}, { caseDefinition: "miskin" }))).toBe("fm_indikator>=6");
	});

	test("definitions the pack cannot answer are not offered", () => {
		const opened = { ...OPENED, columnTypes: new Map([["terdaftar", "boolean" as const]]) };
		const offered = selectCaseDefinitions(state({ pack: { status: "open", entry: ENTRY, opened } }));
		expect(offered.map(({ id }) => id)).toEqual(["pack", "filter"]);
	});

	test("the radius is the suggested one until it is set", () => {
		expect(selectRadiusMetres(state())).toBe(100);
		expect(selectRadiusMetres(state({}, { radiusMetres: 150 }))).toBe(150);
	});
});

test("groups are those of the answer on screen, not of the level just asked for", () => {
	expect(selectGroups(state({}, { level: "kecamatan" }))?.level).toBe("kelurahan");
	expect(selectGroups(state({ answer: null }, { level: "kecamatan" }))?.level).toBe("kecamatan");
});
