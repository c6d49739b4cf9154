/** Administrative areas with their polygons, one row per kelurahan/desa (or whatever level the layer has). */

export type AdminLevel = "kelurahan" | "kecamatan" | "kota" | "provinsi";

/**
 * Polygons as flat arrays, no GeoJSON objects. `lngLat` holds `lng, lat` pairs (degrees, WGS 84); ring r covers the
 * vertices `ringStart[r] … ringStart[r + 1] − 1` and is closed (first vertex repeated); polygon p covers the rings
 * `polygonStart[p] … polygonStart[p + 1] − 1`, the first of them its shell; area a covers the polygons
 * `areaStart[a] … areaStart[a + 1] − 1`. Each start array has one entry more than it has items.
 */
export type AreaGeometry = {
	readonly lngLat: Float64Array;
	readonly ringStart: Uint32Array;
	readonly polygonStart: Uint32Array;
	readonly areaStart: Uint32Array;
};

export type AreaTable = {
	readonly length: number;
	readonly level: AdminLevel;
	/** Kemendagri code with dots, `64.74.03.1002`. Unique. */
	readonly kode: readonly string[];
	readonly nama: readonly string[];
	/** Codes and names of the parents by level; "" where the file does not say. */
	readonly kodeKecamatan: readonly string[];
	readonly kecamatan: readonly string[];
	readonly kodeKota: readonly string[];
	readonly kota: readonly string[];
	readonly kodeProvinsi: readonly string[];
	readonly provinsi: readonly string[];
	/** Optional statistics as numbers per area, NaN = missing: `penduduk`, `keluarga_total`, `luas_km2`, `x_*`. */
	readonly statistics: ReadonlyMap<string, Float64Array>;
	readonly geometry: AreaGeometry;
	/** The borders are drawn, not measured: a family's code says where it lives before its point does. */
	readonly schematic?: boolean;
	/** [west, south, east, north] of all areas, degrees. */
	readonly bbox: readonly [number, number, number, number];
};

/** Rows of an area table gathered under a parent (or each alone, for its own level). */
export type AreaGroups = {
	readonly level: AdminLevel;
	readonly kode: readonly string[];
	readonly nama: readonly string[];
	/** Name of the level above each group, "" if none. */
	readonly induk: readonly string[];
	/** groupOf[areaIndex] = group row. */
	readonly groupOf: Int32Array;
};
