import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, luminance, mix, parseHex, toHex } from "#map/colour.ts";
import { classColours, textOn } from "#map/palette.ts";
import { MAP_THEME } from "#map/theme.ts";

const ratio = (a: string, b: string) => contrast(parseHex(a), parseHex(b));

describe("colour", () => {
	it("reads and writes hex, also the short form", () => {
		expect(parseHex("#fff3d6")).toEqual([255, 243, 214]);
		expect(parseHex("#fff")).toEqual([255, 255, 255]);
		expect(toHex([255, 243.4, -3])).toBe("#fff300");
	});

	it("refuses what is not a hex colour", () => {
		expect(() => parseHex("red")).toThrow("parseHex");
		expect(() => parseHex("#ff")).toThrow("parseHex");
	});

	it("knows the extremes of luminance and contrast", () => {
		expect(luminance([0, 0, 0])).toBe(0);
		expect(luminance([255, 255, 255])).toBeCloseTo(1, 9);
		expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 9);
	});

	it("mixes so that luminance is halfway at one half", () => {
		const [a, b] = [parseHex("#fff3d6"), parseHex("#7f3412")] as const;
		expect(luminance(mix(a, b, 0.5))).toBeCloseTo((luminance(a) + luminance(b)) / 2, 6);
	});
});

describe("class colours", () => {
	const sequential = ["burden", "coverage", "extent"] as const;
	for (const theme of ["light", "dark"] as const)
		for (const direction of sequential)
			for (const count of [3, 4, 5, 6, 7])
				it(`${direction}, ${theme}, ${count} classes: neighbours are told apart by lightness alone`, () => {
					const colours = classColours(direction, count, theme);
					expect(colours).toHaveLength(count);
					for (let i = 1; i < count; i++) expect(ratio(colours[i - 1] ?? "", colours[i] ?? "")).toBeGreaterThanOrEqual(1.25);
					const depths = colours.map((colour) => luminance(parseHex(colour)));
					const rising = [...depths].sort((a, b) => a - b);
					// high is deep on paper and bright in the dark
					expect(depths).toEqual(theme === "light" ? rising.reverse() : rising);
				});

	it("has exactly the drawn colours for five classes of burden", () => {
		expect(classColours("burden", 5, "light")).toEqual(["#fff3d6", "#fbd48a", "#f0a23c", "#c9651a", "#7f3412"]);
		expect(classColours("burden", 5, "dark")).toEqual(["#3b2617", "#6b3c18", "#a85a1c", "#e18e3a", "#ffd59a"]);
	});

	for (const theme of ["light", "dark"] as const)
		for (const count of [3, 4, 5, 6, 7])
			it(`difference, ${theme}, ${count} classes: each arm is told apart by lightness, the arms by hue`, () => {
				const colours = classColours("difference", count, theme).map(parseHex);
				const half = Math.ceil(count / 2);
				for (let i = 1; i < half; i++) {
					expect(contrast(colours[i - 1] as never, colours[i] as never)).toBeGreaterThanOrEqual(1.25);
					expect(contrast(colours[count - i] as never, colours[count - 1 - i] as never)).toBeGreaterThanOrEqual(1.25);
				}
				const [lowest, highest] = [colours[0] as readonly number[], colours[count - 1] as readonly number[]];
				expect((lowest[2] as number) > (lowest[0] as number)).toBe(true);
				expect((highest[0] as number) > (highest[2] as number)).toBe(true);
			});

	it("has one colour for one class", () => {
		expect(classColours("burden", 1, "light")).toEqual(["#f0a23c"]);
		expect(classColours("difference", 1, "light")).toEqual(["#f5f5f2"]);
	});

	it("writes white on deep classes and ink on pale ones", () => {
		expect(classColours("burden", 5, "light").map(textOn)).toEqual(["ink", "ink", "ink", "paper", "paper"]);
		expect(classColours("burden", 5, "dark").map(textOn)).toEqual(["paper", "paper", "paper", "ink", "ink"]);
	});
});

describe("map theme", () => {
	const css = readFileSync("src/ui/page/tokens.css", "utf8");
	const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');
	const token = (block: string, name: string) => {
		const value = new RegExp(`--${name}:\\s*(#[0-9a-f]+)`).exec(block)?.[1] ?? "";
		return toHex(parseHex(value));
	};
	for (const [theme, block] of [
		["light", light],
		["dark", dark],
	] as const)
		it(`has the page's own colours (${theme})`, () => {
			const { sea, line, noData, hatch, halo, ink, land } = MAP_THEME[theme];
			expect({ sea, line, noData, hatch, halo, ink, land }).toEqual({
				sea: token(block, "sea"),
				line: token(block, "map-line"),
				noData: token(block, "no-data"),
				hatch: token(block, "hatch"),
				halo: token(block, "halo"),
				ink: token(block, "text"),
				land: token(block, "surface"),
			});
		});
});
