import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFilter } from "#core/families/filter/parse.ts";
import { hasPersonalNumber } from "#state/view/personal-value.ts";
import { hashToView, viewToHash } from "#state/view/url-state.ts";
import { DEFAULT_VIEW, type View } from "#state/view/view.ts";

const seed = 20260101;

const view: fc.Arbitrary<View> = fc.record({
	place: fc.constantFrom("peta", "kantong", "banding", "kandidat", "data", "cetak", "rapat"),
	pack: fc.constantFrom(null, "64.74", "33.73", "contoh"),
	part: fc.constantFrom(null, "64.74.03", "33.73", "semua"),
	indicator: fc.constantFrom(null, "terdaftar", "desil1", "miskin", "belum_terjangkau", "cakupan:pkh"),
	measure: fc.constantFrom("count", "rate"),
	level: fc.constantFrom("kelurahan", "kecamatan", "kota"),
	filter: fc.constantFrom(null, "", "terdaftar", "desil in [1, 2] and not p_pkh", 'status = "tidak layak" or anggota>5'),
	chosenProgrammes: fc.constantFrom(null, ["pkh"], ["pkh", "sembako", "blt"]),
	classMethod: fc.constantFrom("natural", "quantile", "equal", "pretty", "standard_deviation"),
	classCount: fc.integer({ min: 3, max: 7 }),
	manualBreaks: fc.constant([]),
	isolatedClass: fc.integer({ min: -1, max: 6 }),
	selectedKode: fc.constantFrom(null, "64.74.03.1002", "64.74.03"),
	showHouseholds: fc.boolean(),
	showPockets: fc.boolean(),
	caseDefinition: fc.constantFrom("pack", "desil1", "desil1_2", "desil1_4", "miskin", "filter"),
	pocketMethod: fc.constantFrom("casecontrol", "dbscan"),
	radiusMetres: fc.option(fc.integer({ min: 25, max: 1000 })),
	minimumPoor: fc.integer({ min: 2, max: 50 }),
	selectedPocket: fc.constantFrom(null, "kantong-3", "kantong-412", "kantong-0c70002", "kantong-12345678"),
	camera: fc.option(
		fc.record({
			lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
			lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
			zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
		}),
	),
	tableOpen: fc.boolean(),
	tab: fc.constantFrom("peringkat", "rincian"),
	compareUnit: fc.constantFrom("kecamatan", "kelurahan", "kantong"),
	compared: fc.constantFrom(
		null,
		["64.74.01", "64.74.02"],
		["kantong-1", "kantong-12", "64.74.03.1002"],
		["kantong-0c7001f", "kantong-12"],
	),
	compareTab: fc.constantFrom("titik", "tabel", "selisih", "tren", "periode"),
	compareSort: fc.constantFrom(null, "desil1", "menerima:pkh"),
	trendKode: fc.constantFrom(null, "64.74", "74.06"),
	candidates: fc.constantFrom([], ["64.74.03.1002"], ["64.74.03.1002", "kantong-2"]),
	candidateTab: fc.constantFrom("peringkat", "bobot", "himpunan", "gelombang", "pembanding", "dampak", "pantau"),
	criteria: fc.constantFrom(null, [
		{ id: "keluarga", weight: 40 },
		{ id: "menerima:pkh", weight: 0, reversed: true },
	]),
	candidateScale: fc.constantFrom("minmax", "rank"),
	weightSpread: fc.constantFrom("any", "near"),
	printTemplate: fc.constantFrom("ringkasan", "profil", "kandidat", "atlas"),
	printSubject: fc.constantFrom(null, "64.74.03.1002", "kantong-4"),
	paper: fc.constantFrom("a4", "f4"),
	printMono: fc.boolean(),
	printGrid: fc.boolean(),
	meetingStep: fc.integer({ min: 0, max: 30 }),
	dataTab: fc.constantFrom("pack" as const, "own" as const),
});

/** The one spelling of the filter, as the store keeps it. */
function canonical(original: View): View {
	return { ...original, filter: original.filter === null ? null : hashToView(viewToHash(original)).view.filter };
}

test("every view survives its link", () => {
	fc.assert(
		fc.property(view, (original) => {
			const { view: read, notices } = hashToView(viewToHash(original));
			expect(notices).toEqual([]);
			expect(read).toEqual(canonical(original));
			expect(viewToHash(read)).toBe(viewToHash(canonical(original)));
		}),
		{ seed, numRuns: 500 },
	);
});

/** Text a link may hold, from nonsense to nearly right. */
const piece = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.constantFrom(
		"%",
		"%00",
		"%E0%A4%A",
		"__proto__",
		"=",
		"&",
		"?",
		"#",
		"NaN",
		"1e9",
		"-1",
		'"',
		"{}",
		"[[[[",
		"../",
		"javascript:alert(1)",
	),
	fc.stringMatching(/^[0-9]{10,20}$/),
	fc.stringMatching(/^[0-9. -]{10,30}$/),
);
const name = fc.oneof(
	fc.constantFrom(
		"paket",
		"indikator",
		"saring",
		"program",
		"cara",
		"kelas",
		"batas",
		"fokus",
		"wilayah",
		"radius",
		"kantong",
		"kamera",
		"tab",
		"nik",
		"nama",
		"q",
	),
	piece,
);
const hash = fc.oneof(
	piece.map((text) => `#${text}`),
	fc
		.tuple(
			fc.constantFrom("v1/peta", "v1/kantong", "v1/data", "v1/x", "v2/peta", "?"),
			fc.array(fc.tuple(name, piece), { maxLength: 8 }),
			fc.boolean(),
		)
		.map(
			([start, pairs, escaped]) =>
				`#${start}?${pairs.map(([key, value]) => `${key}=${escaped ? encodeURIComponent(value.toWellFormed()) : value}`).join("&")}`,
		),
);

test("ten thousand random links: a valid view, no personal number, quickly, and a stable link", { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(hash, (text) => {
			const startedAt = performance.now();
			const { view: read, notices } = hashToView(text);
			expect(performance.now() - startedAt).toBeLessThan(100);
			expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
			expect(["peta", "kantong", "data"]).toContain(read.place);
			expect(read.classCount).toBeGreaterThanOrEqual(3);
			expect(read.classCount).toBeLessThanOrEqual(7);
			for (const part of [read.pack, read.indicator, read.filter, read.selectedKode, read.chosenProgrammes?.join(" ")])
				expect(hasPersonalNumber(part ?? "")).toBe(false);
			if (read.filter !== null) expect(parseFilter(read.filter).ok).toBe(true);
			for (const number of [read.camera?.lng, read.camera?.lat, read.camera?.zoom, read.radiusMetres, ...read.manualBreaks])
				expect(number === undefined || number === null || Number.isFinite(number)).toBe(true);
			for (const notice of notices) expect(hasPersonalNumber(notice.value) || hasPersonalNumber(notice.part)).toBe(false);
			expect(hashToView(viewToHash(read))).toEqual({ view: read, notices: [] });
		}),
		{ seed, numRuns: 10_000 },
	);
});
