import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hashToView, viewToHash } from "#state/view/url-state.ts";
import { DEFAULT_VIEW, type View } from "#state/view/view.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const NIK = "9900010101700001";

describe("viewToHash", () => {
	test("says the version and the place only when all is as by default", () => {
		expect(viewToHash(DEFAULT_VIEW)).toBe("#v1/peta");
	});

	test("is readable and names only what differs", () => {
		const view: View = {
			...DEFAULT_VIEW,
			indicator: "desil1_2",
			filter: "terdaftar and not p_pkh",
			measure: "count",
			selectedKode: "64.74.03.1002",
		};
		expect(viewToHash(view)).toBe(
			"#v1/peta?indikator=desil1_2&ukuran=jumlah&saring=terdaftar+and+not+p_pkh&wilayah=64.74.03.1002",
		);
	});

	test("keeps the filter of every family apart from the pack's own filter", () => {
		expect(viewToHash({ ...DEFAULT_VIEW, filter: "" })).toBe("#v1/peta?saring=");
		expect(hashToView("#v1/peta?saring=").view.filter).toBe("");
		expect(hashToView("#v1/peta").view.filter).toBeNull();
	});

	test.each([
		["a long number", `x_nik = "${NIK}"`],
		["a long number in groups", 'x_nik = "9900.0101.0170.0001"'],
		["a bare long number", `pengeluaran = ${NIK}`],
		["a family's own id", 'id = "K-000123"'],
		["a neighbourhood number", 'rt = "012" and rw = "03"'],
	])("never carries a filter with %s", (_, filter) => {
		expect(viewToHash({ ...DEFAULT_VIEW, filter })).toBe("#v1/peta");
	});

	test("rounds the camera to about ten metres", () => {
		const hash = viewToHash({ ...DEFAULT_VIEW, camera: { lng: 117.50234567, lat: 0.13345678, zoom: 12.3456 } });
		expect(hash).toBe("#v1/peta?kamera=117.5023,0.1335,12.35");
	});
});

