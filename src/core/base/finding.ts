/** What reading and joining found: counts with the first row numbers (1-based, as in the file). Nothing is dropped silently. */
export type Finding = {
	readonly code:
		| "NO_COORDINATES" // rows without usable coordinates: counted in totals by their kode, absent from the map
		| "OUTSIDE" // points in no polygon
		| "CODE_DISAGREES" // `kode` names another kelurahan than the polygon the point lies in
		| "CODE_UNKNOWN" // `kode` is not in areas.fgb
		| "DUPLICATE_ID"
		| "SAME_COORDINATES" // families sharing one coordinate with others (geocoded to RT)
		| "MISSING_COLUMN" // params.column
		| "LABEL_POINT_ELSEWHERE" // an area's known label point lies in another polygon or none; params.kode, nama, elsewhere ("" = none)
		| "AREA_DIFFERS"; // an area's polygon is far from its known size; params.kode, nama, squareKilometres, expected
	readonly count: number;
	readonly rows: readonly number[];
	readonly params?: Readonly<Record<string, string | number>>;
};
