import { join } from "node:path";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import { type LoadedPack, loadPack } from "#engine/loaded-pack.ts";
import type { OpenedPack, TallyUnit } from "#engine/protocol.ts";
import { manifestUrlOf } from "#io/pack/layer-file.ts";
import { type OpenedPackFiles, openPack } from "#io/pack/open-pack.ts";
import { openSeries } from "#io/pack/open-series.ts";
import { countTable } from "#state/tasks/measure-table.ts";
import { readBytes } from "./files.ts";
import { writeFindings } from "./report.ts";
import { sayFault, type Terminal } from "./terminal.ts";

type FamiliesPack = Omit<OpenedPackFiles, "households"> & LoadedPack;

/** A pack on disk, read by the app's own reader: sizes, hashes, counts and the guard all the same. */
export function openPackFolder(folder: string): Promise<Result<OpenedPackFiles>> {
	return openPack(plainFolder(folder), { read: (path) => readBytes(path) });
}

export type Asked = { readonly handler: Handler; readonly opened: OpenedPack; readonly folder: string };

/** The pack as the page opens it, with the engine that answers for it; one without a household layer is refused. */
export async function askPackFolder(folder: string): Promise<Result<Asked>> {
	const handler = createHandler({ read: (path) => readBytes(path) });
	const opened = await handler.handle("openPack", { url: plainFolder(folder) });
	if (!opened.ok) return opened;
	if (opened.value.householdCount === 0) return noFamilies(folder);
	return ok({ handler, opened: opened.value, folder });
}

/** Every measure of the pack, with the official figures beside it; a fault in those is said, and nothing else waits for them. */
export async function countPackTable(
	terminal: Terminal,
	{ handler, opened, folder }: Asked,
	task: { readonly unit: TallyUnit; readonly where: string },
): Promise<Result<MeasureTable>> {
	const { series: layer } = opened.manifest.layers;
	const read = layer && (await openSeries(manifestUrlOf(plainFolder(folder)), layer, { read: readBytes }));
	if (read?.ok === false) sayFault(terminal, read.error);
	if (read?.ok) writeFindings(terminal, read.value.findings);
	const series = read?.ok ? read.value.rows : [];
	return countTable((call, request) => handler.handle(call, request), opened, { ...task, series });
}

function plainFolder(folder: string): string {
	return folder === "" ? "." : folder.replace(/\/+$/, "");
}

function noFamilies(folder: string): Result<never> {
	return fail(appError("MANIFEST", { field: "layers.households", detail: "" }, join(folder, "pack.json")));
}

/** The pack with every family placed in its area; a pack without a household layer is refused. */
export async function openPackWithFamilies(folder: string): Promise<Result<FamiliesPack>> {
	const opened = await openPackFolder(folder);
	if (!opened.ok) return opened;
	const { areas, manifest } = opened.value;
	if (opened.value.households === null) return noFamilies(folder);
	const loaded = loadPack(manifest, areas, opened.value.households);
	return ok({ ...opened.value, ...loaded });
}

/** A fault in the sentence a person typed is wrong usage, not refused data. */
export function isSentenceFault(error: AppError): boolean {
	return error.code === "FILTER_SYNTAX" || error.code === "FILTER_COLUMN" || error.code === "FILTER_TYPE";
}
