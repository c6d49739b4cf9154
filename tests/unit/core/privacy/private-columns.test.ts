import { describe, expect, test } from "vitest";
import { containsIdentityNumber, isPrivateColumn, privateContents } from "#core/privacy/private-columns.ts";

test.each(["SUAMI / NAMA", "IDENTITAS / NIK", "KONTAK / NO HP", "no_hp (2)", "nama (3)", "DATA / KEPALA KELUARGA (2)"])(
	"%s, as a table's header joins and numbers it, still names a person",
	(name) => {
		expect(isPrivateColumn(name)).toBe(true);
	},
);

test.each(["PENERIMA / PKH", "WILAYAH / KODE", "desil (2)", "NAMA / DESA"])("%s names nobody", (name) => {
	expect(isPrivateColumn(name)).toBe(false);
});

describe("contents that could name a person", () => {
	test.each(["0000000000000000", "0000000000000000 a.n. Contoh", "NIK: 0000 0000 0000 0000.", "00.0000.000000.0000"])(
		"%s holds an identity number",
		(text) => expect(containsIdentityNumber(text)).toBe(true),
	);
	test.each([
		"117.5020304050607",
		"-0.501234567890123",
		"000000000000000",
		"00000000000000000",
		"117.50203040506, 0.50123456789012",
		"",
	])("%s holds none", (text) => expect(containsIdentityNumber(text)).toBe(false));

	test("given names are seen in a short list under any heading, one word each", () => {
		expect(privateContents(["Siti", "Nur", "Andi", "Contoh"], 20)).toBe("NAMES");
		expect(privateContents(["Keluarga Budi 1", "Keluarga Agus 2", "Keluarga Tuti 3"], 3)).toBe("NAMES");
	});

	test("a text of its own in nearly every row is no category, however short the list", () => {
		const texts = (count: number): string[] => Array.from({ length: count }, (_, i) => `rumah ke ${i}`);
		expect(privateContents(texts(6), 6)).toBe("FREE_TEXT");
		expect(privateContents(texts(50), 100)).toBe("FREE_TEXT");
		expect(privateContents(texts(201), 100_000)).toBe("FREE_TEXT");
	});

	test("categories, codes and few words stay", () => {
		expect(privateContents(["Petani", "Nelayan", "Buruh harian lepas", "Tidak bekerja"], 200)).toBeNull();
		expect(privateContents(["01", "02", "03"], 3)).toBeNull();
		expect(
			privateContents(
				Array.from({ length: 300 }, (_, i) => `${i}`),
				300,
			),
		).toBeNull();
		expect(
			privateContents(
				Array.from({ length: 15 }, (_, i) => `dusun ${i}`),
				200,
			),
		).toBeNull();
	});
});
