import { expect, test } from "vitest";
import { fileName } from "#io/export/file-name.ts";

test.each([
	[["kantong", "64.74", "kelurahan", "2025/26", "2026-08-12"], "csv", "kantong-64.74-kelurahan-2025-26-2026-08-12.csv"],
	[["Kota Bontang", "Belum terjangkau (KK)"], "xlsx", "kota-bontang-belum-terjangkau-kk.xlsx"],
	[["  --Api-Api-- ", "", "…", "A"], "png", "api-api-a.png"],
])("%j is a name every system takes", (parts, extension, name) => {
	expect(fileName(parts, extension)).toBe(name);
});
