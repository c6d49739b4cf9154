import { type CoordinateSystem, TM3, WEB_MERCATOR, WGS84_UTM } from "./systems.ts";

export type MetrePoints = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
type Box = readonly [west: number, south: number, east: number, north: number];

/** A system some metres could be in, and the share of them it puts into the region (0 to 1). */
export type Candidate = {
	readonly system: CoordinateSystem;
	/** x holds what is north, y what is east. */
	readonly swapped: boolean;
	readonly share: number;
};

/** So many points tell as much as all. */
const MOST_POINTS = 500;
/** The box is widened by this share of its size: a house at the border may stand outside. */
const MARGIN = 0.05;

/**
 * The systems that put at least one of these metres into the region (degrees), the best first: UTM on either hemisphere, TM-3, Web
 * Mercator, each with its axes either way round. Of equal ones UTM stands first, as it is written, before swapped axes. DGN95 and
 * SRGI2013 have the same numbers as WGS 84 and stand under its name.
 */
export function candidateSystems(points: MetrePoints, region: Box): Candidate[] {
	const sample = sampled(points);
	if (sample.length === 0) return [];
	const box = widened(region);
	return [...WGS84_UTM, ...TM3, WEB_MERCATOR]
		.flatMap((system) =>
			[false, true].map((swapped) => ({ system, swapped, share: shareInside(sample, { system, swapped }, box) })),
		)
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share || Number(a.swapped) - Number(b.swapped));
}

function sampled({ x, y }: MetrePoints): (readonly [number, number])[] {
	const finite = Array.from(x, (east, i) => [east, y[i] ?? Number.NaN] as const).filter(
		([east, north]) => Number.isFinite(east) && Number.isFinite(north),
	);
	const step = Math.max(1, Math.floor(finite.length / MOST_POINTS));
	return finite.filter((_, i) => i % step === 0);
}

function widened([west, south, east, north]: Box): Box {
	const sideways = (east - west) * MARGIN;
	const upwards = (north - south) * MARGIN;
	return [west - sideways, south - upwards, east + sideways, north + upwards];
}

function shareInside(
	points: readonly (readonly [number, number])[],
	{ system, swapped }: Omit<Candidate, "share">,
	[west, south, east, north]: Box,
): number {
	const inside = points.filter(([x, y]) => {
		const [lng, lat] = swapped ? system.toDegrees(y, x) : system.toDegrees(x, y);
		return lng >= west && lng <= east && lat >= south && lat <= north;
	});
	return inside.length / points.length;
}

/** Less than this share in the region is no reason to believe a system. */
const LEAST_SHARE = 0.5;

/** The one system that fits the metres of a list; null where none does, or two do equally well. */
export function systemOfMetres(points: MetrePoints, region: Box | undefined) {
	if (region === undefined) return null;
	const [best, next] = candidateSystems(points, region);
	if (best === undefined || best.share < LEAST_SHARE || best.share === next?.share) return null;
	const { system, swapped } = best;
	return {
		system: `${system.name} (${system.id}${swapped ? "; y, x" : ""})`,
		turn: (x: number, y: number): readonly [number, number] => (swapped ? system.toDegrees(y, x) : system.toDegrees(x, y)),
	};
}
