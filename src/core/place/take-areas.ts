import type { AreaGeometry, AreaTable } from "./area-table.ts";

/** The same table for some of its rows. */
export function takeAreas(areas: AreaTable, rows: readonly number[]): AreaTable {
	const texts = (values: readonly string[]): string[] => rows.map((row) => values[row]);
	const geometry = takeGeometry(areas.geometry, rows);
	return {
		length: rows.length,
		level: areas.level,
		kode: texts(areas.kode),
		nama: texts(areas.nama),
		kodeKecamatan: texts(areas.kodeKecamatan),
		kecamatan: texts(areas.kecamatan),
		kodeKota: texts(areas.kodeKota),
		kota: texts(areas.kota),
		kodeProvinsi: texts(areas.kodeProvinsi),
		provinsi: texts(areas.provinsi),
		statistics: new Map([...areas.statistics].map(([name, values]) => [name, Float64Array.from(rows, (row) => values[row])])),
		geometry,
		bbox: boxOf(geometry.lngLat),
		...(areas.schematic === true ? { schematic: true } : {}),
	};
}

function takeGeometry(from: AreaGeometry, rows: readonly number[]): AreaGeometry {
	const lngLat: number[] = [];
	const ringStart = [0];
	const polygonStart = [0];
	const areaStart = [0];
	for (const area of rows) {
		for (let polygon = from.areaStart[area]; polygon < from.areaStart[area + 1]; polygon++) {
			for (let ring = from.polygonStart[polygon]; ring < from.polygonStart[polygon + 1]; ring++) {
				const after = 2 * from.ringStart[ring + 1];
				for (let i = 2 * from.ringStart[ring]; i < after; i++) lngLat.push(from.lngLat[i]);
				ringStart.push(lngLat.length / 2);
			}
			polygonStart.push(ringStart.length - 1);
		}
		areaStart.push(polygonStart.length - 1);
	}
	return {
		lngLat: Float64Array.from(lngLat),
		ringStart: Uint32Array.from(ringStart),
		polygonStart: Uint32Array.from(polygonStart),
		areaStart: Uint32Array.from(areaStart),
	};
}

function boxOf(lngLat: Float64Array): [number, number, number, number] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < lngLat.length; i += 2) {
		const [lng, lat] = [lngLat[i], lngLat[i + 1]];
		[west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
	}
	return [west, south, east, north];
}
