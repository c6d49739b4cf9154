import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Basemap } from "#map/map-view.ts";
import { buildPmtiles } from "../fixtures/pmtiles.ts";
import { clear, eventually, expectColour, heard, start, startView } from "./live-map.ts";

const FOLDER = new URL("/basemap-test/", location.href).href;
const GROUND = { light: "#f7f7f4", dark: "#161c1b" };
const GREEN = { light: "#e9eee1", dark: "#1a241e" };
const AREA = "#fbd48a";
/** Around the row of squares: green from the middle to the east, ground elsewhere. */
const EAST = [
	[1.5, -1],
	[5, -1],
	[5, 3],
	[1.5, 3],
] as const;
const WEST = {
	type: "Polygon",
	coordinates: [
		[
			[-1, -1],
			[1, -1],
			[1, 3],
			[-1, 3],
			[-1, -1],
		],
	],
};
const archive = buildPmtiles([
	{ name: "landuse", ring: EAST },
	{ name: "unheard_of", ring: EAST },
]);

const files = new Map<string, () => Response>();
const asked: string[] = [];

beforeEach(() => {
	asked.length = 0;
	files.clear();
	const real = globalThis.fetch;
	vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
		const request = new Request(input, init);
		asked.push(request.url);
		if (!request.url.startsWith(FOLDER)) return real(input, init);
		const answer = files.get(request.url.slice(FOLDER.length))?.() ?? new Response("", { status: 404 });
		return inRange(answer, request.headers.get("range"));
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	clear();
});

/** A static host that serves parts of files. */
async function inRange(answer: Response, range: string | null): Promise<Response> {
	const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
	if (!answer.ok || first === undefined) return answer;
	const part = (await answer.bytes()).slice(Number(first), Number(last) + 1);
	return new Response(part, { status: 206, headers: { "Content-Length": String(part.length) } });
}

const pmtiles: Basemap = { type: "pmtiles", url: `${FOLDER}dasar.pmtiles` };
const style: Basemap = { type: "style", url: `${FOLDER}gaya/style.json` };
const mixed = (top: string, share: number, under: string) =>
	`#${[1, 3, 5]
		.map((at) => {
			const part = (hex: string) => Number.parseInt(hex.slice(at, at + 2), 16);
			return Math.round(part(top) * share + part(under) * (1 - share))
				.toString(16)
				.padStart(2, "0");
		})
		.join("")}`;

