/** The two GeoJSON geometries an outline can be, degrees WGS 84, shells counter-clockwise (RFC 7946). */
export type Position = [number, number];
export type Geometry =
	| { readonly type: "Polygon"; readonly coordinates: Position[][] }
	| { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] };
