import type { AreaTable } from "#core/place/area-table.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";

/** The preview's simplified outlines as an area table, so that the same drawing serves before and after the pack is open. */
export function previewAreas({ areas }: Pick<PackPreview, "areas">): AreaTable {
	const lngLat: number[] = [];
	const ringStart = [0];
	const areaStart = [0];
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { rings } of areas) {
		for (const ring of rings) {
			for (let i = 0; i + 1 < ring.length; i += 2) {
				const [lng, lat] = [ring[i] as number, ring[i + 1] as number];
				lngLat.push(lng, lat);
				[west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
			}
			const isClosed = ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
			if (!isClosed) lngLat.push(ring[0] as number, ring[1] as number);
			ringStart.push(lngLat.length / 2);
		}
		areaStart.push(ringStart.length - 1);
	}
	const blank = areas.map(() => "");
	return {
		length: areas.length,
		level: "kelurahan",
		kode: areas.map(({ kode }) => kode),
		nama: areas.map(({ nama }) => nama),
		// the codes are nested: a kelurahan's begins with its kecamatan's
		kodeKecamatan: areas.map(({ kode }) => kode.split(".").slice(0, 3).join(".")),
		kecamatan: areas.map(({ kecamatan }) => kecamatan),
		kodeKota: blank,
		kota: blank,
		kodeProvinsi: blank,
		provinsi: blank,
		statistics: new Map(),
		geometry: {
			lngLat: Float64Array.from(lngLat),
			ringStart: Uint32Array.from(ringStart),
			// each ring its own polygon: holes are cut by the even-odd rule
			polygonStart: Uint32Array.from({ length: ringStart.length }, (_, ring) => ring),
			areaStart: Uint32Array.from(areaStart),
		},
		bbox: [west, south, east, north],
	};
}
