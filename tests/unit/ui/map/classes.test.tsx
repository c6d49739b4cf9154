// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { classOf } from "#core/measure/classify/classify.ts";
import { selectClassification } from "#state/selectors.ts";
import type { AppStore } from "#state/store.ts";
import { Popover } from "#ui/kit/popover.tsx";
import { ClassPanel } from "#ui/map/class-panel.tsx";
import { Legend } from "#ui/map/legend.tsx";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

/** Rates of the five areas: 50, 75, 25, 60 per 100, and one with too few families. */
let store: AppStore;
const breaks = () => selectClassification(store.getState())?.breaks ?? [];
const inner = () => breaks().slice(1, -1);

beforeEach(() => {
	store = openedStore();
});

async function showPanel(): Promise<void> {
	const trigger = <button type="button">Kelas</button>;
	await renderWithStore(
		<Popover open trigger={trigger}>
			<ClassPanel />
		</Popover>,
		store,
	);
	await screen.findByRole("heading", { name: "Cara membagi kelas" });
}

describe("class panel", () => {
	it.each([
		["Alami (Jenks)", "natural"],
		["Kuantil", "quantile"],
		["Interval sama", "equal"],
		["Angka bulat", "pretty"],
		["Simpangan baku", "standard_deviation"],
		["Atur sendiri", "manual"],
	] as const)("%s is chosen, and says why the method matters", async (name, method) => {
		store.actions.classificationChanged({ method: method === "equal" ? "natural" : "equal" });
		await showPanel();
		fireEvent.click(screen.getByRole("radio", { name }));
		expect(store.getState().view.classMethod).toBe(method);
		expect(selectClassification(store.getState())?.method).toBe(method);
		expect(screen.getByRole<HTMLInputElement>("radio", { name }).checked).toBe(true);
		expect(screen.getByText("Mengapa metode ini penting.").parentElement?.textContent?.length).toBeGreaterThan(60);
	});

	it.each(["3", "4", "5", "6", "7"])("%s classes", async (count) => {
		store.actions.classificationChanged({ method: "equal", count: count === "5" ? 4 : 5 });
		await showPanel();
		fireEvent.click(screen.getByRole("radio", { name: count }));
		expect(store.getState().view.classCount).toBe(Number(count));
		expect(inner()).toHaveLength(Number(count) - 1);
		expect(screen.getAllByRole("slider")).toHaveLength(Number(count) - 1);
	});

	it("does not ask for a number where the method has its own", async () => {
		store.actions.classificationChanged({ method: "standard_deviation" });
		await showPanel();
		expect(screen.getByRole("radio", { name: "3" }).closest("fieldset")?.disabled).toBe(true);
	});

	it("keeps the shown breaks as the start of the manual ones", async () => {
		store.actions.classificationChanged({ method: "equal", count: 4 });
		const before = inner();
		await showPanel();
		fireEvent.click(screen.getByRole("radio", { name: "Atur sendiri" }));
		expect(inner()).toEqual(before);
	});
});