it("a pack that names no background asks for nothing", async () => {
	const before = performance.getEntriesByType("resource").length;
	await start(startView);
	await asWithout();
	expect(asked).toEqual([]);
	const names = performance
		.getEntriesByType("resource")
		.slice(before)
		.map(({ name }) => new URL(name).pathname);
	// the test server's own and the library's worker
	expect(names.filter((name) => !/^\/(@vite|node_modules)\//.test(name))).toEqual([]);
});

describe("PMTiles background", () => {
	beforeEach(() => files.set("dasar.pmtiles", () => new Response(archive.slice())));

	it("lies under the areas, which let it through", async () => {
		await start({ ...startView, groupFill: [AREA, AREA, AREA], basemap: pmtiles });
		await eventually((picture) => {
			expectColour(picture, 0.5, 1.2, GROUND.light);
			expectColour(picture, 2.5, 1.2, GREEN.light);
			expectColour(picture, 0.5, 0.5, mixed(AREA, 0.78, GROUND.light));
			expectColour(picture, 2.5, 0.5, mixed(AREA, 0.78, GREEN.light));
		});
		expect(new Set(asked)).toEqual(new Set([pmtiles.url]));
	});

	it("follows the theme", async () => {
		const live = await start({ ...startView, basemap: pmtiles });
		await eventually((picture) => expectColour(picture, 2.5, 1.2, GREEN.light));
		live.update({ ...startView, basemap: pmtiles, theme: "dark" });
		await eventually((picture) => {
			expectColour(picture, 0.5, 1.2, GROUND.dark);
			expectColour(picture, 2.5, 1.2, GREEN.dark);
		});
	});

	it("is there again after the graphics card lost its memory", async () => {
		await start({ ...startView, basemap: pmtiles });
		await eventually((picture) => expectColour(picture, 2.5, 1.2, GREEN.light));
		const lose = document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
		lose?.loseContext();
		await new Promise((resolve) => setTimeout(resolve, 300));
		lose?.restoreContext();
		await eventually((picture) => {
			expectColour(picture, 2.5, 1.2, GREEN.light);
			expectColour(picture, 0.5, 0.5, mixed(AREA, 0.78, GROUND.light));
		});
	});
});

describe("style background", () => {
	const LAND = "#c3d9f0";
	const whole = {
		version: 8,
		sources: {
			areas: { type: "geojson", data: WEST },
			tiles: { type: "vector", url: "pmtiles://../dasar.pmtiles" },
		},
		layers: [
			{ id: "sea", type: "background", paint: { "background-color": "#808080" } },
			{ id: "areas", type: "fill", source: "areas", paint: { "fill-color": LAND } },
			{ id: "taman", type: "fill", source: "tiles", "source-layer": "landuse", paint: { "fill-color": "#00aa00" } },
		],
	};
	const json = (content: unknown) => () => Response.json(content);

	it("lies under the areas even where its names are ours, with addresses counted from its own", async () => {
		files.set("gaya/style.json", json(whole));
		files.set("dasar.pmtiles", () => new Response(archive.slice()));
		const live = await start({ ...startView, groupFill: [AREA, AREA, AREA], basemap: style });
		await eventually((picture) => {
			expectColour(picture, 0.5, 1.2, LAND);
			expectColour(picture, 1.2, 1.2, "#808080");
			expectColour(picture, 0.5, 0.5, mixed(AREA, 0.78, LAND));
			expectColour(picture, 2.5, 1.2, "#00aa00");
			expectColour(picture, 2.5, 0.5, mixed(AREA, 0.78, "#00aa00"));
		});
		live.update({ ...startView, groupFill: ["#0b5152", AREA, AREA], basemap: style });
		await eventually((picture) => expectColour(picture, 0.5, 0.5, mixed("#0b5152", 0.78, LAND)));
	});

	it.each([
		["is missing", () => new Response("", { status: 404 })],
		["is a web page", () => new Response("<!doctype html><p>Tidak ada</p>")],
		["is no style", json(["bukan gaya"])],
		["has a layer the library refuses", json({ ...whole, layers: [{ id: "x", type: "fill", source: "nowhere" }] })],
	])("leaves the map as it is when it %s", async (_, answer) => {
		files.set("gaya/style.json", answer);
		await start({ ...startView, basemap: style });
		await expect.poll(() => asked).toContain(style.url);
		await asWithout();
	});
});

/** Neither an unhandled rejection nor a word on the console: the picture of a pack that names no background. */
async function asWithout(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 400));
	await eventually((picture) => {
		expectColour(picture, 0.5, 0.5, AREA);
		expectColour(picture, -0.1, 1.05, "#e7edec");
	});
	expect(heard, "its makers are not named").not.toContain("basemap");
}

it.each([
	["is missing", () => new Response("", { status: 404 })],
	["is no archive", () => new Response(new Uint8Array(20_000))],
	["has a broken tile", () => new Response(archive.slice(0, -20))],
])("the map goes on when the PMTiles file %s", async (what, answer) => {
	const said = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
	files.set("dasar.pmtiles", answer);
	await start({ ...startView, basemap: pmtiles });
	await expect.poll(() => asked).toContain(pmtiles.url);
	if (what === "has a broken tile") {
		await eventually((picture) => expectColour(picture, 2.5, 1.2, GROUND.light));
		expect(heard).toContain("basemap");
	} else await asWithout();
	for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

it("a background that never answers does not hold up the map", async () => {
	vi.mocked(globalThis.fetch).mockImplementation(() => new Promise(() => undefined));
	await start({ ...startView, basemap: style });
	await asWithout();
});
