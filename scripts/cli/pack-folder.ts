import { join } from "node:path";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import { type LoadedPack, loadPack } from "#engine/loaded-pack.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { type OpenedPackFiles, openPack } from "#io/pack/open-pack.ts";
import { readBytes } from "./files.ts";

type FamiliesPack = Omit<OpenedPackFiles, "households"> & LoadedPack;

/** A pack on disk, read by the app's own reader: sizes, hashes, counts and the guard all the same. */
export function openPackFolder(folder: string): Promise<Result<OpenedPackFiles>> {
	return openPack(folder === "" ? "." : folder.replace(/\/+$/, ""), { read: (path) => readBytes(path) });
}

export type Asked = { readonly handler: Handler; readonly opened: OpenedPack };

/** The pack as the page opens it, with the engine that answers for it; one without a household layer is refused. */
export async function askPackFolder(folder: string): Promise<Result<Asked>> {
	const handler = createHandler({ read: (path) => readBytes(path) });
	const opened = await handler.handle("openPack", { url: folder === "" ? "." : folder.replace(/\/+$/, "") });
	if (!opened.ok) return opened;
	if (opened.value.householdCount === 0) return noFamilies(folder);
	return ok({ handler, opened: opened.value });
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
