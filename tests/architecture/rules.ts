/** The house rules of `src/README.md` as data. Each rule looks at one file; the test proves each by a planted violation. */

export type SourceFile = { readonly path: string; readonly text: string };
export type Violation = { readonly rule: string; readonly path: string; readonly detail: string };

const LAYERS = ["core", "io", "engine", "state", "map", "ui", "i18n"] as const;
type Layer = (typeof LAYERS)[number];

/**
 * Parts of a layer with arrows of their own. Bottom up: `i18n` (words, numbers) ← `state/tasks` (use cases, among them those
 * that write files) ← `i18n/say` (figures of the state → sentences, identities, sheets). The rest of `state` asks for no words.
 */
const PARTS = ["state/tasks", "i18n/say"] as const;
type Part = Layer | (typeof PARTS)[number];

/** Which layers each part may import; `core/…` and `engine/client` paths narrow an arrow to that part. */
const ARROWS: Readonly<Record<Part, readonly string[]>> = {
	core: [],
	io: ["core"],
	engine: ["io", "core"],
	state: ["state/tasks", "engine/client", "engine/protocol", "io", "core"],
	map: ["core"],
	"state/tasks": ["state", "i18n", "engine/client", "engine/protocol", "io", "core"],
	ui: ["state", "state/tasks", "map", "i18n", "i18n/say", "engine/client", "engine/protocol", "io", "core"],
	i18n: ["core"],
	"i18n/say": ["i18n", "state", "state/tasks", "engine/protocol", "io", "core"],
};
/** `ui` may name types of the layers below state, and use io's exporters; the engine's worker side stays out of reach. */

/** Inside a layer too a folder imports only itself and those before it. A file beside the folders stands above them all. */
const ORDER: Readonly<Partial<Record<Layer, readonly string[]>>> = {
	core: ["base", "place", "families", "measure", "pocket", "programme", "choice", "time", "privacy", "field"],
	io: ["bytes", "wilayah", "format", "pack", "import", "export", "device"],
	ui: ["page", "kit", "chart", "figure", "export", "map", "table", "places", "shell"],
};

/** The terminal does what the page does: by its tasks, and by the engine without a worker. */
const SCRIPT_ARROWS = [
	"core",
	"io",
	"i18n",
	"state/tasks",
	"engine/handler.ts",
	"engine/protocol.ts",
	"engine/loaded-pack.ts",
	"engine/pocket-universe.ts",
	"state/view/resolved-view.ts",
];

const CORE_PACKAGES = [
	"@stdlib/math-base-special-betainc",
	"@stdlib/math-base-special-kernel-betaincinv",
	"@stdlib/stats-base-dists-normal-quantile",
	"@turf/turf",
	"delaunator",
	"kdbush",
	"polylabel",
	"robust-predicates",
	"simple-statistics",
];
const MAP_PACKAGES = /^(react|react-dom|zustand|react-i18next|i18next|@base-ui)/;

const IMPORT =
	/(?:^|[\s;}])(?:import|export)\s*(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

export function importsOf(text: string): string[] {
	return [...stripComments(text).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "").filter((name) => name !== "");
}

export function stripComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");
}

