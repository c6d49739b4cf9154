import i18next from "i18next";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { currentLanguage, inLanguage, setCurrentLanguage } from "#i18n/current-language.ts";
import { formatCount, formatList } from "#i18n/format.ts";
import { changeLanguage, startI18n } from "#i18n/i18n.ts";
import { loadTopics } from "#i18n/topics.ts";

beforeAll(async () => {
	await startI18n("id");
});
afterAll(() => setCurrentLanguage("id"));

test("a topic that came later speaks the language that is chosen after it", async () => {
	await loadTopics(["tren"]);
	await changeLanguage("en");
	expect(currentLanguage()).toBe("en");
	expect(i18next.exists("tren:table.title", { lng: "en" })).toBe(true);
	expect(formatCount(12_480)).toBe("12,480");
	await changeLanguage("id");
	expect(formatCount(12_480)).toBe("12.480");
});

test("of two changes the later one counts", async () => {
	await Promise.all([changeLanguage("en"), changeLanguage("id")]);
	expect(currentLanguage()).toBe("id");
	expect(i18next.language).toBe("id");
});

test("another language is left again, after a fault too", () => {
	expect(inLanguage("en", () => formatCount(1000))).toBe("1,000");
	expect(() =>
		inLanguage("en", () => {
			throw new Error("x");
		}),
	).toThrow("x");
	expect(formatCount(1000)).toBe("1.000");
});

test("a topic that was not fetched is a programmer's fault, never a key on the screen", async () => {
	// what other tests have fetched is not there in a fresh copy of the module
	vi.resetModules();
	const fresh = await import("#i18n/topics.ts");
	expect(() => fresh.topicTexts("rapat")).toThrow("“rapat” is not loaded in “id”");
});

test("lists end as the language ends them", () => {
	expect(formatList(["A"])).toBe("A");
	expect(formatList(["A", "B", "C"])).toBe("A, B, dan C");
	expect(formatList(["A", "B"], "or")).toBe("A atau B");
	expect(formatList(["A", "B", "C"], "nor")).toBe("A, B, maupun C");
	expect(inLanguage("en", () => formatList(["A", "B", "C"]))).toBe("A, B and C");
});
