import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { booleanColumn, buildHouseholds, numberColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column } from "#core/families/columns.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { type AreaFact, inspectAreaFacts } from "#core/place/area-facts.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { areaGeometryOf } from "../../../fixtures/geometry.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";

const areas = squareAreas(2);

function inspect(
	lng: readonly number[],
	lat: readonly number[],
	areaOf: readonly number[],
	extra: Readonly<Record<string, Column>> = {},
) {
	const full: Record<string, Column> = {
		id: textColumn(lng.map((_, row) => `id${row}`)),
		kode: textColumn(lng.map((_, row) => areas.kode[areaOf[row] ?? -1] ?? null)),
		desil: numberColumn(lng.map(() => 1)),
		anggota: numberColumn(lng.map(() => 3)),
		terdaftar: booleanColumn(lng.map(() => true)),
		p_pkh: booleanColumn(lng.map(() => true)),
		...extra,
	};
	const households = buildHouseholds(Float64Array.from(lng), Float64Array.from(lat), Object.entries(full));
	return inspectJoin({ areas, households, areaOf: Int32Array.from(areaOf) });
}

describe("inspectJoin", () => {
	it("finds nothing in clean rows, nor in none", () => {
		expect(inspect([0.2, 1.2], [0.5, 0.5], [0, 1])).toEqual([]);
		expect(inspect([], [], [])).toEqual([]);
	});

	it("tells rows without coordinates from points outside", () => {
		expect(inspect([0.2, Number.NaN, 7], [0.5, 0.5, 0.5], [0, -1, -1])).toEqual([
			{ code: "NO_COORDINATES", count: 1, rows: [2] },
			{ code: "OUTSIDE", count: 1, rows: [3] },
		]);
	});

	it("tells a code that disagrees from an unknown and a missing one, and reads undotted codes", () => {
		const kode = textColumn([areas.kode[1] ?? "", "99.99.99.9999", null, (areas.kode[0] ?? "").replaceAll(".", "")]);
		expect(inspect([0.1, 0.2, 0.3, 0.4], [0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0], { kode })).toEqual([
			{ code: "CODE_DISAGREES", count: 1, rows: [1] },
			{ code: "CODE_UNKNOWN", count: 1, rows: [2] },
		]);
	});

	it("counts repeats of an id, not its first row nor missing ids", () => {
		const lng = [0.1, 0.2, 0.3, 0.4, 0.5];
		const half = lng.map(() => 0.5);
		const expected = [{ code: "DUPLICATE_ID", count: 2, rows: [2, 4] }];
		expect(inspect(lng, half, [0, 0, 0, 0, 0], { id: textColumn(["a", "a", null, "a", null]) })).toEqual(expected);
		expect(inspect(lng, half, [0, 0, 0, 0, 0], { id: numberColumn([7, 7, Number.NaN, 7, Number.NaN]) })).toEqual(expected);
	});

	it("reports shared coordinates only above five per cent", () => {
		const lng = Array.from({ length: 40 }, (_, row) => row / 100);
		const lat = lng.map(() => 0.5);
		const inside = lng.map(() => 0);
		expect(inspect(lng.with(1, 0), lat, inside)).toEqual([]);
		expect(inspect(lng.with(1, 0).with(2, -0), lat, inside)).toEqual([
			{ code: "SAME_COORDINATES", count: 3, rows: [1, 2, 3], params: { families: 40 } },
		]);
	});

	it("names missing columns and lists at most twenty rows", () => {
		const length = 30;
		const nowhere = new Float64Array(length).fill(Number.NaN);
		const findings = inspectJoin({
			areas,
			households: buildHouseholds(nowhere, nowhere, []),
			areaOf: new Int32Array(length).fill(-1),
		});
		expect(findings.filter(({ code }) => code === "MISSING_COLUMN").map(({ params }) => params?.column)).toEqual([
			"id",
			"kode",
			"desil",
			"anggota",
			"terdaftar",
			"p_*",
		]);
		expect(findings.at(-1)).toMatchObject({
			code: "NO_COORDINATES",
			count: 30,
			rows: Array.from({ length: 20 }, (_, i) => i + 1),
		});
	});
});

