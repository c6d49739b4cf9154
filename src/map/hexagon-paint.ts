import { classify, classOf } from "#core/measure/classify/classify.ts";
import type { MapView } from "./map-view.ts";
import { classColours, type Theme } from "./palette.ts";

/** Counted hexagons; `corners` holds 6 `lng, lat` pairs per cell. */
type Hexagons = { readonly length: number; readonly corners: Float64Array; readonly selected: Float64Array };

export type HexagonPaint = {
	readonly cells: NonNullable<MapView["hexagons"]>;
	/** Break values and colours, lowest first, for the legend. */
	readonly breaks: readonly number[];
	readonly colours: readonly string[];
};

const CLASSES = 4;

/** Cells with any selected family, coloured by how many in classes of equal membership. */
export function paintHexagons(answer: Hexagons, theme: Theme): HexagonPaint {
	const rows = Array.from({ length: answer.length }, (_, cell) => cell).filter((cell) => (answer.selected[cell] ?? 0) > 0);
	const counts = rows.map((cell) => answer.selected[cell] as number);
	const { breaks } = classify(counts, { method: "quantile", classCount: CLASSES });
	// the palest (in the dark the dimmest) class would vanish on plain ground
	const colours = classColours("extent", Math.max(1, breaks.length - 1) + 1, theme).slice(1);
	const corners = new Float64Array(12 * rows.length);
	rows.forEach((cell, i) => {
		corners.set(answer.corners.subarray(12 * cell, 12 * cell + 12), 12 * i);
	});
	return {
		cells: {
			length: rows.length,
			corners,
			fill: counts.map((count) => colours[classOf(count, breaks)] ?? colours[0] ?? "#000000"),
		},
		breaks,
		colours,
	};
}
