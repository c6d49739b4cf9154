import { describe, expect, inject, test } from "vitest";
import { LANGUAGES } from "#core/base/language.ts";
import { currentLanguage } from "#i18n/current-language.ts";
import { COMMANDS } from "../../../scripts/cli/commands.ts";
import { EVERYWHERE, isFlag, readOptions } from "../../../scripts/cli/options.ts";
import { kantong } from "../../fixtures/run-kantong.ts";

const NAMES = COMMANDS.map(({ name }) => name);

describe("help", () => {
	test.each(NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
		"%s in %s names every option the parser reads, and no other, each with a word about it",
		async (name, language) => {
			const { code, out, err } = await kantong(name, "--help", "--lang", language);
			expect([code, err]).toEqual([0, ""]);
			const [usage = "", , ...rest] = out.split("\n\n");
			const list = rest.join("\n\n");
			const specs = { ...COMMANDS.find((command) => command.name === name)?.options, ...EVERYWHERE };
			const listed = [...list.matchAll(/^ {2}--([\w-]+)(?: (\S+))?/gm)].map(([, option = ""]) => option);
			expect(listed).toEqual(Object.keys(specs));
			for (const [option, spec] of Object.entries(specs)) {
				const inUsage = isFlag(spec) ? `--${option}` : `--${option} `;
				expect(usage).toContain("needed" in spec ? inUsage : `[${inUsage}`);
			}
			// a line of an option alone is followed by what it is
			expect(
				list.split("\n").filter((line, i, all) => /^ {2}--\S+( \S+)?$/.test(line) && !/^ {5}/.test(all[i + 1] ?? "")),
			).toEqual([]);
			expect(out).not.toContain("{{");
			expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(112);
		},
	);

	test("the overview names every command, in one language", async () => {
		const [indonesian, english] = [await kantong("--help"), await kantong("--lang", "en", "--help")];
		for (const { out } of [indonesian, english])
			expect([...out.matchAll(/^ {2}([a-z]+) {3}/gm)].map(([, name]) => name)).toEqual(NAMES);
		expect(indonesian.out).toContain("memeriksa paket");
		expect(indonesian.out).not.toContain("checks a pack");
		expect(english.out).toContain("checks a pack");
		expect(english.out).not.toContain("memeriksa");
	});

	test("what is said comes in both languages, or in the one that was named", async () => {
		const both = (await kantong("summary")).err;
		expect(both).toMatch(/wajib diisi.*is needed/s);
		const english = (await kantong("summary", "--lang", "en")).err;
		expect(english).toContain("is needed");
		expect(english).not.toContain("wajib");
		expect((await kantong("summary", "--lang=id")).err).not.toContain("is needed");
		expect(currentLanguage()).toBe("id");
	});

	test("another language is wrong usage", async () => {
		const { code, err } = await kantong("check", "x", "--lang", "fr");
		expect([code, err.includes("--lang fr")]).toEqual([2, true]);
	});

	test("a command cannot ask for an option that is not in its list", () => {
		const options = readOptions(["--pack", "x"], { pack: { value: "folder" } });
		expect(options.text("pack")).toBe("x");
		expect(() => options.text("paket")).toThrow(/expected one of pack, json, lang, got paket/);
	});
});

test("the columns of a table are named in the language that was asked for", async () => {
	const head = async (...args: readonly string[]) => (await kantong(...args)).out.split("\n")[0];
	const pack = ["--pack", inject("samplePack")];
	expect(await head("summary", ...pack, "--by", "kota")).toMatch(/^ *kode +wilayah +keluarga +jiwa +terpilih +persen/);
	expect(await head("summary", ...pack, "--by", "kota", "--lang", "en")).toMatch(
		/^ *code +area +families +persons +selected +per cent/,
	);
	expect(await head("candidates", ...pack, "--top", "1", "--lang", "en")).toMatch(
		/rank +code +area +score +range +first 5 +Listed families/,
	);
});
