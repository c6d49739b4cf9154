import { expect, test } from "vitest";
import { familiesQuery, MOST_ROWS } from "#state/tasks/export-file.ts";
import { fileNameParts } from "#state/tasks/export-kinds.ts";
import { MANIFEST } from "../pack-fixture.ts";

test("a file is named by its level or by what it is, with region, period and day", () => {
	const manifest = { ...MANIFEST, dibuat: "2026-01-01T08:00:00Z" };
	expect(fileNameParts("csv", "kecamatan", manifest)).toEqual(["kantong", "64.74", "kecamatan", "2025", "2026-01-01"]);
	expect(fileNameParts("coverage", "kecamatan", manifest)[2]).toBe("rekap-cakupan");
	expect(fileNameParts("families", "kelurahan", manifest)[2]).toBe("daftar-keluarga");
});

test("families are asked for by the filter in hand, with a column per programme, and no more than a sheet holds", () => {
	const { where, columns, limit } = familiesQuery("desil<=2", MANIFEST);
	expect([where, limit]).toEqual(["desil<=2", MOST_ROWS]);
	expect(columns).toEqual(expect.arrayContaining(["p_pkh", "p_blt"]));
});
