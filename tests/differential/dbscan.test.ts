import { expect } from "vitest";
import { projectToUtm, utmZoneOf } from "#core/place/earth.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import type { ClusterLabels } from "#core/pocket/pocket.ts";
import { maybeNumbers, parameter, points, referenceSuite } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly core: readonly (0 | 1)[];
	/** 1-based, 0 noise. */
	readonly cluster: readonly number[];
	readonly n_clusters: number;
	/** Left out or null: a border point may carry any label. */
	readonly border?: readonly { readonly index: number; readonly admissible: readonly number[] }[] | null;
};

function expectSame(found: ClusterLabels, expected: Expected): void {
	expect([...found.core]).toEqual(expected.core);
	expect(found.clusterCount).toBe(expected.n_clusters);
	const theirs = new Map<number, number>();
	for (const [row, label] of found.labels.entries()) {
		if (found.core[row] === 1) {
			if (!theirs.has(label)) theirs.set(label, expected.cluster[row] ?? 0);
			expect(theirs.get(label), `core row ${row}`).toBe(expected.cluster[row]);
		}
	}
	expect(new Set(theirs.values()).size).toBe(theirs.size);
	const admissible = new Map(expected.border?.map((border) => [border.index, border.admissible]));
	for (const [row, label] of found.labels.entries()) {
		if (found.core[row] === 1) continue;
		if (!expected.border && expected.cluster[row] !== 0) expect(label, `border row ${row}`).toBeGreaterThanOrEqual(0);
		else if (admissible.has(row)) expect(admissible.get(row), `border row ${row}`).toContain(theirs.get(label));
		else expect(label, `noise row ${row}`).toBe(-1);
	}
}

referenceSuite<Expected>("dbscan", "DBSCAN against R dbscan and scikit-learn", (reference) => {
	const { expected } = reference;
	const weights = maybeNumbers(reference, "weight", "weights");
	const options = {
		radiusMetres: parameter(reference, ["eps_m", "eps"]),
		minPoints: parameter(reference, ["minPts", "min_points"]),
		...(weights ? { weights } : {}),
	};
	const [lng, lat] = [maybeNumbers(reference, "lon", "lng"), maybeNumbers(reference, "lat")];
	const hasPlanar = lng === undefined || maybeNumbers(reference, "x") !== undefined;
	if (hasPlanar) {
		const { x, y } = points(reference);
		expectSame(dbscan(x, y, options), expected);
	}
	if (lng === undefined || lat === undefined) return;
	const epsg = parameter(reference, ["epsg"], utmZoneOf(lng[0] ?? 0, lat[0] ?? 0).epsg);
	const planar = projectToUtm({ zone: epsg % 100, south: epsg >= 32700, epsg }, lng, lat);
	expectSame(dbscan(planar.x, planar.y, options), expected);
});
