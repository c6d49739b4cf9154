import { describe, expect, test } from "vitest";
import { placeRoleOf, roleRank } from "#io/import/areas/area-roles.ts";
import { readPlaceColumns } from "#io/import/areas/place-columns.ts";

/** Columns by their names, cells from the top down. */
function read(columns: Readonly<Record<string, readonly string[]>>) {
	const rows = Object.values(columns)[0]?.length ?? 0;
	return readPlaceColumns(
		Object.entries(columns).map(([name, cells]) => ({ name, cells })),
		rows,
	);
}

describe("which columns say where a row belongs", () => {
	test.each([
		["KODE DESA", { kind: "code", level: "kelurahan" }],
		["Desa/Kelurahan", { kind: "name", level: "kelurahan" }],
		["ADM3_PCODE", { kind: "code", level: "kecamatan" }],
		["Kab./Kota", { kind: "name", level: "kota" }],
		["WADMPR", { kind: "name", level: "provinsi" }],
		["kode_bps", { kind: "code", level: "own" }],
		["NAMOBJ", { kind: "name", level: "own" }],
		["nama kepala desa", null],
		["kelas", null],
	])("%s", (name, role) => expect(placeRoleOf(name)).toEqual(role));

	test("of two columns for one thing the better name is read, whichever stands first", () => {
		expect(roleRank("kode_kelurahan")).toBeLessThan(roleRank("id_desa"));
		expect(roleRank("umur")).toBe(Number.MAX_SAFE_INTEGER);
		const good = { kode_kelurahan: ["6474011001"], id_desa: ["1"] };
		const turned = { id_desa: ["1"], kode_kelurahan: ["6474011001"] };
		for (const columns of [good, turned]) expect(read(columns)).toMatchObject({ code: ["6474011001"], used: ["kode_kelurahan"] });
	});

	test("an empty column says nothing, and without any there is nothing to read", () => {
		expect(read({ kode_kelurahan: ["", " "], id_desa: ["6474011001", ""] })?.code).toEqual(["6474011001", ""]);
		expect(read({ kode_kelurahan: ["", ""], umur: ["1", "2"] })).toBeNull();
	});

	test.each([
		[{ kode: ["6474011001"], nama: ["a"] }, "kelurahan"],
		[{ kode: ["647401"], nama: ["a"] }, "kecamatan"],
		[{ kode: ["6474010"], nama: ["a"] }, "kecamatan"],
		[{ kode: ["64.74"], nama: ["a"] }, "kota"],
		[{ kode: ["64"], nama: ["a"] }, "provinsi"],
		// a name of no stated level beside named kecamatan is one below
		[{ nama: ["a"], kecamatan: ["b"] }, "kelurahan"],
		[{ nama: ["a"], kota: ["b"] }, "kecamatan"],
	] as const)("%j is a layer of %s", (columns, level) => {
		const places = read(columns);
		expect(places?.level).toBe(level);
		expect(places?.names[level]).toEqual(["a"]);
	});

	test("split codes are put together in the widths that fit, zeros restored; the parts are no parents", () => {
		const upper = { kd_prov: ["64", "64"], kd_kab: ["74", "1"] };
		expect(read({ ...upper, kd_kec: ["1", "3"], kd_desa: ["1001", "2002"] })).toMatchObject({
			code: ["6474011001", "6401032002"],
			parentCodes: { kecamatan: ["", ""], kota: ["", ""] },
		});
		// a village of at most three digits is one of BPS, even where Kemendagri's widths would hold it
		expect(read({ ...upper, kd_kec: ["10", "100"], kd_desa: ["1", "12"] })?.code).toEqual(["6474010001", "6401100012"]);
		expect(read({ ...upper, kd_kec: ["10", "20"], kd_desa: ["001", "002"] })?.code).toEqual(["6474010001", "6401020002"]);
		// without villages: Kemendagri's, unless some kecamatan has three digits
		expect(read({ ...upper, kd_kec: ["1", "12"] })?.code).toEqual(["647401", "640112"]);
		expect(read({ ...upper, kd_kec: ["10", "100"] })?.code).toEqual(["6474010", "6401100"]);
	});

	test("whole codes keep their parents, and a kecamatan of seven digits before them is BPS's", () => {
		const bps = read({ iddesa: ["6474010001", "", "6474020001"], idkec: ["6474010", "6474020", "6474020"] });
		expect(bps).toMatchObject({ looksLikeBps: true, parentCodes: { kecamatan: ["6474010", "6474020", "6474020"] } });
		expect(read({ iddesa: ["6474010001", "6474010002"], idkec: ["6474020", "6474030"] })?.looksLikeBps).toBe(false);
		expect(read({ kode_desa: ["6474011001"], kode_kec: ["647401"] })?.looksLikeBps).toBe(false);
	});

	test("some cells that are no codes do not make a column of codes a column of none", () => {
		const cells = ["64.74.01.1001", "`6474011002", "6474011003.0", "belum ada", ""];
		expect(read({ kode: cells })).toMatchObject({ level: "kelurahan", code: cells });
	});
});