function layerOf(path: string): Layer | null {
	const name = path.match(/^src\/(\w+)\//)?.[1];
	return LAYERS.find((layer) => layer === name) ?? null;
}

/** The part a path below `src/` belongs to. */
function partOf(path: string): Part | null {
	return PARTS.find((part) => path.startsWith(`${part}/`)) ?? LAYERS.find((layer) => path.startsWith(`${layer}/`)) ?? null;
}

/** The source path an import points at ("core/errors.ts"), or null for a package. */
function targetOf(file: SourceFile, specifier: string): string | null {
	if (specifier.startsWith("#")) return specifier.slice(1);
	if (!specifier.startsWith(".")) return null;
	const parts = file.path.split("/").slice(0, -1);
	for (const step of specifier.split("/"))
		if (step === "..") parts.pop();
		else if (step !== ".") parts.push(step);
	return parts[0] === "src" ? parts.slice(1).join("/") : parts.join("/");
}

type Rule = { readonly name: string; readonly check: (file: SourceFile) => readonly string[] };

function onlyIn(name: string, pattern: RegExp, places: readonly string[]): Rule {
	return {
		name,
		check: (file) => {
			if (!file.path.startsWith("src/") || !/\.tsx?$/.test(file.path) || places.some((place) => file.path.startsWith(place)))
				return [];
			const found = stripComments(file.text).match(pattern);
			return found ? [`${found[0].trim()} belongs in ${places.join(" or ") || "no file"}`] : [];
		},
	};
}

function isStyleSheet(file: SourceFile): boolean {
	return file.path.startsWith("src/") && file.path.endsWith(".css") && file.path !== "src/ui/page/tokens.css";
}

/** What stands between the braces: selectors may hold an id, and the width of a media query cannot be a token. */
function declarations(css: string): string {
	return css.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/[^{};]+\{/g, "{");
}

export const RULES: readonly Rule[] = [
	{
		name: "arrows",
		check: (file) => {
			const own = file.path.startsWith("src/") ? partOf(file.path.slice("src/".length)) : null;
			if (own === null) return [];
			return importsOf(file.text).flatMap((specifier) => {
				const target = targetOf(file, specifier);
				if (target === null) return [];
				const other = partOf(target);
				if (other === own) return [];
				const allowed = ARROWS[own].some((arrow) =>
					other?.includes("/") ? arrow === other : target.startsWith(`${arrow}/`) || target.startsWith(`${arrow}.`),
				);
				return allowed ? [] : [`${own} imports ${target}`];
			});
		},
	},
	{
		name: "inner-arrows",
		check: (file) => {
			const layer = layerOf(file.path);
			const order = layer === null ? undefined : ORDER[layer];
			if (layer === null || order === undefined) return [];
			const folderOf = (path: string) => {
				const [, folder = "", ...rest] = path.split("/");
				return rest.length === 0 ? null : folder;
			};
			const own = folderOf(file.path.slice("src/".length));
			return importsOf(file.text).flatMap((specifier) => {
				const target = targetOf(file, specifier);
				if (target === null || !target.startsWith(`${layer}/`)) return [];
				const other = folderOf(target);
				if (other === null) return own === null ? [] : [`${own} imports ${target}, which stands above it`];
				if (!order.includes(other)) return [`${target}: say in ORDER where ${layer}/${other} stands`];
				return own === null || order.indexOf(other) <= order.indexOf(own) ? [] : [`${own} imports ${target}`];
			});
		},
	},
	{
		name: "places-apart",
		check: (file) => {
			const own = file.path.match(/^src\/ui\/places\/([^/]+)\//)?.[1];
			if (own === undefined) return [];
			return importsOf(file.text).flatMap((specifier) => {
				const other = targetOf(file, specifier)?.match(/^ui\/places\/([^/]+)\//)?.[1];
				return other === undefined || other === own
					? []
					: [`${own} imports from ${other}: what two places share stands below them`];
			});
		},
	},
	{
		name: "no-place-by-name",
		check: (file) =>
			/^src\/(?:ui|state|map)\//.test(file.path)
				? (stripComments(file.text).match(/\bplace (?:===|!==) "\w+"/g) ?? []).map(
						(found) => `${found}: make it a property of the place`,
					)
				: [],
	},
	{
		name: "text-through-i18n",
		check: (file) =>
			file.path.startsWith("src/ui/") && file.path.endsWith(".tsx")
				? (
						stripComments(file.text).match(
							/\b(?:aria-label|aria-description|title|alt|placeholder|label)="[^"]*[A-Za-z]{2}[^"]*"|(?<!=)>\s*[A-Za-z][a-z]+[^<>{}()=;]*<\//g,
						) ?? []
					).map((found) => `${found.trim()}: say it through i18n`)
				: [],
	},
	{
		name: "script-arrows",
		check: (file) =>
			file.path.startsWith("scripts/")
				? importsOf(file.text)
						.filter((name) => name.startsWith("#"))
						.filter((name) => !SCRIPT_ARROWS.some((arrow) => name === `#${arrow}` || name.startsWith(`#${arrow}/`)))
						.map((name) => `scripts import ${name}`)
				: [],
	},
	{
		name: "cross-layer-alias",
		check: (file) => {
			const layer = layerOf(file.path);
			if (layer === null) return [];
			return importsOf(file.text).flatMap((specifier) => {
				const target = targetOf(file, specifier);
				if (target === null) return [];
				const same = target.split("/")[0] === layer;
				if (same && specifier.startsWith("#")) return [`${specifier}: inside a layer imports are relative`];
				if (!same && specifier.startsWith(".")) return [`${specifier}: across layers imports use #${target}`];
				return [];
			});
		},
	},
	{
		name: "core-packages",
		check: (file) =>
			layerOf(file.path) !== "core"
				? []
				: importsOf(file.text)
						.filter((name) => !name.startsWith(".") && !name.startsWith("#") && !CORE_PACKAGES.includes(name))
						.map((name) => `core imports ${name}`),
	},
	{
		name: "map-without-react",
		check: (file) =>
			layerOf(file.path) !== "map"
				? []
				: importsOf(file.text)
						.filter((name) => MAP_PACKAGES.test(name))
						.map((name) => `map imports ${name}`),
	},
	{
		name: "no-barrels",
		check: (file) =>
			/^src\/.*\/index\.tsx?$/.test(file.path) ? ["an index file gathers others; import the file that has the thing"] : [],
	},
	{
		name: "no-default-export",
		check: (file) => (file.path.startsWith("src/") && /^export default/m.test(file.text) ? ["export by name"] : []),
	},
	{
		name: "no-district",
		// the column names of other people's files are theirs
		check: (file) =>
			file.path.startsWith("src/") &&
			!file.path.endsWith("/area-names.ts") &&
			/\b(?:sub)?districts?\b/i.test(stripComments(file.text))
				? ["kabupaten or kecamatan? use the Indonesian word"]
				: [],
	},
	{
		name: "no-suppressed-types",
		check: (file) =>
			/\.tsx?$/.test(file.path) &&
			!file.path.startsWith("tests/architecture/") &&
			/@ts-(?:ignore|expect-error|nocheck)/.test(file.text)
				? ["fix the type"]
				: [],
	},
	onlyIn("one-map-mutator", /from "maplibre-gl"|import\("maplibre-gl"\)/, ["src/map/map-engine.ts", "src/map/maplibre-types.ts"]),
	onlyIn("one-fetch", /(?<![\w.#])fetch\(|XMLHttpRequest|navigator\.sendBeacon|new WebSocket|new EventSource/, [
		"src/io/bytes/byte-source.ts",
	]),
	{
		name: "one-language",
		check: (file) => {
			if (!/^(?:src|scripts)\//.test(file.path) || /^src\/(?:i18n|state)\//.test(file.path)) return [];
			const found = stripComments(file.text).match(
				/\blanguage\s*[!=]==\s*["']|\bcase ["'](?:id|en)["']:|[(,]\s*(?:readonly )?language: Language\b/,
			);
			return found ? [`${found[0].trim()}: only i18n asks which language it is; words and numbers read it themselves`] : [];
		},
	},
	{
		name: "lists-by-language",
		check: (file) =>
			/^src\/(?:ui|i18n)\//.test(file.path)
				? (stripComments(file.text).match(/\.join\(", "\)/g) ?? []).map((found) => `${found}: say a list by formatList`)
				: [],
	},
	onlyIn("one-scale", /from "d3-scale"/, ["src/map/axis.ts"]),
	onlyIn("one-worker", /new Worker\(/, ["src/engine/start-worker.ts"]),
	onlyIn("one-device-store", /\b(?:localStorage|sessionStorage|indexedDB|BroadcastChannel)\b|from "idb"|import\("idb"\)/, [
		"src/io/device/",
	]),
	onlyIn("one-rounding", /\.toFixed\(|\.toLocaleString\(|\.toPrecision\(|new Intl\.|Intl\.NumberFormat\(/, [
		"src/i18n/format.ts",
	]),
	onlyIn(
		"no-raw-html",
		/dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|setHTML\(|document\.write|DOMParser/,
		[],
	),
	{
		name: "sizes-and-colours-by-token",
		check: (file) =>
			isStyleSheet(file)
				? (declarations(file.text).match(/\b\d*\.?\d+px\b|#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(/gi) ?? []).map(
						(literal) => `${literal}: say it by a token of src/ui/page/tokens.css`,
					)
				: [],
	},
	{
		name: "type-by-token",
		check: (file) =>
			isStyleSheet(file)
				? [...declarations(file.text).matchAll(/\bfont(?:-size)?:\s*([^;]+)/g)]
						.map(([, value = ""]) => value)
						.filter((value) => value !== "inherit" && !/var\(--(?:font|meeting)-/.test(value))
						.map((value) => `font of ${value}: take a size of src/ui/page/tokens.css`)
				: [],
	},
	{
		name: "style-sheet-of-one-component",
		check: (file) => {
			const own = `./${file.path.match(/([^/]+)\.tsx?$/)?.[1]}.module.css`;
			return importsOf(file.text)
				.filter((specifier) => specifier.endsWith(".module.css") && specifier !== own)
				.map((specifier) => `${specifier} serves another component; what is common stands in src/ui/kit`);
		},
	},
	onlyIn("no-code-from-text", /\beval\(|new Function\(/, []),
	onlyIn("no-number-or", /(?:Count|Metres|length|size|value|index)\s*\|\|\s*[\w(\d"]/, []),
];

/** Circles of imports, type-only ones too, each as the files that reach one another (Tarjan 1972). */
export function circlesOf(files: readonly SourceFile[]): string[][] {
	const edges = new Map(
		files.map((file) => [
			file.path,
			importsOf(file.text).flatMap((specifier) => {
				const target = targetOf(file, specifier);
				return target === null ? [] : [target, `src/${target}`];
			}),
		]),
	);
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const circles: string[][] = [];
	const lowest = (path: string, value: number | undefined) => low.set(path, Math.min(low.get(path) ?? 0, value ?? 0));
	function visit(path: string): void {
		index.set(path, index.size);
		low.set(path, index.size - 1);
		stack.push(path);
		for (const next of edges.get(path) ?? []) {
			if (!edges.has(next)) continue;
			if (!index.has(next)) {
				visit(next);
				lowest(path, low.get(next));
			} else if (stack.includes(next)) lowest(path, index.get(next));
		}
		if (low.get(path) !== index.get(path)) return;
		const circle = stack.splice(stack.indexOf(path));
		if (circle.length > 1 || edges.get(path)?.includes(path)) circles.push(circle.sort());
	}
	for (const path of edges.keys()) if (!index.has(path)) visit(path);
	return circles;
}

export function violationsOf(file: SourceFile): Violation[] {
	return RULES.flatMap((rule) => rule.check(file).map((detail) => ({ rule: rule.name, path: file.path, detail })));
}