describe("breaks", () => {
	beforeEach(() => store.actions.classificationChanged({ method: "manual", breaks: [0.4, 0.6] }));
	const handle = (n: number) => screen.getByRole("slider", { name: `Batas ${n}` });
	const field = (n: number) => screen.getByRole<HTMLInputElement>("textbox", { name: `Batas ${n}` });

	it("step with the arrow keys by a hundredth of the span, ten times as far with the page keys", async () => {
		await showPanel();
		fireEvent.keyDown(handle(1), { key: "ArrowRight" });
		expect(inner()).toEqual([0.405, 0.6]);
		fireEvent.keyDown(handle(1), { key: "ArrowLeft" });
		fireEvent.keyDown(handle(1), { key: "ArrowDown" });
		expect(inner()).toEqual([0.395, 0.6]);
		fireEvent.keyDown(handle(2), { key: "PageUp" });
		expect(inner()).toEqual([0.395, 0.65]);
		expect(store.getState().view.classMethod).toBe("manual");
		expect(handle(2).getAttribute("aria-valuetext")).toBe("65,0 per 100 KK");
	});

	it("other keys are left to the page", async () => {
		await showPanel();
		expect(fireEvent.keyDown(handle(1), { key: "Tab" })).toBe(true);
		expect(inner()).toEqual([0.4, 0.6]);
	});

	it("stay apart: a break pushed against its neighbour or the end is still there", async () => {
		await showPanel();
		for (let i = 0; i < 6; i++) fireEvent.keyDown(handle(1), { key: "PageUp" });
		expect(inner()).toEqual([0.599, 0.6]);
		for (let i = 0; i < 9; i++) fireEvent.keyDown(handle(1), { key: "PageDown" });
		expect(inner()).toEqual([0.25, 0.6]);
		for (let i = 0; i < 9; i++) fireEvent.keyDown(handle(2), { key: "PageUp" });
		expect(inner()).toEqual([0.25, 0.75]);
		expect(screen.getAllByRole("slider")).toHaveLength(2);
	});

	it("are typed with comma or point and count on Enter or when the field is left", async () => {
		await showPanel();
		fireEvent.change(field(1), { target: { value: "45,5" } });
		expect(inner()).toEqual([0.4, 0.6]);
		fireEvent.keyDown(field(1), { key: "Enter" });
		expect(inner()).toEqual([0.455, 0.6]);
		fireEvent.change(field(2), { target: { value: "62.5" } });
		fireEvent.blur(field(2));
		expect(inner()).toEqual([0.455, 0.625]);
		expect(field(2).value).toBe("62,5");
	});

	it("may be typed beyond the values, as a target nobody has reached", async () => {
		await showPanel();
		fireEvent.change(field(2), { target: { value: "90" } });
		fireEvent.blur(field(2));
		expect(inner()).toEqual([0.4, 0.9]);
		expect(selectClassification(store.getState())?.counts).toEqual([1, 3, 0]);
	});

	it("what is no number changes nothing and goes away", async () => {
		await showPanel();
		fireEvent.change(field(1), { target: { value: "empat puluh" } });
		fireEvent.blur(field(1));
		expect(inner()).toEqual([0.4, 0.6]);
		expect(field(1).value).toBe("40,0");
	});

	it("are dragged along the histogram", async () => {
		await showPanel();
		const held = handle(1);
		held.setPointerCapture = () => undefined;
		const axis = held.parentElement as HTMLElement;
		axis.getBoundingClientRect = () => new DOMRect(100, 0, 288, 58);
		fireEvent.pointerMove(held, { clientX: 244, pointerId: 1 });
		expect(inner()).toEqual([0.4, 0.6]);
		fireEvent.pointerDown(held, { clientX: 190, pointerId: 1 });
		fireEvent.pointerMove(held, { clientX: 244, pointerId: 1 });
		expect(inner()).toEqual([0.5, 0.6]);
		fireEvent.pointerUp(held, { pointerId: 1 });
		fireEvent.pointerMove(held, { clientX: 190, pointerId: 1 });
		expect(inner()).toEqual([0.5, 0.6]);
	});

	it("of counts move by whole families", async () => {
		store.actions.measureChanged("count");
		store.actions.classificationChanged({ method: "manual", breaks: [10, 40] });
		await showPanel();
		fireEvent.keyDown(handle(1), { key: "ArrowLeft" });
		fireEvent.keyDown(handle(2), { key: "ArrowRight" });
		expect(inner()).toEqual([9, 41]);
	});
});

describe("legend", () => {
	const keys = () => screen.getAllByRole("button").filter((button) => button.hasAttribute("aria-pressed"));
	const pressed = () => keys().map((key) => key.getAttribute("aria-pressed"));
	beforeEach(() => store.actions.classificationChanged({ method: "manual", breaks: [0.4, 0.6] }));

	it("names every class by its range and how many areas it holds, in the words on the screen", async () => {
		await renderWithStore(<Legend />, store);
		expect(keys().map((key) => key.textContent)).toEqual(["≤ 40: 1 wilayah", "40–60: 2 wilayah", "> 60: 1 wilayah"]);
		for (const key of keys()) expect(key.hasAttribute("aria-label")).toBe(false);
		await renderWithStore(<Legend />, store, "en");
		expect(keys()[0]?.textContent).toBe("≤ 40: 1 area");
		expect(screen.getByText("city").textContent).toBe("city 53.9");
	});

	it("isolates a class, moves to another, and lets go on the second press", async () => {
		await renderWithStore(<Legend />, store);
		fireEvent.click(keys()[2] as HTMLElement);
		expect(store.getState().view.isolatedClass).toBe(2);
		expect(pressed()).toEqual(["false", "false", "true"]);
		fireEvent.click(keys()[0] as HTMLElement);
		expect(pressed()).toEqual(["true", "false", "false"]);
		fireEvent.click(keys()[0] as HTMLElement);
		expect(store.getState().view.isolatedClass).toBe(-1);
		expect(pressed()).toEqual(["false", "false", "false"]);
	});

	it("lets go on Escape, and of nothing else with the same press", async () => {
		await renderWithStore(<Legend />, store);
		const key = keys()[1] as HTMLElement;
		expect(fireEvent.keyDown(key, { key: "Escape" })).toBe(true);
		fireEvent.click(key);
		expect(fireEvent.keyDown(key, { key: "Escape" })).toBe(false);
		expect(store.getState().view.isolatedClass).toBe(-1);
	});

	it("counts what has too few families apart from the classes", async () => {
		await renderWithStore(<Legend />, store);
		const row = screen.getByText("Data terlalu sedikit (n < 10)").parentElement as HTMLElement;
		expect(within(row).getByText("1")).toBeDefined();
	});

	it("follows the measure and the classes of the map", async () => {
		await renderWithStore(<Legend />, store);
		act(() => store.actions.classificationChanged({ method: "equal", count: 3 }));
		expect(keys()).toHaveLength(3);
		const first = selectClassification(store.getState());
		expect(keys()[0]?.textContent).toContain(`: ${first?.counts[0]} wilayah`);
		expect(classOf(0.75, first?.breaks ?? [])).toBe(2);
	});
});
