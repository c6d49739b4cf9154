import { describe, expect, it } from "vitest";
import type { ColumnTypes } from "#core/families/columns.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { printFilter } from "#core/families/filter/print.ts";
import type { Programme } from "#core/families/programme.ts";
import { needSentence, needsOf } from "#core/programme/needs.ts";

const TYPES: ColumnTypes = new Map([
	...["desil", "r_bab", "r_daya", "r_lantai", "r_dinding", "r_air", "a_sekolah", "a_disabilitas", "a_lansia"].map(
		(column) => [column, "number"] as const,
	),
	...["p_sembako", "p_listrik", "ind_1", "ind_2"].map((column) => [column, "boolean"] as const),
]);

function programme(id: string, change: Partial<Programme> = {}): Programme {
	return {
		id,
		kode: id,
		nama: id,
		pemilik: "",
		kelompok: "nasional",
		sektor: "",
		sasaran: "desil<=5",
		satuan: "keluarga",
		...change,
	};
}

describe("needs", () => {
	it("S3.6 each need read from the columns goes to its own offices, the first of them answering for it", () => {
		const routes = Object.fromEntries(
			needsOf(TYPES, [], []).map(({ id, offices }) => [id, offices.map((one) => ("office" in one ? one.office : one.owner))]),
		);
		expect(routes).toEqual({
			rumah: ["perumahan"],
			jamban: ["perumahan", "kesehatan"],
			air: ["perumahan"],
			daya: ["perumahan", "listrik"],
			kerja: ["kerja", "usaha"],
			pangan: ["pangan"],
			sekolah: ["pendidikan"],
			disabilitas: ["sosial", "kesehatan"],
			lansia: ["kesehatan", "sosial"],
		});
	});

	it("are families in a state that the codes of the housing items name", () => {
		const sentences = Object.fromEntries(needsOf(TYPES, [], []).map(({ id, clause }) => [id, printFilter(clause)]));
		expect(sentences).toEqual({
			rumah: "r_lantai in [7,8] or r_dinding in [4,6]",
			jamban: "r_bab in [2,3,4,5,6]",
			air: "r_air in [6,8,9]",
			daya: "r_daya in [1]",
			kerja: "ind_1",
			pangan: "ind_2",
			sekolah: "a_sekolah>0 and desil in [1,2]",
			disabilitas: "a_disabilitas>0",
			lansia: "a_lansia>0",
		});
	});

	it("are told only where every column they are read from is there", () => {
		const without = (column: string) => new Map([...TYPES].filter(([name]) => name !== column));
		const ids = (types: ColumnTypes) => needsOf(types, [], []).map(({ id }) => id);
		expect(ids(without("r_dinding"))).not.toContain("rumah");
		expect(ids(without("desil"))).not.toContain("sekolah");
		expect(ids(new Map())).toEqual([]);
	});

	it("name the programmes of their sector, and those whose rule speaks of their column", () => {
		const catalogue = [
			programme("sani", { sektor: "Sanitasi" }),
			programme("bab", { sasaran: "r_bab in [4,5]" }),
			programme("lain", { sektor: "Pangan" }),
		];
		const jamban = needsOf(TYPES, catalogue, []).find(({ id }) => id === "jamban");
		expect(jamban?.programmes).toEqual(["sani", "bab"]);
	});

	it("S3.6 the gap of a chosen programme goes to its owner, and is of the families its rule names that do not receive", () => {
		const owned = programme("sembako", { pemilik: "Kementerian Sosial" });
		const [gap] = needsOf(TYPES, [owned, programme("listrik")], ["sembako"]);
		expect(gap).toMatchObject({ id: "gap:sembako", offices: [{ office: "sosial" }], programmes: ["sembako"] });
		expect(printFilter(gap?.clause as Clause)).toBe("desil<=5 and not p_sembako");
		expect(needsOf(TYPES, [programme("tanpa")], ["tanpa"]).map(({ id }) => id)).not.toContain("gap:tanpa");
		expect(needsOf(TYPES, [programme("sembako", { sasaran: "warna=1" })], ["sembako"]).map(({ id }) => id)).not.toContain(
			"gap:sembako",
		);
	});

	it("are asked of the families in hand, within an area where one is given", () => {
		const jamban = needsOf(TYPES, [], []).find(({ id }) => id === "jamban");
		if (!jamban) throw new Error("no jamban");
		const base: Clause = { type: "compare", column: "desil", operator: "<=", value: 4 };
		const scope: Clause = { type: "is", column: "ind_1" };
		expect(needSentence(jamban, base, null)).toBe("desil<=4 and r_bab in [2,3,4,5,6]");
		expect(needSentence(jamban, base, scope)).toBe("desil<=4 and r_bab in [2,3,4,5,6] and ind_1");
	});
});
