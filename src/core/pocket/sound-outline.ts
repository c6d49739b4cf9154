import { area, convex, kinks } from "@turf/turf";
import type { Geometry, Position } from "./outline-types.ts";

/**
 * The last check of an outline before it is shown or exported: no ring crosses itself or another (Turf's `kinks`). The outlines of
 * `outline.ts` are valid by construction; one that is not, for whatever rounding, is replaced by its convex hull, and its area with it.
 */
export function soundOutline(
	outline: Geometry,
	squareMetres: number,
): { readonly outline: Geometry; readonly squareMetres: number } {
	const parts = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
	const crossed = parts.some((coordinates) => kinks({ type: "Polygon", coordinates }).features.length > 0);
	if (!crossed) return { outline, squareMetres };
	const hull = convex({ type: "MultiPolygon", coordinates: parts });
	if (hull === null) return { outline, squareMetres };
	return { outline: { type: "Polygon", coordinates: hull.geometry.coordinates as Position[][] }, squareMetres: area(hull) };
}
