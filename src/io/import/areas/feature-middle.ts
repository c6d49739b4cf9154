import type { AreaGeometry } from "#core/place/area-table.ts";

/** The mean vertex of the longest ring: near enough to tell which village is nearest. */
export function middleOf({ lngLat, ringStart, polygonStart, areaStart }: AreaGeometry, area: number): readonly [number, number] {
	const from = polygonStart[areaStart[area] as number] as number;
	const to = polygonStart[areaStart[area + 1] as number] as number;
	let longest = -1;
	let most = 0;
	for (let ring = from; ring < to; ring++) {
		const length = (ringStart[ring + 1] as number) - (ringStart[ring] as number);
		if (length > most) [most, longest] = [length, ring];
	}
	if (longest < 0) return [Number.NaN, Number.NaN];
	let lng = 0;
	let lat = 0;
	for (let i = ringStart[longest] as number; i < (ringStart[longest + 1] as number); i++) {
		lng += lngLat[2 * i] as number;
		lat += lngLat[2 * i + 1] as number;
	}
	return [lng / most, lat / most];
}
