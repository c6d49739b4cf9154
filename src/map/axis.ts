import { scaleLinear } from "d3-scale";

/** From a figure to its place, in pixels or per cent. */
export type Scale = (value: number) => number;

/** What stands along an axis: its place, and what is written there. */
export type Tick = { readonly at: number; readonly text: string };

export type Axis = { readonly scale: Scale; readonly domain: readonly [number, number]; readonly ticks: readonly Tick[] };

export type AxisTask = {
	readonly domain: readonly [number, number];
	readonly range: readonly [number, number];
	/** The figures to write, each once; or about how many round ones, and the axis then ends at round figures too. */
	readonly ticks: readonly number[] | number;
	/** `digits`: decimals that all figures of the axis need, so that 5 stands as 5,0 beside 5,5. */
	readonly text?: (value: number, digits: number) => string;
};

/** Even steps from figures to places. */
export function axisOf({ domain, range, ticks, text = () => "" }: AxisTask): Axis {
	const scale = scaleLinear(domain, range);
	if (typeof ticks === "number") scale.nice(ticks);
	const values = typeof ticks === "number" ? scale.ticks(ticks) : [...new Set(ticks)];
	const [from = domain[0], to = domain[1]] = scale.domain();
	const digits = Math.max(0, ...values.map(decimalsOf));
	return { scale, domain: [from, to], ticks: values.map((value) => ({ at: scale(value), text: text(value, digits) })) };
}

/** Of a round figure: 4.5 has one. */
function decimalsOf(value: number): number {
	let digits = 0;
	for (let scaled = value; digits < 9 && Math.abs(scaled - Math.round(scaled)) > 1e-6; digits++)
		scaled = value * 10 ** (digits + 1);
	return digits;
}

/** From nothing at 0 to a little beyond the largest known figure at 100. */
export function percentFromZero(values: readonly number[]): Scale {
	const most = Math.max(0, ...values.filter(Number.isFinite));
	return axisOf({ domain: [0, most > 0 ? most * 1.12 : 1], range: [0, 100], ticks: 5 }).scale;
}

const LETTER = 6.6;

/** Pixels that the longest text beside an upright axis takes. */
export function tickRoom(ticks: readonly Tick[]): number {
	return 8 + Math.max(0, ...ticks.map(({ text }) => text.length)) * LETTER;
}

/**
 * Places of labels that would lie on one another, at least `step` apart: each as near to where it belongs as those above it
 * allow, and none below `lowest` as long as there is room. In the order of `places`.
 */
export function pushedApart(places: readonly number[], step: number, lowest = Number.POSITIVE_INFINITY): number[] {
	const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
	const pushed = [...places];
	let next = Number.NEGATIVE_INFINITY;
	for (const i of order) {
		pushed[i] = Math.max(pushed[i] ?? 0, next);
		next = (pushed[i] ?? 0) + step;
	}
	let last = lowest;
	for (const i of order.reverse()) {
		pushed[i] = Math.min(pushed[i] ?? 0, last);
		last = (pushed[i] ?? 0) - step;
	}
	return pushed;
}
