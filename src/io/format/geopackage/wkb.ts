const KINDS = [
	"",
	"Point",
	"LineString",
	"Polygon",
	"MultiPoint",
	"MultiLineString",
	"MultiPolygon",
	"GeometryCollection",
] as const;
const MOST_DEPTH = 8;
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;

/** Bytes of the box in the header, by the code in its flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;

/** A geometry of a GeoPackage as GeoJSON: null for an empty one, undefined where the bytes cannot be. */
export function readGeoPackageGeometry(bytes: Uint8Array): unknown {
	const isMarked = bytes.length >= 8 && bytes[0] === 0x47 && bytes[1] === 0x50;
	if (!isMarked) return undefined;
	const flags = bytes[3] ?? 0;
	const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
	const isExtended = (flags & 0x20) !== 0;
	if (envelope === undefined || isExtended) return undefined;
	if ((flags & 0x10) !== 0) return null;
	return readWkb(bytes.subarray(8 + envelope));
}

/** Well-known binary, of ISO or with the flags of PostGIS; measures are dropped, heights kept. */
function readWkb(bytes: Uint8Array): unknown {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;

	function geometry(depth: number): unknown {
		if (at + 5 > view.byteLength || depth > MOST_DEPTH) return undefined;
		const isLittle = view.getUint8(at) === 1;
		const stated = view.getUint32(at + 1, isLittle);
		at += (stated & HAS_SRID) !== 0 ? 9 : 5;
		const plain = stated & 0x0fffffff;
		const dimension = Math.floor(plain / 1000);
		const hasZ = (stated & HAS_Z) !== 0 || dimension === 1 || dimension === 3;
		const hasM = (stated & HAS_M) !== 0 || dimension >= 2;
		const type = KINDS[plain % 1000];
		const doubles = 2 + Number(hasZ) + Number(hasM);

		const count = (bytesEach: number): number | undefined => {
			if (at + 4 > view.byteLength) return undefined;
			const found = view.getUint32(at, isLittle);
			at += 4;
			return found * bytesEach <= view.byteLength - at ? found : undefined;
		};
		const position = (): number[] => {
			const x = view.getFloat64(at, isLittle);
			const y = view.getFloat64(at + 8, isLittle);
			const z = hasZ ? [view.getFloat64(at + 16, isLittle)] : [];
			at += doubles * 8;
			return [x, y, ...z];
		};
		const many = <T>(bytesEach: number, read: () => T | undefined): T[] | undefined => {
			const length = count(bytesEach);
			if (length === undefined) return undefined;
			const items: T[] = [];
			for (let i = 0; i < length; i++) {
				const item = read();
				if (item === undefined) return undefined;
				items.push(item);
			}
			return items;
		};

		if (type === "Point") {
			if (at + doubles * 8 > view.byteLength) return undefined;
			const point = position();
			return Number.isNaN(point[0]) ? null : { type, coordinates: point };
		}
		if (type === "Polygon") {
			const rings = many(4, () => many(doubles * 8, position));
			return rings && { type, coordinates: rings };
		}
		if (type === "LineString") return many(doubles * 8, position) && { type };
		if (type === undefined || type === "") return undefined;
		const parts = many(5, () => geometry(depth + 1));
		if (parts === undefined || type === "MultiLineString") return parts && { type };
		return type === "GeometryCollection" ? { type, geometries: parts } : { type, coordinates: parts.map(coordinatesOf) };
	}

	return geometry(0);
}

function coordinatesOf(part: unknown): unknown {
	return typeof part === "object" && part !== null && "coordinates" in part ? part.coordinates : [];
}
