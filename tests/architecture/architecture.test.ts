import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { strayTests } from "./mirror.ts";
import { circlesOf, importsOf, RULES, type SourceFile, violationsOf } from "./rules.ts";

const root = resolve(import.meta.dirname, "../..");

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** Every file that is ours, without the one that holds the planted violations. */
function tree(): SourceFile[] {
	return ["src", "scripts", "tests"]
		.flatMap(filesUnder)
		.filter((path) => path !== "tests/architecture/architecture.test.ts")
		.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** One violation per rule, planted: a rule that lets its own go is no rule. */
const PLANTED: Readonly<Record<string, readonly { readonly path: string; readonly text: string }[]>> = {
	arrows: [
		{ path: "src/core/a.ts", text: 'import { x } from "#io/csv.ts";' },
		{ path: "src/io/a.ts", text: 'export { x } from "#ui/app.tsx";' },
		{ path: "src/map/a.ts", text: 'import type { View } from "#state/view.ts";' },
		{ path: "src/state/a.ts", text: 'const x = await import("#engine/handler.ts");' },
		{ path: "src/ui/a.tsx", text: 'import { createHandler } from "#engine/handler.ts";' },
		{ path: "src/engine/a.ts", text: 'import { y } from "../ui/app.tsx";' },
		{ path: "src/i18n/a.ts", text: 'import { y } from "#state/view.ts";' },
		{ path: "src/i18n/a.ts", text: 'import { y } from "./say/finding.ts";' },
		{ path: "src/i18n/say/a.ts", text: 'import { y } from "#ui/figure/figure.tsx";' },
		{ path: "src/i18n/say/a.ts", text: 'import { y } from "#map/palette.ts";' },
		{ path: "src/state/a.ts", text: 'import { y } from "#i18n/format.ts";' },
		{ path: "src/state/tasks/a.ts", text: 'import { y } from "#i18n/say/finding.ts";' },
	],
	"inner-arrows": [
		{ path: "src/ui/kit/a.tsx", text: 'import { Figure } from "../figure/figure.tsx";' },
		{ path: "src/ui/page/a.ts", text: 'import { Shell } from "../shell/shell.tsx";' },
		{ path: "src/ui/page/a.ts", text: 'import { App } from "../app.tsx";' },
		{ path: "src/core/place/a.ts", text: 'import type { Pocket } from "../pocket/pocket.ts";' },
		{ path: "src/io/pack/a.ts", text: 'import { buildPack } from "../import/build-pack.ts";' },
		{ path: "src/core/base/a.ts", text: 'import { x } from "../elsewhere/x.ts";' },
	],
	"places-apart": [{ path: "src/ui/places/cetak/a.tsx", text: 'import { x } from "../kandidat/x.ts";' }],
	"no-place-by-name": [{ path: "src/ui/map/a.tsx", text: 'const dots = place === "kantong";' }],
	"text-through-i18n": [
		{ path: "src/ui/kit/a.tsx", text: 'const a = <button aria-label="Tutup" />;' },
		{ path: "src/ui/kit/a.tsx", text: "const a = <p>Belum ada data</p>;" },
	],
	"script-arrows": [
		{ path: "scripts/cli/a.ts", text: 'import { x } from "#state/store.ts";' },
		{ path: "scripts/cli/a.ts", text: 'import { x } from "#ui/figure/x.ts";' },
	],
	"cross-layer-alias": [
		{ path: "src/io/a.ts", text: 'import { x } from "../core/result.ts";' },
		{ path: "src/io/a.ts", text: 'import { x } from "#io/csv.ts";' },
	],
	"core-packages": [{ path: "src/core/a.ts", text: 'import { useState } from "react";' }],
	"lists-by-language": [
		{ path: "src/ui/places/kandidat/a.tsx", text: 'const names = units.map(({ nama }) => nama).join(", ");' },
		{ path: "src/i18n/say/a.ts", text: 'const text = names.join(", ");' },
	],
	"map-without-react": [{ path: "src/map/a.ts", text: 'import { useState } from "react";' }],
	"no-barrels": [{ path: "src/core/index.ts", text: "" }],
	"no-default-export": [{ path: "src/core/a.ts", text: "export default 1;" }],
	"no-district": [{ path: "src/core/a.ts", text: "const districtName = 1; const district = 2;" }],
	"no-suppressed-types": [{ path: "src/core/a.ts", text: "// @ts-expect-error\nconst a: number = 'x';" }],
	"one-map-mutator": [{ path: "src/ui/a.tsx", text: 'import { Map } from "maplibre-gl";' }],
	"one-fetch": [{ path: "src/ui/a.tsx", text: 'const r = await fetch("x");' }],
	"one-language": [
		{ path: "src/ui/a.tsx", text: 'const sign = language === "id" ? "," : ".";' },
		{ path: "src/ui/a.ts", text: "export function words(n: number, language: Language): string {" },
		{ path: "scripts/cli/a.ts", text: 'if (language !== "en") return;' },
	],
	"one-scale": [{ path: "src/ui/chart/a.tsx", text: 'import { scaleLinear } from "d3-scale";' }],
	"one-worker": [{ path: "src/ui/a.tsx", text: 'const w = new Worker("x");' }],
	"one-device-store": [
		{ path: "src/state/a.ts", text: 'localStorage.setItem("x", "1");' },
		{ path: "src/ui/a.tsx", text: "const request = window.indexedDB.open(name);" },
		{ path: "src/io/a.ts", text: 'import { openDB } from "idb";' },
	],
	"one-rounding": [{ path: "src/ui/a.tsx", text: "const s = (1.25).toFixed(1);" }],
	"no-raw-html": [{ path: "src/ui/a.tsx", text: "element.innerHTML = name;" }],
	"no-code-from-text": [{ path: "src/core/a.ts", text: "eval(sentence);" }],
	"sizes-and-colours-by-token": [
		{ path: "src/ui/a.module.css", text: ".a {\n\twidth: 12.5px;\n}" },
		{ path: "src/ui/a.module.css", text: "@media (max-width: 720px) {\n\t.a {\n\t\tborder: 1px solid var(--border);\n\t}\n}" },
		{ path: "src/ui/a.module.css", text: ".a {\n\tcolor: #0b6463;\n}" },
		{ path: "src/ui/page/global.css", text: ".a {\n\tfill: rgb(0 0 0 / 20%);\n}" },
	],
	"type-by-token": [
		{ path: "src/ui/a.module.css", text: ".a {\n\tfont-size: 0.9rem;\n}" },
		{ path: "src/ui/a.module.css", text: ".a {\n\tfont: 600 1rem / 1.2 var(--family);\n}" },
	],
	"style-sheet-of-one-component": [
		{ path: "src/ui/places/a/a.tsx", text: 'import styles from "./b.module.css";' },
		{ path: "src/ui/places/a/a.tsx", text: 'import styles from "../../kit/a.module.css";' },
	],
	"no-number-or": [{ path: "src/core/a.ts", text: "const n = row.length || 5;" }],
};

describe("the house rules", () => {
	it.each(RULES.map((rule) => rule.name))("%s is proved by a planted violation", (name) => {
		const planted = PLANTED[name] ?? [];
		expect(planted.length).toBeGreaterThan(0);
		for (const file of planted)
			expect(
				violationsOf(file).map((v) => v.rule),
				file.text,
			).toContain(name);
	});

	it("let the right thing pass", () => {
		expect(
			violationsOf({ path: "src/io/a.ts", text: 'import { ok } from "#core/result.ts";\nimport { b } from "./b.ts";' }),
		).toEqual([]);
		expect(
			violationsOf({
				path: "src/ui/a.css",
				text: "@media (max-width: 720px) {\n\t#app {\n\t\tfont-size: var(--font-body);\n\t}\n}",
			}),
		).toEqual([]);
		expect(violationsOf({ path: "src/ui/page/tokens.css", text: ":root {\n\t--hair: 1px;\n}" })).toEqual([]);
		expect(violationsOf({ path: "src/ui/a.tsx", text: 'import styles from "./a.module.css";' })).toEqual([]);
	});

	it("see imports of every form", () => {
		expect(
			importsOf(
				'import a from "a";import { b,\n c } from "b";\nimport "c";export * from "d";await import("e");import type { F } from "f";',
			),
		).toEqual(["a", "b", "c", "d", "e", "f"]);
	});

	it("hold in every file of the tree", () => {
		expect(tree().length).toBeGreaterThan(50);
		expect(tree().flatMap(violationsOf)).toEqual([]);
	});

	it("see a circle of imports, of types and of modules fetched later too", () => {
		const circle: readonly SourceFile[] = [
			{ path: "src/core/base/a.ts", text: 'import type { B } from "./b.ts";' },
			{ path: "src/core/base/b.ts", text: 'export { c } from "./c.ts";' },
			{ path: "src/core/base/c.ts", text: 'const a = await import("./a.ts");' },
			{ path: "src/io/bytes/d.ts", text: 'import { a } from "#core/base/a.ts";' },
		];
		expect(circlesOf(circle)).toEqual([["src/core/base/a.ts", "src/core/base/b.ts", "src/core/base/c.ts"]]);
		expect(circlesOf(circle.slice(1))).toEqual([]);
	});

	it("leave no circle of imports in the tree", () => {
		expect(circlesOf(tree())).toEqual([]);
	});

	it("find a unit test that does not stand where its source stands", () => {
		const sources = ["src/core/base/a.ts", "src/ui/kit/b.tsx"];
		const test = (path: string, text = "") => ({ path: `tests/unit/${path}`, text });
		const standing = [
			test("core/base/a.test.ts"),
			test("ui/kit/b.test.tsx"),
			test("core/base/both.test.ts", 'import { x } from "#core/base/a.ts"'),
		];
		const strays = [
			test("core/a.test.ts", 'import { x } from "#core/base/a.ts"'),
			test("core/base/b.test.ts", 'import { x } from "#ui/kit/b.tsx"'),
			test("core/gone/a.test.ts"),
		];
		expect(strayTests([...standing, ...strays], sources)).toEqual(strays.map(({ path }) => path));
	});

	it("leave every unit test where its source stands", () => {
		const files = tree();
		expect(
			strayTests(
				files,
				files.map(({ path }) => path),
			),
		).toEqual([]);
	});

	it("allow only the agreed entries at the top", () => {
		const allowed = [
			"src",
			"public",
			"data",
			"scripts",
			"tests",
			"index.html",
			"package.json",
			"package-lock.json",
			"tsconfig.json",
			"README.md",
			"LICENSE",
		];
		const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
		const tops = new Set(tracked.map((path) => path.split("/")[0] ?? ""));
		const strange = [...tops].filter(
			(name) =>
				!allowed.includes(name) &&
				!name.startsWith(".") &&
				!/^[\w.-]+\.config\.ts$|^(?:biome|knip|tsconfig\.base)\.json$/.test(name),
		);
		expect(strange).toEqual([]);
	});
});
