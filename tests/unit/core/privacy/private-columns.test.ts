import { expect, test } from "vitest";
import { isPrivateColumn } from "#core/privacy/private-columns.ts";

test.each(["SUAMI / NAMA", "IDENTITAS / NIK", "KONTAK / NO HP", "no_hp (2)", "nama (3)", "DATA / KEPALA KELUARGA (2)"])(
	"%s, as a table's header joins and numbers it, still names a person",
	(name) => {
		expect(isPrivateColumn(name)).toBe(true);
	},
);

test.each(["PENERIMA / PKH", "WILAYAH / KODE", "desil (2)", "NAMA / DESA"])("%s names nobody", (name) => {
	expect(isPrivateColumn(name)).toBe(false);
});
