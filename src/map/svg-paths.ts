import type { AreaGeometry } from "#core/place/area-table.ts";
import type { Geometry } from "#core/pocket/outline-types.ts";
import type { LineSet } from "./boundaries.ts";
import { type Size, toScreen } from "./camera.ts";
import type { Camera } from "./map-view.ts";

/** The frame a path is drawn in: the camera and size its pixels belong to. */
export type Frame = { readonly camera: Camera; readonly size: Size };

/** One `d` per group, holes cut by the even-odd rule; "" for a group without polygons. Pixels, one decimal. */
export function groupPaths(geometry: AreaGeometry, groupOf: ArrayLike<number>, groupCount: number, frame: Frame): string[] {
	const { lngLat, ringStart, polygonStart, areaStart } = geometry;
	const paths = Array.from({ length: groupCount }, () => "");
	for (let area = 0; area + 1 < areaStart.length; area++) {
		const group = groupOf[area] as number;
		const [firstPolygon, lastPolygon] = [areaStart[area] as number, areaStart[area + 1] as number];
		for (let ring = polygonStart[firstPolygon] as number; ring < (polygonStart[lastPolygon] as number); ring++)
			paths[group] += linePath(lngLat, ringStart[ring] as number, ringStart[ring + 1] as number, frame, { closed: true });
	}
	return paths;
}

export function lineSetPath({ lngLat, start }: LineSet, frame: Frame): string {
	let path = "";
	for (let line = 0; line + 1 < start.length; line++)
		path += linePath(lngLat, start[line] as number, start[line + 1] as number, frame, { closed: false });
	return path;
}

export function geometryPath(geometry: Geometry, frame: Frame): string {
	const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
	return polygons
		.flat()
		.map((ring) => linePath(ring.flat(), 0, ring.length, frame, { closed: true }))
		.join("");
}

/** Vertices that fall on the pixel (tenth) before them are left out. */
function linePath(
	lngLat: ArrayLike<number>,
	from: number,
	to: number,
	{ camera, size }: Frame,
	{ closed }: { readonly closed: boolean },
): string {
	let path = "";
	let last = "";
	for (let v = from; v < (closed ? to - 1 : to); v++) {
		const [x, y] = toScreen(camera, size, lngLat[2 * v] as number, lngLat[2 * v + 1] as number);
		const point = `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
		if (point === last) continue;
		path += `${path === "" ? "M" : "L"}${point}`;
		last = point;
	}
	return closed && path !== "" ? `${path}Z` : path;
}

/** How a picture drawn for one camera is moved and stretched to look as through another. */
export function frameTransform(drawn: Frame, shown: Frame): { readonly x: number; readonly y: number; readonly scale: number } {
	const [originX, originY] = toScreen(shown.camera, shown.size, drawn.camera.lng, drawn.camera.lat);
	const scale = 2 ** (shown.camera.zoom - drawn.camera.zoom);
	return { x: originX - (drawn.size.width / 2) * scale, y: originY - (drawn.size.height / 2) * scale, scale };
}
