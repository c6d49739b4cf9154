import { ok, type Result } from "#core/base/result.ts";
import { fromUtm } from "#core/place/earth.ts";
import { buildHexagons } from "#core/place/geometry/hexagons.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import type { HexagonAnswer, HexagonQuery } from "../protocol.ts";

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
