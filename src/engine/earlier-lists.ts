import { appError, inFile } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { resolveAreaOf, withAreaColumns } from "#core/families/area-columns.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { familiesOfPart, type PartFamilies } from "#core/families/part-families.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { manifestUrlOf, resolveUrl } from "#io/pack/layer-file.ts";
import { type OpenPackOptions, openPack } from "#io/pack/open-pack.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { LoadedPack } from "./loaded-pack.ts";

/** Where the earlier list comes from: the pack's own `sebelumnya`, or a file of this device, known by `key`. */
export type EarlierSource =
	| { readonly type: "pack" }
	| { readonly type: "file"; readonly key: string; readonly name: string; readonly bytes: ArrayBuffer };

/** An earlier list, counted in the areas of the pack that is open now. */
export type EarlierList = {
	readonly periode: string;
	readonly notice: string;
	/** null when it came as a file of this device. */
	readonly manifest: PackManifest | null;
	/** With the virtual columns `kelurahan`, `kecamatan`, `kota`. */
	readonly households: HouseholdColumns;
	readonly areaOf: Int32Array;
	/** Families of a file that were left out: another part's of the region, and nobody's. */
	readonly leftOut: Omit<PartFamilies, "families">;
};

export type EarlierLists = (source: EarlierSource, signal?: AbortSignal) => Promise<Result<EarlierList>>;

/** The earlier lists of one open pack; the one read last is remembered. `url`: manifest or folder of the open pack. */
export function createEarlierLists(pack: LoadedPack, url: string, read: OpenPackOptions["read"]): EarlierLists {
	let known: { readonly key: string; readonly list: EarlierList } | null = null;
	return async (source, signal) => {
		const key = source.type === "pack" ? "pack" : `file ${source.key}`;
		if (known?.key === key) return ok(known.list);
		const list = source.type === "pack" ? await fromPack(pack, url, { signal, read }) : await fromFile(pack, source);
		if (list.ok) known = { key, list: list.value };
		return list;
	};
}

const NONE = { elsewhere: 0, nobodys: 0 };

type ReadOptions = { readonly signal: AbortSignal | undefined; readonly read: OpenPackOptions["read"] };

async function fromPack(pack: LoadedPack, url: string, { signal, read }: ReadOptions): Promise<Result<EarlierList>> {
	const named = pack.manifest.sebelumnya;
	if (named === undefined) return fail(appError("MANIFEST", { field: "sebelumnya", detail: "object" }, "pack.json"));
	const own = pack.part?.part.kode ?? null;
	const opened = await openPack(resolveUrl(manifestUrlOf(url), named.url), {
		...(signal ? { signal } : {}),
		...(read ? { read } : {}),
		...(own === null ? {} : { part: { kode: own } }),
	});
	if (!opened.ok) return opened;
	const { manifest, households, part } = opened.value;
	const region = pack.part?.of.kode ?? pack.manifest.kode;
	if (manifest.kode !== region) return fail(appError("PERIOD_REGION", { expected: region, found: manifest.kode }, named.url));
	const found = part?.part.kode ?? null;
	if (found !== own) return fail(appError("PERIOD_REGION", { expected: own ?? region, found: found ?? "" }, named.url));
	if (households === null) return fail(appError("MANIFEST", { field: "layers.households", detail: "object" }, named.url));
	return placed(pack, { periode: named.periode, notice: manifest.notice, manifest, households, leftOut: NONE }, named.url);
}

async function fromFile(pack: LoadedPack, source: Extract<EarlierSource, { type: "file" }>): Promise<Result<EarlierList>> {
	const { name, bytes } = source;
	const read = await readFamilyList(new Uint8Array(bytes), name);
	if (!read.ok) return read;
	const all = read.value.households;
	const { part } = pack;
	const regionAreas = part?.regionAreas ?? pack.areas;
	const here = areasHolding(all, regionAreas).reduce((count, area) => count + (area >= 0 ? 1 : 0), 0);
	// a list of this region has most of its families here; a few in none are told of in the answer
	if (here * 2 <= all.length)
		return fail(appError("PERIOD_REGION", { expected: part?.of.kode ?? pack.manifest.kode, found: "" }, name));
	const { families: households, ...leftOut } =
		part === null ? { families: all, ...NONE } : familiesOfPart(regionAreas, part.part, all);
	if (households.length === 0) return fail(appError("PERIOD_REGION", { expected: pack.manifest.kode, found: "" }, name));
	return placed(pack, { periode: "", notice: "", manifest: null, households, leftOut }, name);
}

function areasHolding(households: HouseholdColumns, areas: AreaTable): Int32Array {
	return resolveAreaOf(households, areas, assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat));
}

function placed(pack: LoadedPack, list: Omit<EarlierList, "areaOf">, file: string): Result<EarlierList> {
	const { households } = list;
	if (households.columns.get("id")?.kind !== "text")
		return fail(inFile(appError("MISSING_COLUMN", { column: "id", found: [...households.columns.keys()].join(", ") }), file));
	const { areas } = pack;
	const areaOf = areasHolding(households, areas);
	return ok({ ...list, areaOf, households: withAreaColumns(households, areas, areaOf) });
}
