import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isZip } from "../../bytes/zip-signature.ts";
import type { Features } from "../features.ts";
import { decodeText } from "../text-encoding.ts";
import { readPlacemarks } from "./placemarks.ts";

/** KML is in degrees by its definition. */
const SYSTEM = "EPSG:4326";

/**
 * The placemarks of a KML, or of every KML in a KMZ (`doc.kml` first), as one layer. Faults: XML (params: entry, doctype), GEOMETRY (row),
 * those of the ZIP.
 */
export async function readKml(bytes: Uint8Array, file: string): Promise<Result<readonly Features[]>> {
	const documents = isZip(bytes) ? await unzipDocuments(bytes, file) : ok([{ entry: "", content: bytes }]);
	if (!documents.ok) return documents;
	const geometries: unknown[] = [];
	const properties: Readonly<Record<string, unknown>>[] = [];
	for (const { entry, content } of documents.value) {
		const placemarks = readPlacemarks(asUtf8(content));
		if (typeof placemarks === "string") return fail(appError("XML", { entry, doctype: Number(placemarks === "doctype") }, file));
		for (const placemark of placemarks) {
			if (placemark.geometry === undefined) return fail(appError("GEOMETRY", { row: geometries.length + 1 }, file));
			geometries.push(placemark.geometry);
			properties.push(placemark.properties);
		}
	}
	return ok([{ geometries, properties, system: SYSTEM, findings: [] }]);
}

function asUtf8(document: Uint8Array): Uint8Array {
	const { text, encoding } = decodeText(document);
	return encoding === "utf-8" ? document : new TextEncoder().encode(text);
}

type Document = { readonly entry: string; readonly content: Uint8Array };

async function unzipDocuments(bytes: Uint8Array, file: string): Promise<Result<Document[]>> {
	const { listZip, unzipEntry } = await import("../../bytes/zip.ts");
	const entries = listZip(bytes, file);
	if (!entries.ok) return entries;
	const isMain = (name: string): number => (/^doc\.kml$/i.test(name) ? 0 : 1);
	const documents: Document[] = [];
	const named = entries.value.filter(({ name }) => /\.kml$/i.test(name) && !name.startsWith("__MACOSX/"));
	for (const entry of named.toSorted((a, b) => isMain(a.name) - isMain(b.name))) {
		const unpacked = unzipEntry(bytes, entry, { file });
		if (!unpacked.ok) return unpacked;
		documents.push({ entry: entry.name, content: unpacked.value });
	}
	return ok(documents);
}
