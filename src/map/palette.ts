import { contrast, luminance, mix, parseHex, type Rgb, toHex } from "./colour.ts";

export type RampDirection = "burden" | "coverage" | "extent" | "difference";
export type Theme = "light" | "dark";

/**
 * Five stops per ramp, lowest class first: ordered by lightness, so they survive colour blindness and a photocopier.
 * In the dark theme the order turns round, so that the highest class is the brightest.
 */
const STOPS: Readonly<Record<Theme, Readonly<Record<RampDirection, readonly string[]>>>> = {
	light: {
		burden: ["#fff3d6", "#fbd48a", "#f0a23c", "#c9651a", "#7f3412"],
		coverage: ["#e9f4f2", "#b5dad5", "#74b7b1", "#2f8a87", "#0b5152"],
		extent: ["#eef1f6", "#c6d0e0", "#93a5c4", "#5c739d", "#2f4468"],
		difference: ["#0b5152", "#74b7b1", "#f5f5f2", "#f0a23c", "#7f3412"],
	},
	dark: {
		burden: ["#3b2617", "#6b3c18", "#a85a1c", "#e18e3a", "#ffd59a"],
		coverage: ["#12302f", "#1c5654", "#2f8a87", "#74b7b1", "#cdebe7"],
		extent: ["#222b3a", "#3a4b68", "#5c739d", "#93a5c4", "#d8e0ee"],
		difference: ["#b5e6e0", "#2f8a87", "#2a312f", "#a85a1c", "#ffd59a"],
	},
};

const cache = new Map<string, readonly string[]>();

/** Colours of `classCount` classes (1–9), lowest first. Neighbours always differ in luminance by a like ratio. */
export function classColours(direction: RampDirection, classCount: number, theme: Theme): readonly string[] {
	const key = `${direction} ${classCount} ${theme}`;
	const known = cache.get(key);
	if (known) return known;
	const stops = STOPS[theme][direction].map(parseHex);
	const made = (direction === "difference" ? diverging(stops, classCount) : sequential(stops, classCount)).map(toHex);
	cache.set(key, made);
	return made;
}

function sequential(stops: readonly Rgb[], classCount: number): Rgb[] {
	if (classCount === stops.length) return [...stops];
	if (classCount === 1) return [stops[Math.floor(stops.length / 2)] as Rgb];
	return Array.from({ length: classCount }, (_, i) => alongRamp(stops, i / (classCount - 1)));
}

/** Two arms around a pale (dark theme: dim) middle; an even number of classes leaves the middle out. */
function diverging(stops: readonly Rgb[], classCount: number): Rgb[] {
	const low = stops.slice(0, 3).reverse();
	const high = stops.slice(2);
	const half = (classCount - 1) / 2;
	return Array.from({ length: classCount }, (_, i) =>
		alongRamp(i < half ? low : high, half === 0 ? 0 : Math.abs(i - half) / half),
	);
}

/** The colour at `share` of the way from the first to the last stop, measured in steps of contrast rather than of position. */
function alongRamp(stops: readonly Rgb[], share: number): Rgb {
	const depth = (rgb: Rgb) => Math.log(luminance(rgb) + 0.05);
	const depths = stops.map(depth);
	const [start, end] = [depths[0] as number, depths[depths.length - 1] as number];
	const wanted = start + (end - start) * share;
	const rising = end > start;
	let segment = 0;
	while (
		segment < stops.length - 2 &&
		(rising ? wanted > (depths[segment + 1] as number) : wanted < (depths[segment + 1] as number))
	)
		segment++;
	const [a, b] = [stops[segment] as Rgb, stops[segment + 1] as Rgb];
	// luminance is linear in the mix of linear light, so the share is exact
	const [from, to] = [luminance(a), luminance(b)];
	return from === to ? a : mix(a, b, Math.min(1, Math.max(0, (Math.exp(wanted) - 0.05 - from) / (to - from))));
}

const PAPER: Rgb = [255, 255, 255];
/** With a dark halo white letters are at ease from here. */
const LEAST_FOR_PAPER = 3.2;

/** Which letters read best on a class: white on the deep ones, ink on the others. */
export function textOn(colour: string): "ink" | "paper" {
	return contrast(parseHex(colour), PAPER) >= LEAST_FOR_PAPER ? "paper" : "ink";
}
