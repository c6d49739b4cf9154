import { describe, expect, test } from "vitest";
import { parsePeriod } from "#core/time/series/period.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import { linePicture, stretchesOf } from "#map/line-picture.ts";

function point(text: string, value: number): SeriesPoint {
	const period = parsePeriod(text);
	if (period === null) throw new Error(`no period: ${text}`);
	return { period, value, round: "march", row: { periode: text } as SeriesPoint["row"] };
}

const LINE = [point("2019-03", 8), point("2020-03", 9), point("2022-03", 7)];
const TASK = { lines: [LINE], path: null, periods: [], tick: String, width: 300, height: 150 } as const;

describe("figures over time", () => {
	test("stand between the edges, the newest at the right and the highest at the top", () => {
		const picture = linePicture(TASK);
		expect(picture).not.toBeNull();
		if (picture === null) return;
		const { x, y, left, foot } = picture;
		const places = LINE.map(({ period, value }) => [x.scale(period.years), y.scale(value)] as const);
		for (const [across, down] of places) {
			expect(across).toBeGreaterThan(left);
			expect(across).toBeLessThan(300);
			expect(down).toBeGreaterThan(0);
			expect(down).toBeLessThan(foot);
		}
		expect(places[1]?.[1]).toBeLessThan(places[0]?.[1] ?? 0);
		expect(x.ticks.map(({ text }) => text)).toEqual(["2019", "2020", "2021", "2022"]);
	});

	test("leave room for the path to a target and its years", () => {
		const picture = linePicture({
			...TASK,
			path: [
				{ years: 2022.2, value: 7 },
				{ years: 2029, value: 4 },
			],
		});
		expect(picture?.shown[1]).toBe(2029);
		expect(picture?.y.domain[0]).toBeLessThan(4);
		expect(picture?.x.scale(2029)).toBe(250);
	});

	test("one figure has a year of room, none has no picture", () => {
		expect(linePicture({ ...TASK, lines: [LINE.slice(0, 1)] })?.x.domain).toEqual([
			LINE[0]?.period.years,
			(LINE[0]?.period.years ?? 0) + 1,
		]);
		expect(linePicture({ ...TASK, lines: [[]] })).toBeNull();
	});

	test("a period of office is cut where the figures begin and end, and left out beside them", () => {
		const period = (from: number, to: number) => ({ source: "RPJMD", from, to });
		const picture = linePicture({ ...TASK, periods: [period(2000, 2010), period(2015, 2021)] });
		expect(picture?.periods).toHaveLength(1);
		expect(picture?.periods[0]?.x).toBe(picture?.x.scale(LINE[0]?.period.years ?? 0));
	});
});

test("a year without a figure is a gap between two stretches", () => {
	expect(stretchesOf(LINE).map(({ isGap, points }) => [isGap, points.length])).toEqual([
		[true, 2],
		[false, 2],
		[false, 1],
	]);
	expect(stretchesOf([])).toEqual([]);
});
