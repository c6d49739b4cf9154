import { describe, expect, test } from "vitest";
import { DEFAULT_METHOD, pocketMethod } from "#core/pocket/methods.ts";
import { DEFAULT_VIEW, type View, viewAfter, viewAfterPack } from "#state/view/view.ts";

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
	selectedPocket: "kantong-0c7001f",
	radiusMetres: 90,
	camera: { lng: 117, lat: 0, zoom: 12 },
	measure: "count",
	tableOpen: true,
};

test("another pack keeps how things are shown and drops what names the old pack's data", () => {
	expect(viewAfterPack(busy, "64.72")).toEqual({
		...DEFAULT_VIEW,
		pack: "64.72",
		measure: "count",
		tableOpen: true,
	});
});

describe("hand-set breaks", () => {
	test("start from the breaks on screen", () => {
		const view = viewAfter(DEFAULT_VIEW, "classificationChanged", { method: "manual" }, [0.3, 0.5]);
		expect(view).toMatchObject({ classMethod: "manual", manualBreaks: [0.3, 0.5] });
	});

	test("setting breaks makes the method manual; they are kept ascending and finite", () => {
		const view = viewAfter(DEFAULT_VIEW, "classificationChanged", { breaks: [0.5, Number.NaN, 0.2] }, [0.3]);
		expect(view).toMatchObject({ classMethod: "manual", manualBreaks: [0.2, 0.5] });
	});

	test("belong to the values they were set on", () => {
		expect(viewAfter(busy, "indicatorChanged", "miskin")).toMatchObject({
			classMethod: "natural",
			manualBreaks: [],
			isolatedClass: -1,
		});
		expect(viewAfter(busy, "measureChanged", "rate")).toMatchObject({ classMethod: "natural", manualBreaks: [] });
		expect(viewAfter(busy, "filterChanged", "")).toMatchObject({ classMethod: "manual", manualBreaks: [0.2, 0.4] });
	});

	test("go when another method is chosen", () => {
		expect(viewAfter(busy, "classificationChanged", { method: "quantile" }, [])).toMatchObject({
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
	expect(viewAfter(DEFAULT_VIEW, "classificationChanged", { count: asked }, []).classCount).toBe(given);
});

test("isolating the isolated class shows all classes again", () => {
	const once = viewAfter(DEFAULT_VIEW, "classIsolated", 2);
	expect(once.isolatedClass).toBe(2);
	expect(viewAfter(once, "classIsolated", 2).isolatedClass).toBe(-1);
	expect(viewAfter(once, "classIsolated", 3).isolatedClass).toBe(3);
});

test("selecting an area opens its details; clearing the selection stays where one is", () => {
	expect(viewAfter(DEFAULT_VIEW, "areaSelected", "64.74.01.1001")).toMatchObject({
		selectedKode: "64.74.01.1001",
		tab: "rincian",
	});
	expect(viewAfter({ ...busy, tab: "rincian" }, "areaSelected", null)).toMatchObject({ selectedKode: null, tab: "rincian" });
});

test("another level drops the area selected on the old one; the same level changes nothing", () => {
	expect(viewAfter(busy, "levelChanged", "kecamatan").selectedKode).toBeNull();
	expect(viewAfter(busy, "levelChanged", "kelurahan")).toBe(busy);
});

test("the last chosen programme cannot be taken away", () => {
	expect(viewAfter(busy, "chosenProgrammesChanged", [])).toBe(busy);
	expect(viewAfter(busy, "chosenProgrammesChanged", ["blt"]).chosenProgrammes).toEqual(["blt"]);
});

test.each([
	[24, 25],
	[99.6, 100],
	[5000, 1000],
])("a radius of %d m is %d m", (asked, given) => {
	expect(viewAfter(DEFAULT_VIEW, "radiusChanged", asked).radiusMetres).toBe(given);
});

test("other poor or another method are other pockets: the selected one is let go", () => {
	for (const changed of [
		viewAfter(busy, "caseDefinitionChanged", "desil1"),
		viewAfter(busy, "pocketMethodChanged", "dbscan"),
		viewAfter({ ...busy, caseDefinition: "filter" }, "filterChanged", ""),
	])
		expect(changed.selectedPocket).toBeNull();
});

test("a method brings its own minimum with it, unless a person chose another", () => {
	const groups = viewAfter(DEFAULT_VIEW, "pocketMethodChanged", "dbscan");
	expect(groups.minimumPoor).toBe(pocketMethod("dbscan").minimum);
	expect(groups.minimumPoor).not.toBe(DEFAULT_VIEW.minimumPoor);
	expect(viewAfter(groups, "pocketMethodChanged", DEFAULT_METHOD)).toEqual(DEFAULT_VIEW);
	const chosen = viewAfter(DEFAULT_VIEW, "minimumPoorChanged", 6);
	expect(viewAfter(chosen, "pocketMethodChanged", "dbscan").minimumPoor).toBe(6);
});

test("another radius or minimum keeps the selected pocket, whose code stays the same", () => {
	for (const changed of [
		viewAfter(busy, "radiusChanged", null),
		viewAfter(busy, "minimumPoorChanged", 6),
		viewAfter(busy, "filterChanged", ""),
	])
		expect(changed.selectedPocket).toBe("kantong-0c7001f");
});
