import { describe, expect, it } from "vitest";
import { appError, ERROR_CODES } from "../../../src/core/errors.ts";
import { errorMessage } from "../../../src/i18n/error-message.ts";

describe("the sentence of a fault", () => {
	it.each(ERROR_CODES)("%s says what happened and what to do, in both languages", (code) => {
		for (const language of ["id", "en"] as const) {
			const message = errorMessage(appError(code, {}, "x.fgb"), language);
			for (const part of [message.title, message.detail, message.action]) {
				expect(part.length).toBeGreaterThan(5);
				expect(part).not.toMatch(/[{}|]/);
			}
		}
		expect(errorMessage(appError(code), "id")).not.toEqual(errorMessage(appError(code), "en"));
	});

	it("carries the file, the counts and the units", () => {
		const message = errorMessage(appError("COUNT", { expected: 56120, found: 56119 }, "households.fgb"), "id");
		expect(message.detail).toBe("households.fgb rusak atau terpotong: tertulis 56.120 data, terbaca 56.119.");
		expect(errorMessage(appError("TOO_LARGE", { bytes: 3e9, limit: 1e9 }, "a.fgb"), "en").detail).toContain("3,000 MB");
	});

	it("writes an HTTP status as it is", () => {
		expect(errorMessage(appError("HTTP", { status: 404 }, "pack.json"), "id").detail).toBe(
			"Server menjawab 404 untuk pack.json.",
		);
	});

	it("leaves out what is not known", () => {
		expect(errorMessage(appError("TEXT", {}, "a.fgb"), "id").detail).toBe("Teks di a.fgb bukan UTF-8.");
		expect(errorMessage(appError("AREA_CODE", { row: 3, value: "12" }, "a.fgb"), "en").detail).toContain(
			"is not a Kemendagri code",
		);
	});

	it("does not read placeholders out of a file's own text", () => {
		expect(errorMessage(appError("COLUMN_NAME", { column: "{file}" }, "a.fgb"), "en").detail).toContain("“{file}”");
	});
});
