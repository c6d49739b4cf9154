import { describe, expect, test } from "vitest";
import {
	checkDifference,
	checkRatio,
	checkSeriesUniverses,
	identityCautions,
	quotedChangeReading,
	registryShareLabelledP0,
} from "#core/measure/identity/checks.ts";
import type { NumberPart, NumberUnit, Universe } from "#core/measure/identity/number-identity.ts";

const part = (value: number, unit: NumberUnit, universe?: Universe): NumberPart => ({
	value,
	unit,
	label: unit,
	...(universe ? { universe } : {}),
});
const codes = (cautions: readonly { readonly code: string }[]) => cautions.map(({ code }) => code);

describe("ratios", () => {
	test("S4.2 a part of families is divided by families", () => {
		const { ratio, cautions } = checkRatio(part(209, "keluarga"), part(332, "keluarga"));
		expect(ratio).toBeCloseTo(0.6295, 4);
		expect(cautions).toEqual([]);
	});

	test("S4.2 families divided by persons, as VEDA does, are refused", () => {
		const { ratio, cautions } = checkRatio(part(5_315, "keluarga"), part(189_000, "jiwa"));
		expect(ratio).toBeNaN();
		expect(codes(cautions)).toEqual(["FAMILIES_OVER_PERSONS"]);
		expect(cautions[0]?.refused).toBe(true);
	});

	test("S4.2 persons divided by families are refused", () => {
		expect(codes(checkRatio(part(17_011, "jiwa"), part(5_315, "keluarga")).cautions)).toEqual(["PERSONS_OVER_FAMILIES"]);
	});

	test.each([
		[part(3, "rumah"), part(9, "keluarga")],
		[part(3, "rupiah"), part(9, "jiwa")],
	])("other unlike units are refused", (a, b) => {
		expect(checkRatio(a, b).ratio).toBeNaN();
		expect(checkRatio(a, b).cautions).toEqual([{ code: "UNITS_DIFFER", refused: true, params: { from: a.unit, to: b.unit } }]);
	});

	test("families per square kilometre stand", () => {
		expect(checkRatio(part(332, "keluarga"), part(2, "km2"))).toEqual({ ratio: 166, cautions: [] });
	});

	test("S4.2 registry persons of all inhabitants are said to mix two universes, but counted", () => {
		const { ratio, cautions } = checkRatio(part(17_011, "jiwa", "registry"), part(189_000, "jiwa", "population"));
		expect(ratio).toBeCloseTo(0.09, 2);
		expect(codes(cautions)).toEqual(["UNIVERSES_DIFFER"]);
		expect(cautions[0]?.refused).toBe(false);
	});

	test("a part above its whole is warned of; no whole gives no ratio", () => {
		expect(codes(checkRatio(part(10, "jiwa"), part(9, "jiwa")).cautions)).toEqual(["OVER_WHOLE"]);
		expect(checkRatio(part(1, "jiwa"), part(0, "jiwa")).ratio).toBeNaN();
		expect(checkRatio(part(1, "jiwa"), part(Number.NaN, "jiwa")).ratio).toBeNaN();
	});
});

describe("differences", () => {
	test.each([
		[4.54, 4.65, 0.11],
		[4.7, 4.65, -0.05],
	])("S4.3 from %d to %d per cent is %d percentage points", (from, to, points) => {
		const { difference } = checkDifference(part(from, "persen"), part(to, "persen"));
		expect(difference.form).toBe("percent_points");
		expect(difference.form === "percent_points" && difference.points).toBeCloseTo(points, 10);
	});

	test("S4.2 counts differ by their own unit and by per cent", () => {
		expect(checkDifference(part(8_390, "jiwa"), part(7_710, "jiwa")).difference).toEqual({
			form: "percent",
			absolute: -680,
			percent: (-680 / 8_390) * 100,
		});
	});

	test("from nothing there is no per cent; unlike units are refused", () => {
		const { difference } = checkDifference(part(0, "jiwa"), part(5, "jiwa"));
		expect(difference.form === "percent" && difference.percent).toBeNaN();
		expect(checkDifference(part(1, "jiwa"), part(1, "keluarga")).difference).toEqual({ form: "refused" });
	});

	test('S4.2 "turun 0,43 persen" for 4,54 to 4,11 is points said as per cent; 9,47 is per cent; 1 is neither', () => {
		const [from, to] = [part(4.54, "persen"), part(4.11, "persen")];
		expect(quotedChangeReading(from, to, 0.43)).toBe("points");
		expect(quotedChangeReading(from, to, -9.47)).toBe("percent");
		expect(quotedChangeReading(from, to, 1)).toBe("neither");
	});

	test("a change of 10 per cent from 100 is both, and stands as per cent; counts are read as neither", () => {
		expect(quotedChangeReading(part(100, "persen"), part(90, "persen"), 10)).toBe("percent");
		expect(quotedChangeReading(part(100, "jiwa"), part(90, "jiwa"), 10)).toBe("neither");
		expect(quotedChangeReading(part(0, "persen"), part(2, "persen"), 2)).toBe("points");
	});
});

describe("universes and names", () => {
	test("S4.2 a series of one universe stands, each further one is named", () => {
		expect(checkSeriesUniverses([])).toEqual([]);
		expect(checkSeriesUniverses(["bps", "bps"])).toEqual([]);
		expect(checkSeriesUniverses(["bps", "registry", "bps", "verification"]).map(({ params }) => params)).toEqual([
			{ from: "bps", to: "registry" },
			{ from: "bps", to: "verification" },
		]);
	});

	test.each(["P0 Kota Bontang", "Tingkat kemiskinan", "Persentase penduduk miskin", "Poverty rate"])(
		"S4.2 a registry share called %j is refused, BPS's is not",
		(label) => {
			expect(registryShareLabelledP0(label, "registry")?.code).toBe("REGISTRY_AS_P0");
			expect(registryShareLabelledP0(label, "bps")).toBeNull();
		},
	);

	test.each(["Desil 1, Guntung", "Belum terjangkau", "Keluarga terdaftar", "Cakupan PKH", "RP05"])("%j is no P0", (label) => {
		expect(registryShareLabelledP0(label, "registry")).toBeNull();
	});

	test("a number's own identity gives away what is wrong with it", () => {
		const identity = {
			label: "Tingkat kemiskinan",
			value: 2.8,
			unit: "persen",
			numerator: part(5_315, "keluarga"),
			denominator: part(189_000, "jiwa"),
			universe: "registry",
			definition: "",
			filter: "",
			source: "",
			period: "",
			warnings: [],
		} as const;
		expect(codes(identityCautions(identity))).toEqual(["REGISTRY_AS_P0", "FAMILIES_OVER_PERSONS"]);
		const { numerator: _, ...alone } = identity;
		expect(codes(identityCautions({ ...alone, label: "x" }))).toEqual([]);
	});
});
