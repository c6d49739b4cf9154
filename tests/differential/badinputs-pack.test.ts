import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textAt } from "#core/families/columns.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { buildPack } from "#io/import/build-pack.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";
import { SMALL_LIST, sourceOf, squaresFile, VILLAGES, villagesFile } from "../fixtures/small-wilayah.ts";

function hostileTexts(): string[] {
	const read = (...parts: readonly string[]) => readFileSync(sharedPath("badinputs", ...parts), "utf8");
	const payloads = JSON.parse(read("xss", "dompurify-payloads.json")) as { payload: string }[];
	const texts = [
		...(JSON.parse(read("strings", "blns.json")) as string[]),
		...payloads.map(({ payload }) => payload),
		...read("csv-injection", "csv-payload.txt").split("\n"),
		"__proto__",
		"constructor",
		"toString",
		"hasOwnProperty",
	];
	return [...new Set(texts)].filter((text) => text.isWellFormed() && !text.includes("\0") && text.trim() !== "");
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const bytes = (text: string) => new TextEncoder().encode(text);
const AREAS = villagesFile(({ kode, nama }) => ({ kode, nama }));
const pack = (areas: Uint8Array, list: string) =>
	buildPack({
		areas: { name: "batas.geojson", bytes: areas },
		households: { name: "keluarga.csv", bytes: bytes(list) },
		complete: false,
		today: "2026-01-02",
		official: sourceOf(SMALL_LIST),
	});
/** A property that no object has of itself. */
const borrowed = (): unknown => Reflect.get({}, "x");

describe.runIf(hasShared)("hostile texts on the road from files to a pack", () => {
	test("as cells they are names of no known place and texts letter by letter, never a value", async () => {
		// a column of numbers as long as a NIK would be left out whole
		const texts = hostileTexts().filter((text) => !/\d{12,}/.test(text.replace(/\D/g, "")));
		expect(texts.length).toBeGreaterThan(600);
		const rows = texts.map((text, at) => `k${at},${VILLAGES[0].kode},${quoted(text)},${quoted(text)},${quoted(text)},1\n`);
		const list = `id,kode,rt,desa,kecamatan,desil\n${rows.join("")}`;
		const read = await readFamilyList(bytes(list), "keluarga.csv");
		if (!read.ok) throw new Error(read.error.code);
		expect(read.value.report).toMatchObject({ read: texts.length, used: texts.length, skipped: [] });
		const rt = read.value.households.columns.get("rt");
		// some cells mean "nothing" in a list of families; every other one comes back as it was
		const changed = texts.filter((text, row) => (textAt(rt, row) ?? text.trim()) !== text.trim());
		expect(changed).toEqual([]);
		expect(texts.filter((_, row) => textAt(rt, row) !== null).length).toBeGreaterThan(600);
		const built = await pack(AREAS, list);
		expect(built).toMatchObject({ ok: true, value: { report: { placed: { families: texts.length, areas: 1 } } } });
		expect(borrowed()).toBeUndefined();
	});

	test("as headings they are columns like others or refused, and change no object", async () => {
		const texts = hostileTexts();
		const refused: string[] = [];
		let read = 0;
		for (let from = 0; from < texts.length; from += 10) {
			const headings = ["id", "kode", "desil", ...texts.slice(from, from + 10)];
			const cells = headings.map((_, at) => (at === 0 ? "a" : at === 1 ? VILLAGES[0].kode : "1"));
			const built = await pack(AREAS, `${headings.map(quoted).join(",")}\n${cells.join(",")}\n`);
			if (built.ok) read++;
			else refused.push(built.error.code);
		}
		// a row of numbers alone is no header
		expect(new Set(refused)).toEqual(new Set(["TABLE_HEADER"]));
		expect(refused.length).toBeLessThan(read / 5);
		const proto = await readFamilyList(bytes('id,kode,__proto__,constructor\na,,"{""x"":1}",1\n'), "keluarga.csv");
		expect(proto.ok && [...proto.value.households.columns.keys()]).toEqual(["id"]);
		expect(borrowed()).toBeUndefined();
	});

	test("as names and properties of areas they stay names: as many areas as features, each under its own code", async () => {
		const texts = hostileTexts();
		const squaresOf = (named: readonly string[]) =>
			squaresFile(
				texts.map((text, at) => ({
					west: 117 + (at % 30) * 0.02,
					south: Math.floor(at / 30) * 0.02,
					properties: { kode: `B-${at}`, desa: text, ...(named[at] === undefined ? {} : { [named[at]]: at }) },
				})),
			);
		const list = "id,kode,desil\na,B-0,1\nb,B-7,2\n";
		const proto = await pack(squaresOf(["__proto__"]), list);
		expect(proto).toMatchObject({ ok: false, error: { code: "COLUMN_NAME", params: { column: "__proto__" } } });
		const built = await pack(squaresOf(texts.filter((text) => !/^(__proto__|constructor|prototype)$/.test(text))), list);
		if (!built.ok) throw new Error(JSON.stringify(built.error));
		expect(built.value.report.placed).toEqual({ families: 2, ofFamilies: 2, areas: 2 });
		const areas = readAreasFgb(built.value.files.get("areas.fgb") as Uint8Array, { codes: "own" });
		expect(areas.ok && areas.value.kode.toSorted()).toEqual(texts.map((_, at) => `B-${at}`).toSorted());
		expect(borrowed()).toBeUndefined();
	});
});
