import { ok, type Result } from "#core/base/result.ts";
import { fromUtm } from "#core/place/earth.ts";
import { buildHexagons } from "#core/place/geometry/hexagons.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";

export type HexagonQuery = { readonly where: string; readonly sideMetres: number };
/** Non-empty planar hexagons; `corners` holds 6 `lng, lat` pairs per cell. */
export type HexagonAnswer = {
	readonly query: HexagonQuery;
	readonly length: number;
	readonly corners: Float64Array;
	readonly households: Float64Array;
	readonly selected: Float64Array;
};

export function answerHexagons(pack: LoadedPack, query: HexagonQuery): Result<HexagonAnswer> {
	const selection = pack.select(query.where);
	if (!selection.ok) return selection;
	const cells = buildHexagons({ x: pack.x, y: pack.y, mask: selection.value.mask, sideMetres: query.sideMetres });
	const corners = new Float64Array(cells.corners.length);
	for (let i = 0; i < corners.length; i += 2) {
		const [lng, lat] = fromUtm(pack.zone, cells.corners[i] ?? Number.NaN, cells.corners[i + 1] ?? Number.NaN);
		corners[i] = lng;
		corners[i + 1] = lat;
	}
	return ok({ query, length: cells.length, corners, households: cells.households, selected: cells.selected });
}

export const hexagonsCall = {
	name: "hexagons",
	transfer: ({ corners, households, selected }) => [corners, households, selected],
	run: answerHexagons,
} as const satisfies PackCall<HexagonQuery, HexagonAnswer>;
