import { describe, expect, test } from "vitest";
import { createOfficialIndex, type OfficialAreas, takeOfficialAreas } from "#core/place/official/official-areas.ts";
import { type PlaceClue, readPlaces } from "#core/place/official/read-places.ts";

/** Two kecamatan whose BPS codes are the other's Kemendagri codes in all but dress, as in Kota Bontang. */
const ROWS: readonly (readonly [kode: string, nama: string, bps: string, lng: number, lat: number])[] = [
	["64", "Kalimantan Timur", "", Number.NaN, Number.NaN],
	["64.74", "Kota Contoh", "6474", Number.NaN, Number.NaN],
	["64.74.01", "Contoh Utara", "6474020", Number.NaN, Number.NaN],
	["64.74.01.1001", "Kuala", "", 117.5, 0.2],
	["64.74.01.1002", "Guntung", "", 117.52, 0.2],
	["64.74.02", "Contoh Selatan", "6474010", Number.NaN, Number.NaN],
	["64.74.02.1001", "Satimpo", "", 117.5, 0.1],
	["64.74.02.1002", "Lestari", "", 117.52, 0.1],
];
const areas: OfficialAreas = {
	kode: ROWS.map(([kode]) => kode),
	nama: ROWS.map(([, nama]) => nama),
	kodeBps: ROWS.map(([, , bps]) => bps),
	lng: Float64Array.from(ROWS, (row) => row[3]),
	lat: Float64Array.from(ROWS, (row) => row[4]),
	squareKilometres: new Float64Array(ROWS.length).fill(Number.NaN),
	parts: new Uint8Array(ROWS.length),
};
const index = createOfficialIndex(areas);
const clue = (partial: Partial<PlaceClue>): PlaceClue => ({
	code: "",
	kelurahan: "",
	kecamatan: "",
	kota: "",
	rows: 10,
	lng: Number.NaN,
	lat: Number.NaN,
	...partial,
});
const kode = (clues: readonly PlaceClue[], options = {}) => readPlaces(clues, index, options).placed.map((placed) => placed.kode);

describe("how the codes of a file are meant", () => {
	test("a BPS code whose beginning is another kecamatan in Kemendagri's is read by its names", () => {
		const clues = [
			clue({ code: "6474010001", kelurahan: "SATIMPO", kecamatan: "CONTOH SELATAN" }),
			clue({ code: "6474020002", kelurahan: "Guntung", kecamatan: "Contoh Utara" }),
		];
		const reading = readPlaces(clues, index);
		expect(reading.system).toBe("bps");
		expect(reading.placed.map((placed) => placed.kode)).toEqual(["64.74.02.1001", "64.74.01.1002"]);
		expect(reading.evidence.find(({ system }) => system === "bps")).toMatchObject({
			found: 20,
			coded: 20,
			named: 20,
			namesAgree: 20,
		});
	});

	test("kecamatan codes of seven digits without names are BPS; of six are Kemendagri", () => {
		expect(readPlaces([clue({ code: "6474010" })], index)).toMatchObject({ system: "bps", placed: [{ kode: "64.74.02" }] });
		expect(readPlaces([clue({ code: "647401" })], index)).toMatchObject({ system: "kemendagri", placed: [{ kode: "64.74.01" }] });
	});

	test("ambiguous kecamatan names: points decide where names are silent", () => {
		// 6474 01 1001 reads as Kemendagri's Kuala; as BPS it would lie in no kecamatan
		const south = clue({ code: "64.74.02.1001", lng: 117.5, lat: 0.1 });
		const reading = readPlaces([south], index);
		expect(reading.system).toBe("kemendagri");
		expect(reading.evidence[0]).toMatchObject({ pointed: 10, pointsAgree: 10 });
	});

	test("codes that both systems know, without a name or a point, are read and told to be unproved; a name proves them", () => {
		const kodeBps = areas.kodeBps.map((code) => (code === "6474010" ? "6474011" : code));
		const known = createOfficialIndex({ ...areas, kodeBps });
		// 6474 01 1001 is Kuala of Contoh Utara; as BPS's 6474011 001 it lies in Contoh Selatan
		const bare = readPlaces([clue({ code: "6474011001" })], known);
		expect(bare).toMatchObject({ system: "kemendagri", isUnproved: true });
		const named = readPlaces([clue({ code: "6474011001", kecamatan: "Contoh Selatan" })], known);
		expect(named).toMatchObject({ system: "bps", isUnproved: false });
		expect(readPlaces([clue({ code: "6474011001" })], known, { system: "bps" }).isUnproved).toBe(false);
	});

	test("a person's choice stands before the evidence", () => {
		expect(kode([clue({ code: "647401", kecamatan: "Contoh Selatan" })], { system: "none" })).toEqual(["64.74.02"]);
	});

	test("codes on no list are the file's own, and stay unplaced", () => {
		const reading = readPlaces([clue({ code: "9901012001", kelurahan: "Kuala" })], index);
		expect(reading).toMatchObject({ system: "own", placed: [{ kode: null }] });
	});

	test("without codes, names within their parents", () => {
		const reading = readPlaces(
			[clue({ kelurahan: "DESA LESTARI", kecamatan: "KEC. CONTOH SELATAN", kota: "KOTA CONTOH" }), clue({ kelurahan: "Kuala" })],
			index,
		);
		expect(reading.system).toBe("none");
		expect(reading.evidence).toEqual([]);
		expect(reading.placed.map((placed) => placed.kode)).toEqual(["64.74.02.1002", "64.74.01.1001"]);
	});

	test("a village under another kecamatan waits, unless its point is near", () => {
		const far = clue({ kelurahan: "Lestari", kecamatan: "Contoh Utara" });
		const near = { ...far, lng: 117.53, lat: 0.11 };
		const [waits, taken] = readPlaces([far, near], index).placed;
		expect(waits).toMatchObject({ kode: "64.74.02.1002", by: "moved", certainty: 0.9 });
		expect(taken).toMatchObject({ kode: "64.74.02.1002", by: "moved", certainty: 0.96 });
	});
});

describe("a list of larger areas", () => {
	const upTo = (length: number) => createOfficialIndex(takeOfficialAreas(areas, (code) => code.length <= length));

	test("of kecamatan: a village that bears the name of another kecamatan stays in its own", () => {
		const south = clue({ kelurahan: "Contoh Utara", kecamatan: "Contoh Selatan" });
		expect(readPlaces([south], upTo(8)).placed).toMatchObject([{ kode: "64.74.02", by: "same", certainty: 1 }]);
	});

	test("of kota: codes lie in it, and names of what it does not hold are no evidence against them", () => {
		const reading = readPlaces([clue({ code: "6474010001", kelurahan: "Satimpo", kecamatan: "Contoh Selatan" })], upTo(5));
		expect(reading.placed).toMatchObject([{ kode: "64.74", by: "code" }]);
		expect(reading.evidence).toMatchObject([
			{ system: "kemendagri", found: 10, named: 0 },
			{ system: "bps", found: 10, named: 0 },
		]);
	});
});
