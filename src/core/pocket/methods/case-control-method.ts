import type { PocketMethodInfo } from "../method.ts";

/** Kantong: places with more poor families than chance allows (`case-control.ts`). */
export const CASE_CONTROL = {
	id: "casecontrol",
	link: "kantong",
	says: "kantong",
	needsEveryFamily: true,
	isTest: true,
	takesWeights: false,
	minimum: 5,
	load: async () => {
		const [{ findCaseControlPockets }, { pocketStability }] = await Promise.all([
			import("./case-control.ts"),
			import("../stability.ts"),
		]);
		return {
			find: ({ x, y, poor }, { radiusMetres, minimum, alpha }) => {
				const { neighbourCount, ...clusters } = findCaseControlPockets({ x, y, poor, radiusMetres, minimumPoor: minimum, alpha });
				return { clusters, members: clusters.labels, neighbourCount };
			},
			stability: ({ x, y, poor }, { radiusMetres, minimum, alpha }, { members }) =>
				pocketStability({ x, y, poor, radiusMetres, minimumPoor: minimum, alpha, labels: members }),
		};
	},
} as const satisfies PocketMethodInfo;
