import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { gunzip, isGzip } from "../bytes/gzip.ts";
import type { ZipEntry } from "../bytes/zip.ts";
import { isZip } from "../bytes/zip-signature.ts";
import { csvFormat } from "./csv-format.ts";
import { flatgeobufFormat } from "./flatgeobuf-format.ts";
import type { ReadOptions } from "./format.ts";
import { geojsonFormat } from "./geojson-format.ts";
import { geojsonlFormat } from "./geojsonl-format.ts";
import { geopackageFormat } from "./geopackage-format.ts";
import { htmlFormat } from "./html-format.ts";
import { kmlFormat } from "./kml-format.ts";
import { odsFormat } from "./ods-format.ts";
import { qgis2webFormat } from "./qgis2web-format.ts";
import { SHAPEFILE_PARTS } from "./shapefile/parts.ts";
import { shapefileFormat } from "./shapefile-format.ts";
import type { AnyFormat } from "./table-format.ts";
import { topojsonFormat } from "./topojson-format.ts";
import { xlsFormat } from "./xls-format.ts";
import { xlsbFormat } from "./xlsb-format.ts";
import { xlsxFormat } from "./xlsx-format.ts";

/** Every format that can be read. */
export const FORMATS: readonly AnyFormat[] = [
	flatgeobufFormat,
	shapefileFormat,
	geopackageFormat,
	kmlFormat,
	geojsonlFormat,
	topojsonFormat,
	geojsonFormat,
	qgis2webFormat,
	csvFormat,
	xlsxFormat,
	xlsFormat,
	xlsbFormat,
	odsFormat,
	htmlFormat,
];

/** What is looked at to tell a format. */
const SNIFFED_BYTES = 64 * 1024;

/** A file as it is read: unpacked, under the name it has then, and with its format. */
export type SourceFile = GivenFile & Pick<ReadOptions, "parts"> & { readonly format: AnyFormat };

type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a reader is told of a file beside its bytes. */
export function readOptions({ name, parts }: SourceFile): ReadOptions {
	return { file: name, ...(parts === undefined ? {} : { parts }) };
}

/**
 * Opens a file a person hands over. Contents come before the name: a format that is sure of the bytes; else the one the name
 * ends in; else, for a name without an ending, one that does not speak against them. Packed files (`.gz`) are unpacked.
 * `neighbours` are files handed over with it, of which those that belong to it are taken.
 * A ZIP that is no format in itself is opened where it holds one readable file. Faults: FORMAT (params: format), GZIP, TOO_LARGE, those
 * of the ZIP, ZIP_CONTENT (params: found).
 */
export async function openSource(
	bytes: Uint8Array,
	name: string,
	neighbours: readonly GivenFile[] = [],
): Promise<Result<SourceFile>> {
	if (isGzip(bytes)) {
		const unpacked = await gunzip(bytes, { file: name });
		return unpacked.ok ? openSource(unpacked.value, name.replace(/\.gz$/i, "")) : unpacked;
	}
	if (isZip(bytes)) return openZip(bytes, name);
	const format = formatOf(bytes, name);
	return format === null
		? fail(appError("FORMAT", { format: endingOf(name) || baseName(name) }, name))
		: ok({ name, bytes, format, ...partsOf(name, neighbours) });
}

/** Whether a file belongs to that `.shp`, by its name. */
export function isPartOf(shape: string, name: string): boolean {
	const stem = (whole: string): string => whole.slice(0, whole.length - endingOf(whole).length).toLowerCase();
	return endingOf(shape) === ".shp" && PARTS.includes(endingOf(name)) && stem(name) === stem(shape);
}

function partsOf(shape: string, files: readonly GivenFile[]): Pick<ReadOptions, "parts"> {
	const parts = files.filter(({ name }) => isPartOf(shape, name));
	return parts.length === 0 ? {} : { parts: new Map(parts.map(({ name, bytes }) => [endingOf(name), bytes])) };
}

const PARTS: readonly string[] = SHAPEFILE_PARTS;

async function openZip(bytes: Uint8Array, name: string): Promise<Result<SourceFile>> {
	const { listZip, unzipEntry } = await import("../bytes/zip.ts");
	const entries = listZip(bytes, name);
	if (!entries.ok) return entries;
	const visible = entries.value.filter(isVisible);
	const names = visible.map((entry) => entry.name);
	const format = FORMATS.find(({ sniffZip }) => sniffZip?.(names));
	if (format) return ok({ name, bytes, format });
	const readable = visible.filter(isReadable);
	const [only] = readable;
	if (only === undefined || readable.length > 1)
		return fail(appError("ZIP_CONTENT", { found: names.slice(0, MOST_NAMES).join(", ") }, name));
	const unpacked = unzipEntry(bytes, only, { file: name });
	return unpacked.ok ? openSource(unpacked.value, only.name) : unpacked;
}

const MOST_NAMES = 12;

/** Not what systems put beside the files: `__MACOSX/`, hidden files. */
function isVisible({ name }: ZipEntry): boolean {
	return !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

/** By its name; a ZIP in a ZIP is not opened. */
function isReadable({ name }: ZipEntry): boolean {
	return FORMATS.some((format) => format.sniffZip === undefined && format.endings.includes(endingOf(name)));
}

function formatOf(bytes: Uint8Array, name: string): AnyFormat | null {
	const beginning = bytes.subarray(0, SNIFFED_BYTES);
	const sniffed = FORMATS.map((format) => ({ format, sniffed: format.sniff(beginning, name) }));
	const sure = sniffed.find((one) => one.sniffed === "sure");
	if (sure) return sure.format;
	const ending = endingOf(name);
	if (ending !== "") return FORMATS.find(({ endings }) => endings.includes(ending)) ?? null;
	return sniffed.find((one) => one.sniffed === "maybe")?.format ?? null;
}

function baseName(name: string): string {
	return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}

/** ".csv", "" without one. */
function endingOf(name: string): string {
	const base = baseName(name);
	const dot = base.lastIndexOf(".");
	return dot > 0 ? base.slice(dot).toLowerCase() : "";
}
