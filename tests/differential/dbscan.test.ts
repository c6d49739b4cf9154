import { describe, expect, it } from "vitest";
import { projectToUtm, utmZoneOf } from "#core/place/earth.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import type { ClusterLabels } from "#core/pocket/pocket.ts";
import { column, hasCases, oracleCases } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly core: readonly (0 | 1)[];
	/** 1-based, 0 noise. */
	readonly cluster: readonly number[];
	readonly n_clusters: number;
	readonly border?: readonly { readonly index: number; readonly admissible: readonly number[] }[];
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
	const admissible = new Map((expected.border ?? []).map((border) => [border.index, border.admissible]));
	for (const [row, label] of found.labels.entries()) {
		if (found.core[row] === 1) continue;
		if (admissible.has(row)) expect(admissible.get(row), `border row ${row}`).toContain(theirs.get(label));
		else expect(label, `noise row ${row}`).toBe(-1);
	}
}

describe.runIf(hasCases("dbscan"))("DBSCAN against R dbscan and scikit-learn", () => {
	const cases = oracleCases<Expected>("dbscan");
	it.each(cases)("$id", ({ columns, files, params, expected }) => {
		const points = columns(Object.keys(files)[0] ?? "");
		const weights = points.get("weight");
		const options = { radiusMetres: params.eps_m as number, minPoints: params.minPts as number, ...(weights ? { weights } : {}) };
		expectSame(dbscan(column(points, "x"), column(points, "y"), options), expected);
		const [lng, lat] = [points.get("lon"), points.get("lat")];
		if (lng === undefined || lat === undefined) return;
		const own = utmZoneOf(lng[0] ?? 0, lat[0] ?? 0);
		const epsg = (params.epsg as number | undefined) ?? own.epsg;
		const planar = projectToUtm({ zone: epsg % 100, south: epsg >= 32700, epsg }, lng, lat);
		expectSame(dbscan(planar.x, planar.y, options), expected);
	});
});
