import type { AreaGeometry } from "#core/place/area-table.ts";

export type JoinedFeatures = {
	readonly geometry: AreaGeometry;
	/** For each area the feature (from 0) it was first met in. */
	readonly firstFeature: readonly number[];
	/** Features beyond the first of their area. */
	readonly joinedFeatures: readonly number[];
};

/** One area per code, in the order of their first features, with the polygons of all its features. */
export function joinFeatures(geometry: AreaGeometry, kode: readonly string[]): JoinedFeatures {
	const featuresOf = new Map<string, number[]>();
	for (const [feature, code] of kode.entries()) {
		const others = featuresOf.get(code);
		if (others === undefined) featuresOf.set(code, [feature]);
		else others.push(feature);
	}
	const groups = [...featuresOf.values()];
	const firstFeature = groups.map(([feature]) => feature as number);
	const joinedFeatures = groups.flatMap(([, ...others]) => others).toSorted((a, b) => a - b);
	if (joinedFeatures.length === 0) return { geometry, firstFeature, joinedFeatures };
	const lngLat = new Float64Array(geometry.lngLat.length);
	const ringStart = [0];
	const polygonStart = [0];
	const areaStart = [0];
	let vertices = 0;
	for (const features of groups) {
		for (const feature of features)
			for (
				let polygon = geometry.areaStart[feature] as number;
				polygon < (geometry.areaStart[feature + 1] as number);
				polygon++
			) {
				for (let ring = geometry.polygonStart[polygon] as number; ring < (geometry.polygonStart[polygon + 1] as number); ring++) {
					const part = geometry.lngLat.subarray(
						2 * (geometry.ringStart[ring] as number),
						2 * (geometry.ringStart[ring + 1] as number),
					);
					lngLat.set(part, 2 * vertices);
					vertices += part.length / 2;
					ringStart.push(vertices);
				}
				polygonStart.push(ringStart.length - 1);
			}
		areaStart.push(polygonStart.length - 1);
	}
	return {
		geometry: {
			lngLat,
			ringStart: Uint32Array.from(ringStart),
			polygonStart: Uint32Array.from(polygonStart),
			areaStart: Uint32Array.from(areaStart),
		},
		firstFeature,
		joinedFeatures,
	};
}