describe("inspectAreaFacts", () => {
	const size = 12_308.778; // km² of one degree square at the equator
	const fact = (area: number): AreaFact => ({
		kode: areas.kode[area] ?? "",
		nama: areas.nama[area] ?? "",
		lng: area + 0.5,
		lat: 0.5,
		squareKilometres: size,
	});

	it("finds nothing where points and sizes fit, or nothing is known", () => {
		expect(inspectAreaFacts({ areas, facts: [fact(0), fact(1)] })).toEqual([]);
		expect(inspectAreaFacts({ areas, facts: [] })).toEqual([]);
	});

	it("shows swapped labels as two areas that name each other", () => {
		const swapped = { ...areas, kode: areas.kode.toReversed(), nama: areas.nama.toReversed() };
		const codes = inspectAreaFacts({ areas: swapped, facts: [fact(0), fact(1)] });
		expect(codes.map(({ code, rows, params }) => [code, rows, params?.nama, params?.elsewhere])).toEqual([
			["LABELS_EXCHANGED", [1, 2], "Kelurahan 1", undefined],
			["LABEL_POINT_ELSEWHERE", [1], "Kelurahan 1", "Kelurahan 0"],
			["LABEL_POINT_ELSEWHERE", [2], "Kelurahan 0", "Kelurahan 1"],
		]);
	});

	it("does not take two wrong points for an exchange when the sizes do not fit the other way round", () => {
		const swapped = { ...areas, kode: areas.kode.toReversed(), nama: areas.nama.toReversed() };
		const facts = [{ ...fact(0), squareKilometres: size * 2 }, fact(1)];
		expect(inspectAreaFacts({ areas: swapped, facts }).map(({ code }) => code)).not.toContain("LABELS_EXCHANGED");
	});

	it("knows an area by its name only inside its own kabupaten/kota", () => {
		const elsewhere = { ...fact(0), kode: "16.07.16.2008", lng: 50 };
		expect(areas.kode[0]?.slice(0, 5)).not.toBe("16.07");
		expect(inspectAreaFacts({ areas, facts: [elsewhere] })).toEqual([]);
	});

	it("says once that a whole layer differs", () => {
		const many = squareAreas(10);
		const facts = many.kode.map(
			(kode, area): AreaFact => ({ ...fact(0), kode, nama: "", lng: area + 0.5, squareKilometres: size * 3 }),
		);
		expect(inspectAreaFacts({ areas: many, facts })).toMatchObject([
			{ code: "BOUNDARIES_DIFFER", count: 10, params: { areas: 10 } },
		]);
	});

	it("reports a label point in no polygon and a size off by more than a quarter", () => {
		const findings = inspectAreaFacts({
			areas,
			facts: [
				{ ...fact(0), lng: 50, squareKilometres: size * 0.7 },
				{ ...fact(1), squareKilometres: size * 0.9 },
			],
		});
		expect(findings).toMatchObject([
			{ code: "LABEL_POINT_ELSEWHERE", params: { elsewhere: "" } },
			{ code: "AREA_DIFFERS", params: { expected: size * 0.7 } },
		]);
	});
});

describe.runIf(hasShared)("inspectAreaFacts on the OCHA 2020 boundaries of Bontang", () => {
	it("finds the swapped labels of Gunung Telihan and Kanaan, which carry other codes than the facts", () => {
		const facts = readFileSync(sharedPath("data/wilayah-facts.csv"), "utf8")
			.split("\n")
			.filter((line) => line.startsWith("64.74."))
			.map((line): AreaFact => {
				const [kode = "", nama = "", , , , lng, lat, squareKilometres] = line.split(",");
				return { kode, nama, lng: Number(lng), lat: Number(lat), squareKilometres: Number(squareKilometres) };
			});
		const findings = inspectAreaFacts({ areas: ochaAreas(), facts });
		const elsewhere = findings
			.filter(({ code }) => code === "LABEL_POINT_ELSEWHERE")
			.map(({ params }) => [params?.nama, params?.elsewhere]);
		expect(elsewhere).toContainEqual(["Gunung Telihan", "Kanaan"]);
		expect(elsewhere).toContainEqual(["Kanaan", "Gunung Telihan"]);
		expect(findings.filter(({ code }) => code === "AREA_DIFFERS").map(({ params }) => params?.nama)).toContain("Gunung Telihan");
	});
});

function ochaAreas(): AreaTable {
	type Feature = { properties: Record<string, string>; geometry: Parameters<typeof areaGeometryOf>[0][number] };
	const text = readFileSync(sharedPath("data/bontang/bontang-kelurahan-hdx2020-original.geojson"), "utf8");
	const { features } = JSON.parse(text) as { features: Feature[] };
	return {
		...squareAreas(features.length),
		kode: features.map(({ properties }) => properties.village_code ?? ""),
		nama: features.map(({ properties }) => properties.village ?? ""),
		geometry: areaGeometryOf(features.map(({ geometry }) => geometry)),
	};
}
