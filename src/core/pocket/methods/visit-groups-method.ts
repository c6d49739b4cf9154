import type { PocketMethodInfo } from "../method.ts";

/** Groups of poor families for field visits: DBSCAN of the poor alone (`dbscan.ts`), on any rung. */
export const VISIT_GROUPS = {
	id: "dbscan",
	link: "kelompok",
	says: "kelompok",
	needsEveryFamily: false,
	isTest: false,
	takesWeights: true,
	minimum: 8,
	load: async () => {
		const [{ dbscan }, { spreadLabels }] = await Promise.all([import("./dbscan.ts"), import("../nearest-core.ts")]);
		return {
			find: ({ x, y, poor, rung }, { radiusMetres, minimum, weights }) => {
				const rows = Uint32Array.from(poor, (_, row) => row).filter((row) => poor[row] === 1);
				const clusters = dbscan(x, y, { radiusMetres, minPoints: minimum, rows, ...(weights ? { weights } : {}) });
				if (rung !== "A") return { clusters, members: clusters.labels };
				// the honest sentence about a group needs its neighbours: every family within the radius of one of its cores
				return { clusters, members: spreadLabels({ x, y, labels: clusters.labels, core: clusters.core, radiusMetres }) };
			},
		};
	},
} as const satisfies PocketMethodInfo;
