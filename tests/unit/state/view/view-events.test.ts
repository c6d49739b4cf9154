import { describe, expect, test } from "vitest";
import { DEFAULT_VIEW, type View } from "#state/view/view.ts";
import * as events from "#state/view/view-events.ts";

const busy: View = {
	...DEFAULT_VIEW,
	pack: "64.74",
	indicator: "desil1",
	filter: "terdaftar",
	chosenProgrammes: ["pkh"],
	classMethod: "manual",
	manualBreaks: [0.2, 0.4],
	isolatedClass: 1,
	selectedKode: "64.74.01.1001",
	selectedPocket: 2,
	radiusMetres: 90,
	camera: { lng: 117, lat: 0, zoom: 12 },
	measure: "count",
	tableOpen: true,
};

test("another pack keeps how things are shown and drops what names the old pack's data", () => {
	expect(events.packChosen(busy, "64.72")).toEqual({
		...DEFAULT_VIEW,
		pack: "64.72",
		measure: "count",
		tableOpen: true,
	});
});

describe("hand-set breaks", () => {
	test("start from the breaks on screen", () => {
		const view = events.classificationChanged(DEFAULT_VIEW, { method: "manual" }, [0.3, 0.5]);
		expect(view).toMatchObject({ classMethod: "manual", manualBreaks: [0.3, 0.5] });
	});

	test("setting breaks makes the method manual; they are kept ascending and finite", () => {
		const view = events.classificationChanged(DEFAULT_VIEW, { breaks: [0.5, Number.NaN, 0.2] }, [0.3]);
		expect(view).toMatchObject({ classMethod: "manual", manualBreaks: [0.2, 0.5] });
	});

	test("belong to the values they were set on", () => {
		expect(events.indicatorChanged(busy, "miskin")).toMatchObject({
			classMethod: "natural",
			manualBreaks: [],
			isolatedClass: -1,
		});
		expect(events.measureChanged(busy, "rate")).toMatchObject({ classMethod: "natural", manualBreaks: [] });
		expect(events.filterChanged(busy, "")).toMatchObject({ classMethod: "manual", manualBreaks: [0.2, 0.4] });
	});

	test("go when another method is chosen", () => {
		expect(events.classificationChanged(busy, { method: "quantile" }, [])).toMatchObject({
			classMethod: "quantile",
			manualBreaks: [],
		});
	});
});

test.each([
	[2, 3],
	[3, 3],
	[7, 7],
	[8, 7],
])("%i classes asked are %i classes", (asked, given) => {
	expect(events.classificationChanged(DEFAULT_VIEW, { count: asked }, []).classCount).toBe(given);
});

test("isolating the isolated class shows all classes again", () => {
	const once = events.classIsolated(DEFAULT_VIEW, 2);
	expect(once.isolatedClass).toBe(2);
	expect(events.classIsolated(once, 2).isolatedClass).toBe(-1);
	expect(events.classIsolated(once, 3).isolatedClass).toBe(3);
});

test("selecting an area opens its details; clearing the selection stays where one is", () => {
	expect(events.areaSelected(DEFAULT_VIEW, "64.74.01.1001")).toMatchObject({ selectedKode: "64.74.01.1001", tab: "rincian" });
	expect(events.areaSelected({ ...busy, tab: "rincian" }, null)).toMatchObject({ selectedKode: null, tab: "rincian" });
});

test("another level drops the area selected on the old one; the same level changes nothing", () => {
	expect(events.levelChanged(busy, "kecamatan").selectedKode).toBeNull();
	expect(events.levelChanged(busy, "kelurahan")).toBe(busy);
});

test("the last chosen programme cannot be taken away", () => {
	expect(events.chosenProgrammesChanged(busy, [])).toBe(busy);
	expect(events.chosenProgrammesChanged(busy, ["blt"]).chosenProgrammes).toEqual(["blt"]);
});

test.each([
	[24, 25],
	[99.6, 100],
	[5000, 1000],
])("a radius of %d m is %d m", (asked, given) => {
	expect(events.radiusChanged(DEFAULT_VIEW, asked).radiusMetres).toBe(given);
});

test("other pockets have other numbers: the selected one is let go", () => {
	for (const changed of [
		events.radiusChanged(busy, null),
		events.minimumPoorChanged(busy, 6),
		events.caseDefinitionChanged(busy, "desil1"),
		events.pocketMethodChanged(busy, "dbscan"),
		events.filterChanged({ ...busy, caseDefinition: "filter" }, ""),
	])
		expect(changed.selectedPocket).toBeNull();
	expect(events.filterChanged(busy, "").selectedPocket).toBe(2);
});