describe("hashToView", () => {
	const full: View = {
		place: "kantong",
		pack: "64.74",
		part: "64.74.03",
		indicator: "cakupan:pkh",
		measure: "count",
		level: "kecamatan",
		filter: 'terdaftar and kecamatan in ["64.74.03"] and desil<=4',
		chosenProgrammes: ["pkh", "sembako"],
		classMethod: "manual",
		classCount: 4,
		manualBreaks: [0.25, 0.5, 0.75],
		isolatedClass: 2,
		selectedKode: "64.74.03",
		showHouseholds: true,
		showPockets: true,
		caseDefinition: "filter",
		pocketMethod: "dbscan",
		radiusMetres: 120,
		minimumPoor: 8,
		selectedPocket: "kantong-0c7001f",
		camera: { lng: 117.5, lat: 0.1333, zoom: 12.5 },
		tableOpen: true,
		tab: "rincian",
		compareUnit: "kantong",
		compared: ["64.74.03.1002", "kantong-0c7001f"],
		compareTab: "selisih",
		compareSort: "menerima:pkh",
		trendKode: "74.06",
		candidates: ["64.74.03.1002", "64.74.01"],
		candidateTab: "himpunan",
		criteria: [
			{ id: "keluarga", weight: 40 },
			{ id: "cakupan:pkh", weight: 60 },
		],
		candidateScale: "rank",
		weightSpread: "near",
		printTemplate: "kandidat",
		printSubject: "64.74.03.1002",
		paper: "f4",
		printMono: true,
		printGrid: true,
		meetingStep: 3,
		dataTab: "own",
	};

	test("gives back a view in which nothing is as by default", () => {
		expect(hashToView(viewToHash(full))).toEqual({ view: full, notices: [] });
	});

	test.each(["", "#"])("an empty address (%j) is the default view, without a notice", (hash) => {
		expect(hashToView(hash)).toEqual({ view: DEFAULT_VIEW, notices: [] });
	});

	test("prints a filter in its one spelling", () => {
		expect(hashToView("#v1/peta?saring=desil+%3C%3D+4+and+(terdaftar)").view.filter).toBe("desil<=4 and terdaftar");
	});

	test("keeps what it understands and names what it does not", () => {
		const { view, notices } = hashToView("#v1/peta?indikator=desil1&warna=merah&kelas=99&per=kecamatan");
		expect(view).toEqual({ ...DEFAULT_VIEW, indicator: "desil1", level: "kecamatan" });
		expect(notices).toEqual([
			{ part: "warna", value: "merah" },
			{ part: "kelas", value: "99" },
		]);
	});

	test.each([
		["another version", "#v2/peta?indikator=desil1"],
		["no version", "#indikator=desil1"],
		["too long", `#v1/peta?saring=${"a".repeat(9000)}`],
	])("refuses a link of %s whole, with one notice", (_, hash) => {
		const { view, notices } = hashToView(hash);
		expect(view).toBe(DEFAULT_VIEW);
		expect(notices).toHaveLength(1);
		expect(notices[0]?.part).toBe("tautan");
	});

	test.each([
		["an unknown place", "#v1/beranda", "tempat"],
		["an unknown indicator", "#v1/peta?indikator=miskin_ekstrem", "indikator"],
		["a filter that does not parse", "#v1/peta?saring=desil%3C%3D", "saring"],
		["a filter with a long number", `#v1/peta?saring=x_nik%3D%22${NIK}%22`, "saring"],
		["a pack named by a long number", `#v1/peta?paket=${NIK}`, "paket"],
		["a radius with an exponent", "#v1/peta?radius=1e2", "radius"],
		["a radius out of range", "#v1/peta?radius=5000", "radius"],
		["a camera of two numbers", "#v1/peta?kamera=117.5,0.1", "kamera"],
		["a camera at infinity", "#v1/peta?kamera=Infinity,NaN,3", "kamera"],
		["a camera hiding a long number", "#v1/peta?kamera=117.50000000,990001010.17000010,3", "kamera"],
		["breaks that do not ascend", "#v1/peta?cara=sendiri&batas=3,2", "batas"],
		["an area code without dots", "#v1/peta?wilayah=6474031002", "wilayah"],
		["a control character", "#v1/peta?wilayah=64.74.03%00", "wilayah"],
		["a damaged percent sequence", "#v1/peta?paket=%E0%A4%A", "paket"],
		["the same part again", "#v1/peta?kelas=4&kelas=5", "kelas"],
	])("refuses %s and says which part", (_, hash, part) => {
		const { notices } = hashToView(hash);
		expect(notices.map((notice) => notice.part)).toEqual([part]);
	});

	test("a notice never repeats a long number nor a control character", () => {
		const { notices } = hashToView(`#v1/peta?nik=${NIK}&x=a%00b`);
		expect(notices).toEqual([
			{ part: "nik", value: "…" },
			{ part: "x", value: "ab" },
		]);
	});

	test("hand-set classes without breaks, and breaks without hand-set classes, are left out", () => {
		expect(hashToView("#v1/peta?cara=sendiri").view.classMethod).toBe("natural");
		expect(hashToView("#v1/peta?batas=1,2").view.manualBreaks).toEqual([]);
	});

	test("touches no prototype", () => {
		hashToView('#v1/peta?__proto__=1&constructor={"x":1}');
		expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
	});
});

describe.runIf(hasShared)("the list of hostile links", () => {
	const list = sharedPath("badinputs/indonesian/url/negara-url.json");
	const hostile = hasShared ? (JSON.parse(readFileSync(list, "utf8")) as string[]) : [];

	test.each(hostile.map((hash, i) => [i, hash] as const))(
		"link %i gives the default view and a notice within 100 ms",
		(_, hash) => {
			const startedAt = performance.now();
			const { view, notices } = hashToView(hash);
			expect(performance.now() - startedAt).toBeLessThan(100);
			expect(view).toEqual(DEFAULT_VIEW);
			expect(notices.length).toBeGreaterThan(0);
			expect(JSON.stringify(notices)).not.toMatch(/\d{10}/);
		},
	);

	test("the list is not empty", () => {
		expect(hostile.length).toBeGreaterThanOrEqual(15);
	});
});
