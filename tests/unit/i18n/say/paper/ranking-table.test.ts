import type { TFunction } from "i18next";
import { beforeAll, expect, test } from "vitest";
import { countCell, rateCell } from "#core/measure/cell.ts";
import type { Measure } from "#core/measure/measure.ts";
import { inLanguage } from "#i18n/current-language.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { rankingBlock } from "#i18n/say/paper/ranking-table.ts";
import { loadAllWords } from "../../../../words.ts";

beforeAll(loadAllWords);

const POOR: Measure = {
	id: "desil1",
	form: "rate",
	unit: "keluarga",
	direction: "burden",
	numerator: { type: "families", among: "selected", where: { type: "all" } },
	denominator: { type: "families", among: "selected", where: { type: "all" } },
	denominatorKind: "selected_families",
};

/** Two kecamatan of one name in two kabupaten; the fourth desa has too few families for a rank, the fifth none. */
const DESA = [
	["64.01.01.2001", "Satu", 30, 100],
	["64.01.01.2002", "Dua", 60, 200],
	["64.01.01.2003", "Tiga", 90, 100],
	["64.01.01.2004", "Empat", 19, 20],
	["64.01.01.2005", "Lima", 0, 0],
	["64.02.01.2001", "Enam", 95, 100],
] as const;

const cells = [...DESA, ["", "", 294, 520] as const].map(([, , part, whole]) => rateCell(part, whole, "selected_families"));
const context = {
	subject: { kind: "kecamatan", kode: "64.01.01", nama: "Sukamaju", induk: "" },
	shown: { measure: POOR, cells },
	voice: { t: ((key: string) => key) as unknown as TFunction<"cetak"> },
	data: {
		resolved: { filter: "terdaftar" },
		opened: {
			manifest: { programmes: [] },
			areas: { kode: DESA.map(([kode]) => kode), kodeKecamatan: DESA.map(([kode]) => kode.slice(0, 8)) },
		},
		kelurahan: {
			units: DESA.map(([kode, nama]) => ({ kode, nama, induk: "Sukamaju" })),
			measures: [POOR, { ...POOR, id: "keluarga", form: "count", denominator: null, denominatorKind: null } satisfies Measure],
			cells: [cells, cells.map(({ denominator }) => countCell(denominator))],
		},
	},
} as unknown as PaperContext;

const ranked = (options: Parameters<typeof rankingBlock>[1]) =>
	(inLanguage("id", () => rankingBlock(context, options)).rows ?? []).map(({ cells: [rank, name] }) => `${rank} ${name}`);

test("equal shares have one rank, and too few families have none and stand below", () => {
	expect(ranked({ most: 40 })).toEqual(["1 Enam", "2 Tiga", "3 Satu", "3 Dua", "– Empat", "– Lima"]);
});

test("the desa of a kecamatan are found by its code: another of the same name has its own", () => {
	expect(ranked({ most: 40, kecamatan: "64.01.01" })).toEqual(["1 Tiga", "2 Satu", "2 Dua", "– Empat", "– Lima"]);
	expect(ranked({ most: 40, kecamatan: "64.02.01" })).toEqual(["1 Enam"]);
});

test("only so many rows", () => {
	expect(ranked({ most: 2 })).toEqual(["1 Enam", "2 Tiga"]);
});
