import { beforeAll, describe, expect, inject, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { type HouseholdColumns, numberAt, textAt } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { utmZoneOf } from "#core/place/earth.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { areaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { areaAt, assignAreas } from "#core/place/geometry/assign-areas.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { parseManifest } from "#io/pack/pack-manifest-schema.ts";
import { buildSamplePack, type SamplePack } from "../../../scripts/sample/build-sample.ts";
import { AIDS, type PublishedCount, readFacts } from "../../../scripts/sample/facts.ts";
import { drawListedFamilies } from "../../../scripts/sample/listed-families.ts";
import type { ListedFamily } from "../../../scripts/sample/listed-family.ts";
import { isInside } from "../../../scripts/sample/plane.ts";
import { buildSampleAreas } from "../../../scripts/sample/sample-areas.ts";
import { familyLayer } from "../../fixtures/family-layer.ts";
import { packFiles } from "../../fixtures/sample-files.ts";

const facts = readFacts();
let pack: SamplePack;
let areas: AreaTable;
let households: HouseholdColumns;
let kode: (string | undefined)[];

beforeAll(() => {
	const files = packFiles(inject("samplePack"));
	pack = { files, truth: JSON.parse(new TextDecoder().decode(files.get("kebenaran.json"))) as SamplePack["truth"] };
	const read = readAreasFgb(pack.files.get("areas.fgb") as Uint8Array);
	const families = readHouseholdsFgb(familyLayer(pack.files));
	if (!read.ok || !families.ok) throw new Error("the sample's own files cannot be read");
	areas = read.value;
	households = families.value;
	kode = Array.from({ length: households.length }, (_, row) => textAt(households.columns.get("kode"), row));
}, 120_000);

/** Families of each kelurahan that pass a sentence. */
function count(sentence: string): Map<string, number> {
	const clause = parseFilter(sentence);
	if (!clause.ok) throw new Error(sentence);
	const mask = compileFilter(clause.value, households);
	if (!mask.ok) throw new Error(`${sentence}: ${mask.error.code}`);
	const counts = new Map(facts.kelurahan.map((k) => [k.kode, 0]));
	mask.value.forEach((passes, row) => {
		if (passes === 1) counts.set(kode[row] as string, (counts.get(kode[row] as string) ?? 0) + 1);
	});
	return counts;
}

function expectWithin(counts: Map<string, number>, wanted: (i: number) => PublishedCount): void {
	const outside = facts.kelurahan.flatMap((k, i) => {
		const found = counts.get(k.kode) as number;
		const { least, most } = wanted(i);
		return found >= least && found <= most ? [] : [`${k.nama}: ${found}, published ${least}–${most}`];
	});
	expect(outside).toEqual([]);
}

const withoutFive = (families: readonly ListedFamily[][]): number =>
	families.flat().filter(({ isPoorByRule, aids }) => {
		const five = ["pkh", "sembako", "blt", "pemda", "perusahaan"] as const;
		return isPoorByRule && five.every((aid) => !aids.has(aid));
	}).length;
const exactly = (n: number): PublishedCount => ({ least: n, most: n });
const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

describe("the sample meets the published marginals of every kelurahan", () => {
	it("has 56,120 families, 5,315 of them listed", () => {
		expect(households.length).toBe(56_120);
		expectWithin(count("terdaftar"), (i) => exactly(facts.kelurahan[i]?.listed as number));
	});

	it.each([1, 2, 3, 4])("listed families in decile %i", (decile) => {
		expectWithin(count(`terdaftar and desil=${decile}`), (i) => exactly(facts.kelurahan[i]?.deciles[decile - 1] as number));
	});

	it("puts the other listed families outside deciles 1–4, and no family outside the list into them", () => {
		expect(sum(count("terdaftar and desil=5"))).toBe(108);
		expect(sum(count("desil<=4"))).toBe(5_207);
		expect(sum(count("not terdaftar and desil<5"))).toBe(0);
	});

	it.each(AIDS)("listed families receiving %s", (aid) => {
		expectWithin(count(`terdaftar and p_${aid}`), (i) => facts.kelurahan[i]?.aids[aid] as PublishedCount);
	});

	it("listed families with none of PKH, Sembako, BLT: 2,957 of 5,315, 157 of 190 in Tanjung Laut Indah", () => {
		const without = count("terdaftar and not p_pkh and not p_sembako and not p_blt");
		expectWithin(without, (i) => exactly(facts.kelurahan[i]?.withoutThree as number));
		expect(sum(without)).toBe(2_957);
		expect(without.get("64.74.02.1006")).toBe(157);
	});

	it.each([
		["ind_1", 1],
		["ind_2", 2],
		["ind_3", 3],
		["ind_4", 4],
		["r_lantai in [6,7,8,9]", 5],
		["r_dinding in [2,4,5,6,7]", 6],
		["r_bab in [2,3,4]", 7],
		["(r_daya=1 or r_penerangan=4)", 8],
	])("listed families with %s (criterion %i)", (sentence, criterion) => {
		expectWithin(count(`terdaftar and ${sentence}`), (i) => facts.kelurahan[i]?.criteria[criterion - 1] as PublishedCount);
	});

	it("fm_indikator is the number of criteria met, in every family", () => {
		const at = (name: string, row: number): number => numberAt(households.columns.get(name), row);
		const wrong: number[] = [];
		for (let row = 0; row < households.length; row++) {
			const met = [1, 2, 3, 4].reduce((total, i) => total + at(`ind_${i}`, row), 0);
			const floor = [6, 7, 8, 9].includes(at("r_lantai", row)) ? 1 : 0;
			const wall = [2, 4, 5, 6, 7].includes(at("r_dinding", row)) ? 1 : 0;
			const toilet = [2, 3, 4].includes(at("r_bab", row)) ? 1 : 0;
			const power = at("r_daya", row) === 1 || at("r_penerangan", row) === 4 ? 1 : 0;
			if (at("fm_indikator", row) !== met + floor + wall + toilet + power) wrong.push(row);
		}
		expect(wrong).toEqual([]);
	});

	it("210 families meet the rule, by kelurahan and by decile as published, none outside the list", () => {
		const byRule = count("terdaftar and fm_indikator>=6");
		expectWithin(byRule, (i) => facts.kelurahan[i]?.poorByRule as PublishedCount);
		expect(sum(byRule)).toBe(210);
		expect([1, 2, 3, 4].map((d) => sum(count(`desil=${d} and fm_indikator>=6`)))).toEqual([54, 69, 49, 38]);
		expect(sum(count("not terdaftar and fm_indikator>=6"))).toBe(0);
	});

	it("92 of the 210 families meeting the rule (43.8 %) have none of five aids, with other seeds too", () => {
		const without = "fm_indikator>=6 and not p_pkh and not p_sembako and not p_blt and not p_pemda and not p_perusahaan";
		expect(sum(count(without))).toBe(92);
		for (const seed of [2, 3, 4, 5])
			expect(withoutFive(drawListedFamilies(facts, createRandom(seed))), `seed ${seed}`).toBe(facts.poorByRuleWithoutFive);
	});

	it("persons of the list per kelurahan, and the published mix of family sizes", () => {
		const persons = new Map(facts.kelurahan.map((k) => [k.kode, 0]));
		const sizes = new Map<number, number>();
		for (let row = 0; row < households.length; row++) {
			if (numberAt(households.columns.get("terdaftar"), row) !== 1) continue;
			const size = numberAt(households.columns.get("anggota"), row);
			persons.set(kode[row] as string, (persons.get(kode[row] as string) as number) + size);
			sizes.set(Math.min(9, size), (sizes.get(Math.min(9, size)) ?? 0) + 1);
		}
		expectWithin(persons, (i) => exactly(facts.kelurahan[i]?.persons as number));
		expect([...sizes].sort((a, b) => a[0] - b[0])).toEqual(facts.familySizes.map((s) => [s.persons, s.families]));
	});

	it("never counts more old people, children and pupils than a family has members", () => {
		const at = (name: string, row: number): number => numberAt(households.columns.get(name), row);
		const wrong = Array.from({ length: households.length }, (_, row) => row).filter(
			(row) => at("a_lansia", row) + at("a_balita", row) + at("a_sekolah", row) > at("anggota", row),
		);
		expect(wrong).toEqual([]);
	});
});

describe("the sample's places", () => {
	it("every family lies in the polygon of its own code", () => {
		const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
		const wrong = Array.from(areaOf.keys()).filter((row) => areas.kode[areaOf[row] as number] !== kode[row]);
		expect(wrong).toEqual([]);
	});

	it("no family lives in the sea", () => {
		const wet = Array.from({ length: households.length }, (_, row) => row).filter(
			(row) => !facts.landRings.some((ring) => isInside(ring, households.lng[row] as number, households.lat[row] as number)),
		);
		expect(wet).toEqual([]);
	});

	it("areas measure their official size within 0.1 % and hold their label point", () => {
		const index = createAreaIndex(areas.geometry);
		for (const [i, k] of facts.kelurahan.entries()) {
			expect(areaSquareMetres(areas.geometry, i) / 1e6 / k.squareKilometres, k.nama).toBeCloseTo(1, 3);
			expect(areas.kode[areaAt(index, ...(k.label as [number, number]))], k.nama).toBe(k.kode);
		}
	});

	it("areas tile exactly: every border edge is shared in the opposite direction or lies on the outline, once", () => {
		const { lngLat, ringStart } = areas.geometry;
		const edges = new Map<string, number>();
		const at = (v: number): string => `${lngLat[2 * v]},${lngLat[2 * v + 1]}`;
		for (let ring = 0; ring + 1 < ringStart.length; ring++)
			for (let v = ringStart[ring] as number; v + 1 < (ringStart[ring + 1] as number); v++) {
				const edge = `${at(v)} ${at(v + 1)}`;
				edges.set(edge, (edges.get(edge) ?? 0) + 1);
			}
		expect([...edges.values()].filter((n) => n !== 1)).toEqual([]);
		// Edges without a partner are the outline: each of its vertices is entered as often as it is left.
		const balance = new Map<string, number>();
		let outline = 0;
		for (const edge of edges.keys()) {
			const [from, to] = edge.split(" ") as [string, string];
			if (edges.has(`${to} ${from}`)) continue;
			outline++;
			balance.set(from, (balance.get(from) ?? 0) + 1);
			balance.set(to, (balance.get(to) ?? 0) - 1);
		}
		expect(outline).toBeGreaterThan(1_000);
		expect([...balance.values()].filter((n) => n !== 0)).toEqual([]);
		expect(edges.size - outline).toBeGreaterThan(1_000);
	});

	it("gives neighbourhoods numbers with leading zeros", () => {
		const rt = households.columns.get("rt");
		const numbers = rt?.kind === "text" ? rt.dictionary : [];
		expect(numbers.length).toBeGreaterThan(20);
		expect(numbers.every((number) => /^\d{3}$/.test(number))).toBe(true);
	});
});

describe("the sample pack", () => {
	it("has a manifest the app accepts, with the permanent notice and the attribution of the coast", () => {
		const manifest = parseManifest(new TextDecoder().decode(pack.files.get("pack.json")), "pack.json");
		expect(manifest.ok && manifest.value.notice).toBe("Data contoh sintetis · batas skematik");
		expect(manifest.ok && manifest.value.layers.households?.complete).toBe(true);
		expect(
			manifest.ok && manifest.value.sources.some(({ nama, lisensi }) => /OpenStreetMap/.test(nama) && /ODbL/.test(lisensi)),
		).toBe(true);
	});

	it("carries no column that names a person and no number of 16 digits", () => {
		expect([...households.columns.keys()].filter((name) => /nama|nik|alamat|kk/.test(name))).toEqual([]);
		const text = [...households.columns.values()].flatMap((column) => (column.kind === "text" ? column.dictionary : []));
		expect(text.filter((value) => /\d{16}/.test(value))).toEqual([]);
	});

	it("gives the same bytes for the same seed, other bytes for another", () => {
		const digest = (seed?: number): string => {
			const built = buildSamplePack({ families: 5_400, ...(seed === undefined ? {} : { seed }) });
			if (!built.ok) throw new Error(built.error.code);
			return [...built.value.files].map(([name, bytes]) => `${name} ${sha256HexSync(bytes)}`).join("\n");
		};
		const digested = digest();
		expect(digest()).toBe(digested);
		expect(digest(2)).not.toBe(digested);
	}, 60_000);

	it("moves at most 3 MB, the list of the year before included", () => {
		const moved = [...pack.files].filter(([name]) => !name.endsWith("kebenaran.json"));
		const bytes = moved.reduce((sum, [, content]) => sum + content.length, 0);
		expect(bytes).toBeLessThanOrEqual(3_000_000);
		expect(pack.files.has("households.fgb.gz")).toBe(true);
	});

	it("meets the list's marginals with few families too", () => {
		const built = buildSamplePack({ families: 5_400 });
		const read = built.ok ? readHouseholdsFgb(familyLayer(built.value.files)) : built;
		if (!read.ok) throw new Error(read.error.code);
		const listed = read.value.columns.get("terdaftar");
		expect(read.value.length).toBe(5_400);
		expect(listed?.kind === "boolean" && listed.values.reduce((a, b) => a + b, 0)).toBe(5_315);
	});

	it("refuses boundaries that lack a kelurahan, naming it", () => {
		const own = buildSampleAreas(facts, utmZoneOf(117.47, 0.1));
		const built = buildSamplePack({
			areas: { ...own, kode: own.kode.map((code) => (code === "64.74.01.1004" ? "64.74.01.1999" : code)) },
		});
		expect(built).toEqual({ ok: false, error: { code: "AREA_MISSING", params: { kode: "64.74.01.1004" } } });
	});

	it("writes down at least four planted pockets of 35–50 % in 120–150 m and two decoys at an ordinary rate", () => {
		const { places, rate } = pack.truth;
		const pockets = places.filter(({ kind }) => kind === "kantong");
		expect(pockets.length).toBeGreaterThanOrEqual(4);
		expect(pockets.map(({ nama }) => nama)).toContain("Gunung Telihan");
		for (const place of pockets) {
			expect(place.rate, place.nama).toBeGreaterThanOrEqual(0.35);
			expect(place.rate, place.nama).toBeLessThanOrEqual(0.5);
			expect(place.radiusMetres).toBeGreaterThanOrEqual(120);
			expect(place.radiusMetres).toBeLessThanOrEqual(150);
		}
		const decoys = places.filter(({ kind }) => kind === "pengecoh");
		expect(decoys).toHaveLength(2);
		for (const decoy of decoys) expect(decoy.rate, decoy.nama).toBeLessThan(1.3 * rate);
		const density = (place: (typeof places)[number]): number => place.households / place.radiusMetres ** 2;
		expect(Math.min(...decoys.map(density))).toBeGreaterThan(Math.min(...pockets.map(density)));
	});
});
