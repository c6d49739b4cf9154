import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AreaFieldsOptions } from "#io/format/area-fields.ts";
import { isPartOf, openSource, type SourceFile } from "#io/format/registry.ts";
import type { InputFile } from "#io/import/build-pack.ts";
import { type AreasImport, readAreaLayer } from "#io/import/read-area-layer.ts";

export async function readBytes(path: string): Promise<Result<Uint8Array>> {
	try {
		return ok(new Uint8Array(await readFile(path)));
	} catch (thrown) {
		return fail(fileFault(thrown, path));
	}
}

/** The file system's own words for why a file or folder cannot be used. */
export function fileFault(thrown: unknown, path: string): AppError {
	const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
	return appError("UNREADABLE", { detail: code }, path);
}

export async function writeBytes(path: string, bytes: Uint8Array): Promise<Result<null>> {
	try {
		await writeFile(path, bytes);
		return ok(null);
	} catch (thrown) {
		return fail(fileFault(thrown, path));
	}
}

export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Result<null>> {
	try {
		await makeFolder(folder);
		for (const [name, bytes] of files) {
			const path = join(folder, name);
			await makeFolder(dirname(path));
			await writeFile(path, bytes);
		}
		return ok(null);
	} catch (thrown) {
		return fail(fileFault(thrown, folder));
	}
}

/** One folder after the other: where a file system refuses new folders (/proc), `mkdir` with `recursive` never returns. */
async function makeFolder(path: string): Promise<void> {
	const missing: string[] = [];
	for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
	for (const folder of missing) await mkdir(folder);
}

/** Bytes of a data file with its format, unpacked where it is packed; what lies beside a `.shp` and belongs to it comes along. */
export async function readSource(path: string): Promise<Result<SourceFile>> {
	const given = await readGiven(path);
	return given.ok ? openSource(given.value.bytes, path, given.value.neighbours) : given;
}

/** A file with what lies beside it and belongs to it. */
export async function readGiven(path: string): Promise<Result<InputFile>> {
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const neighbours: InputFile[] = [];
	const names = /\.shp$/i.test(path) ? await readdir(dirname(path)).catch(() => []) : [];
	for (const name of names.filter((other) => isPartOf(basename(path), other))) {
		const part = await readBytes(join(dirname(path), name));
		if (!part.ok) return part;
		neighbours.push({ name: `${path.slice(0, -".shp".length)}${extname(name)}`, bytes: part.value });
	}
	return ok({ name: path, bytes: bytes.value, neighbours });
}

/** Polygons of any format that has them. */
export async function readAreas(path: string, options: AreaFieldsOptions = {}): Promise<Result<AreasImport>> {
	const source = await readSource(path);
	return source.ok ? readAreaLayer(source.value, options) : source;
}
