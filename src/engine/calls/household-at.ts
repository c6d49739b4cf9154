import KDBush from "kdbush";
import { ok, type Result } from "#core/base/result.ts";
import { type Column, numberAt, textAt } from "#core/families/columns.ts";
import { toUtm } from "#core/place/earth.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";

/** One household without identity: attributes as stored, programmes by id. */
export type HouseholdCard = {
	readonly row: number;
	readonly id: string;
	readonly lng: number;
	readonly lat: number;
	readonly areaIndex: number;
	readonly selected: boolean;
	readonly attributes: readonly { readonly column: string; readonly value: string | number | boolean | null }[];
	readonly programmes: readonly { readonly id: string; readonly receives: boolean | null }[];
};

/** Nearest household with coordinates within `radiusMetres` of a point that passes the view's filter, or null. */
export type HouseholdAtQuery = {
	readonly lng: number;
	readonly lat: number;
	readonly radiusMetres: number;
	readonly where: string;
};

/** Columns of the areas, told by the area itself, and the identifier, told apart. */
const NOT_ATTRIBUTES: ReadonlySet<string> = new Set(["id", "kelurahan", "kecamatan", "kota"]);

/** Finds the household under a click. The index over the families with coordinates is built at the first question. */
export function createHouseholdFinder(pack: LoadedPack): (query: HouseholdAtQuery) => Result<HouseholdCard | null> {
	let built: { readonly index: KDBush; readonly rows: Uint32Array } | null = null;

	function build() {
		const located = (row: number) => Number.isFinite(pack.x[row]) && Number.isFinite(pack.y[row]);
		const rows = Uint32Array.from(pack.x, (_, row) => row).filter(located);
		const index = new KDBush(rows.length, 64, Float64Array);
		for (const row of rows) index.add(pack.x[row] ?? Number.NaN, pack.y[row] ?? Number.NaN);
		index.finish();
		return { index, rows };
	}

	return (query) => {
		const selection = pack.select(query.where);
		if (!selection.ok) return selection;
		const { mask } = selection.value;
		built ??= build();
		const { index, rows } = built;
		if (rows.length === 0 || !(query.radiusMetres >= 0)) return ok(null);
		const [x, y] = toUtm(pack.zone, query.lng, query.lat);
		let nearest = -1;
		let least = Number.POSITIVE_INFINITY;
		for (const place of index.within(x, y, query.radiusMetres)) {
			const row = rows[place] ?? -1;
			if (mask[row] !== 1) continue;
			const distance = Math.hypot((pack.x[row] ?? 0) - x, (pack.y[row] ?? 0) - y);
			if (distance < least || (distance === least && row < nearest)) {
				least = distance;
				nearest = row;
			}
		}
		return ok(nearest < 0 ? null : cardOf(pack, nearest, mask[nearest] === 1));
	};
}

function valueAt(column: Column, row: number): string | number | boolean | null {
	if (column.kind === "text") return textAt(column, row) ?? null;
	const value = numberAt(column, row);
	if (Number.isNaN(value)) return null;
	return column.kind === "boolean" ? value === 1 : value;
}

function cardOf({ households, areaOf, manifest }: LoadedPack, row: number, selected: boolean): HouseholdCard {
	const id = households.columns.get("id");
	return {
		row,
		id: id === undefined ? "" : String(valueAt(id, row) ?? ""),
		lng: households.lng[row] ?? Number.NaN,
		lat: households.lat[row] ?? Number.NaN,
		areaIndex: areaOf[row] ?? -1,
		selected,
		attributes: [...households.columns]
			.filter(([column]) => !NOT_ATTRIBUTES.has(column) && !column.startsWith("p_"))
			.map(([column, values]) => ({ column, value: valueAt(values, row) })),
		programmes: manifest.programmes.flatMap(({ id: programme }) => {
			const column = households.columns.get(`p_${programme}`);
			const value = column && valueAt(column, row);
			return column ? [{ id: programme, receives: typeof value === "boolean" ? value : null }] : [];
		}),
	};
}

const finders = new WeakMap<LoadedPack, ReturnType<typeof createHouseholdFinder>>();

function householdAt(pack: LoadedPack, query: HouseholdAtQuery): Result<HouseholdCard | null> {
	const find = finders.get(pack) ?? createHouseholdFinder(pack);
	finders.set(pack, find);
	return find(query);
}

export const householdAtCall = {
	name: "householdAt",
	transfer: () => [],
	run: householdAt,
} as const satisfies PackCall<HouseholdAtQuery, HouseholdCard | null>;
