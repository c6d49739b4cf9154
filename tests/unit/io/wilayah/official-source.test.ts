import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { takeOfficialAreas } from "#core/place/official/official-areas.ts";
import type { PlaceClue } from "#core/place/official/read-places.ts";
import { officialFor } from "#io/wilayah/official-source.ts";
import { officialList, SMALL_LIST } from "../../../fixtures/small-wilayah.ts";

/** Another province, whose BPS code of its kota is not the one of Kemendagri. */
const OTHER = officialList([
	["92", "Provinsi Barat"],
	["92.71", "Kota Lain", "9171"],
	["92.71.01", "Lain Satu", "9171010"],
	["92.71.01.1001", "Muara", "", 131, -1],
]);
const COUNTRY = officialList([
	["64", "Provinsi Contoh"],
	["64.74", "Kota Contoh", "6474"],
	["92", "Provinsi Barat"],
	["92.71", "Kota Lain", "9171"],
]);

function source() {
	const asked: string[] = [];
	return {
		asked,
		country: async () => ok(COUNTRY),
		province: async (kode: string) => {
			asked.push(kode);
			return ok(kode === "64" ? SMALL_LIST : OTHER);
		},
	};
}
const clue = (partial: Partial<PlaceClue>): PlaceClue => ({
	code: "",
	kelurahan: "",
	kecamatan: "",
	kota: "",
	rows: 1,
	lng: Number.NaN,
	lat: Number.NaN,
	...partial,
});

describe("which provinces a file points at", () => {
	test.each([
		["a Kemendagri code", { code: "64.74.01.1001" }, ["64"]],
		["a code of Kemendagri's province and another's in BPS", { code: "9171010001" }, ["92"]],
		["the name of a kota", { kota: "KOTA LAIN" }, ["92"]],
		["a code before a name", { code: "6474011001", kota: "Kota Lain" }, ["64"]],
	])("%s", async (_, partial, provinces) => {
		const list = source();
		const found = await officialFor([clue(partial)], list, null);
		expect(found.ok && found.value?.rowOf.has(provinces[0] as string)).toBe(true);
		expect(list.asked).toEqual(provinces);
	});

	test("nothing points anywhere: no list, and none is fetched", async () => {
		const list = source();
		expect(await officialFor([clue({ code: "A-1", kota: "Entah" })], list, null)).toEqual({ ok: true, value: null });
		expect(list.asked).toEqual([]);
	});

	test("a slip in a few rows fetches no province; five in a hundred do", async () => {
		const rows = (slips: number) => [clue({ code: "6474011001", rows: 100 - slips }), clue({ code: "9271011001", rows: slips })];
		const [few, enough] = [source(), source()];
		await officialFor(rows(4), few, null);
		await officialFor(rows(5), enough, null);
		expect([few.asked, enough.asked]).toEqual([["64"], ["64", "92"]]);
	});

	test("a region that a person has said decides, and cuts the list to itself and what it lies in", async () => {
		const list = source();
		const found = await officialFor([clue({ code: "9271011001" })], list, "64.74.02");
		expect(list.asked).toEqual(["64"]);
		expect(found.ok && found.value?.areas).toEqual(takeOfficialAreas(SMALL_LIST, (kode) => !kode.startsWith("64.74.01")));
	});

	test("a list that cannot be had is a fault", async () => {
		const list = { ...source(), province: async (kode: string) => fail(appError("REGION_UNKNOWN", { kode })) };
		expect(await officialFor([clue({ code: "6474011001" })], list, null)).toMatchObject({ error: { code: "REGION_UNKNOWN" } });
	});
});
