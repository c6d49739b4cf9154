import { describe, expect, test } from "vitest";
import * as data from "#i18n/texts/data.ts";
import * as details from "#i18n/texts/details.ts";
import * as filter from "#i18n/texts/filter.ts";
import * as finding from "#i18n/texts/finding.ts";
import * as headline from "#i18n/texts/headline.ts";
import * as household from "#i18n/texts/household.ts";
import * as indicator from "#i18n/texts/indicator.ts";
import * as kantong from "#i18n/texts/kantong.ts";
import * as map from "#i18n/texts/map.ts";
import * as ranking from "#i18n/texts/ranking.ts";
import * as shell from "#i18n/texts/shell.ts";
import * as table from "#i18n/texts/table.ts";

const namespaces = { data, details, filter, finding, headline, household, indicator, kantong, map, ranking, shell, table };

function flat(texts: object, path = ""): [string, string][] {
	return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
		typeof value === "string" ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
	);
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(namespaces))("texts of %s", (_name, { id, en }) => {
	const indonesian = new Map(flat(id));
	const english = new Map(flat(en));

	test("both languages say the same things", () => {
		expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
	});

	test("no text is empty and both languages name the same facts", () => {
		for (const [key, text] of indonesian) {
			expect(text.trim(), key).not.toBe("");
			expect(holes(english.get(key) ?? ""), key).toEqual(holes(text));
		}
	});

	test("a family is never called RT and an area never poor", () => {
		for (const [key, text] of indonesian) {
			expect(text, key).not.toMatch(/rumah tangga|(kelurahan|kecamatan|wilayah) miskin/i);
		}
	});
});
