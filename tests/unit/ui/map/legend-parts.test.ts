import { describe, expect, it } from "vitest";
import { histogramBars } from "#core/measure/classify/histogram-bins.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { breakDigits, classRanges } from "#i18n/say/class-ranges.ts";
import { paintHexagons } from "#map/hexagon-paint.ts";
import { placeTooltip } from "#map/place-tooltip.ts";
import { previewAreas } from "#state/preview-areas.ts";

const words = {
	upTo: (high: string) => `≤ ${high}`,
	above: (low: string) => `> ${low}`,
	between: (low: string, high: string) => `${low}–${high}`,
};
const per100 = { factor: 100, whole: false };
const whole = { factor: 1, whole: true };

describe("class ranges", () => {
	it("are written with as few decimals as keep them apart", () => {
		expect(classRanges([0.373, 0.45, 0.524, 0.826], per100, words)).toEqual(["≤ 45", "45–52", "> 52"]);
		expect(classRanges([0.1, 0.451, 0.4527, 0.5], per100, words)).toEqual(["≤ 45,1", "45,1–45,3", "> 45,3"]);
	});

	it("write counts whole with separators", () => {
		expect(classRanges([1, 1204, 5000], whole, words)).toEqual(["≤ 1.204", "> 1.204"]);
		expect(inLanguage("en", () => classRanges([1, 1204, 5000], whole, words))).toEqual(["≤ 1,204", "> 1,204"]);
	});

	it("name a single class by its ends, or by its one value", () => {
		expect(classRanges([0.2, 0.4], per100, words)).toEqual(["20–40"]);
		expect(classRanges([0.2, 0.2], per100, words)).toEqual(["20"]);
		expect(classRanges([], per100, words)).toEqual([]);
	});

	it("stop at three decimals for breaks that are all but equal", () => {
		expect(breakDigits([0.1, 0.1 + 1e-9], per100)).toBe(3);
	});
});

describe("histogram bars", () => {
	it("hold every finite value once, by class within the bar", () => {
		const bars = histogramBars([0, 1, 2, 3, 4, Number.NaN, 10], [0, 2, 10], 5);
		expect(bars.map(({ count }) => count)).toEqual([2, 2, 1, 0, 1]);
		expect(bars[1]?.parts).toEqual([
			{ classIndex: 0, count: 1 },
			{ classIndex: 1, count: 1 },
		]);
	});

	it("put equal values in the middle and are empty without values", () => {
		expect(histogramBars([5, 5], [5, 5], 5).map(({ count }) => count)).toEqual([0, 0, 2, 0, 0]);
		expect(histogramBars([], [], 3).map(({ count }) => count)).toEqual([0, 0, 0]);
	});
});

describe("tooltip", () => {
	const map = { width: 600, height: 400 };
	const tip = { width: 200, height: 70 };
	const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

	it("stands beside its area, not over it", () => {
		expect(placeTooltip(box(100, 100, 160, 160), { x: 130, y: 130 }, tip, map)).toEqual({ x: 172, y: 95 });
	});

	it("goes to the left where there is no room to the right, and above where there is none beside", () => {
		expect(placeTooltip(box(400, 100, 520, 160), { x: 450, y: 130 }, tip, map).x).toBe(188);
		expect(placeTooltip(box(120, 200, 500, 260), { x: 300, y: 230 }, tip, map).y).toBe(118);
	});

	it("keeps off the boxes over the map", () => {
		const at = placeTooltip(box(100, 100, 160, 160), { x: 130, y: 130 }, tip, map, [box(240, 0, 600, 400)]);
		expect(at).toEqual({ x: 30, y: 18 });
	});

	it("stays on the map beside the pointer when the area fills it", () => {
		const at = placeTooltip(box(0, 0, 600, 400), { x: 590, y: 5 }, tip, map);
		expect(at.x).toBeGreaterThanOrEqual(6);
		expect(at.x + tip.width).toBeLessThanOrEqual(594);
		expect(at.y).toBeGreaterThanOrEqual(6);
	});
});

describe("preview", () => {
	it("becomes an area table: closed rings, parents by code, the box around all", () => {
		const areas = previewAreas({
			areas: [
				{
					kode: "64.74.01.1001",
					nama: "A",
					kecamatan: "Utara",
					numerator: 1,
					denominator: 2,
					rings: [
						[0, 0, 1, 0, 1, 1, 0, 0],
						[2, 2, 3, 2, 3, 3],
					],
				},
				{ kode: "64.74.02.1001", nama: "B", kecamatan: "Selatan", numerator: 1, denominator: 2, rings: [] },
			],
		});
		expect(Array.from(areas.geometry.ringStart)).toEqual([0, 4, 8]);
		expect(Array.from(areas.geometry.areaStart)).toEqual([0, 2, 2]);
		expect(Array.from(areas.geometry.lngLat.subarray(14))).toEqual([2, 2]);
		expect(areas.kodeKecamatan).toEqual(["64.74.01", "64.74.02"]);
		expect(areas.bbox).toEqual([0, 0, 3, 3]);
	});
});

describe("hexagons", () => {
	const corners = Float64Array.from({ length: 36 }, (_, i) => i);
	const answer = {
		query: { where: "", sideMetres: 300 },
		length: 3,
		corners,
		households: Float64Array.of(5, 5, 5),
		selected: Float64Array.of(1, 0, 9),
	};

	it("are drawn only where somebody is selected, each in the colour of its class", () => {
		const { cells, colours, breaks } = paintHexagons(answer, "light");
		expect(cells.length).toBe(2);
		expect(Array.from(cells.corners.subarray(12, 14))).toEqual([24, 25]);
		expect(cells.fill).toEqual([colours[0], colours.at(-1)]);
		expect(colours).toHaveLength(breaks.length - 1);
	});

	it("are none where nobody is", () => {
		expect(paintHexagons({ ...answer, selected: new Float64Array(3) }, "dark").cells.length).toBe(0);
	});
});
