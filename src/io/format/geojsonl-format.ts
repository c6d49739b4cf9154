import { ok } from "#core/base/result.ts";
import { featureReaders } from "./feature-readers.ts";
import type { Format, Sniffed } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

/** GeoJSON text sequences: one feature a line, or behind a record separator each (RFC 8142). */
export const geojsonlFormat: Format = {
	id: "geojsonl",
	label: "GeoJSONSeq",
	endings: [".geojsonl", ".geojsons", ".ndjson", ".jsonl"],
	sniff,
	read: featureReaders(async (bytes, { file }) => {
		const { readGeoJsonLines } = await import("./geojson-lines.ts");
		const read = readGeoJsonLines(bytes, file);
		return read.ok ? ok([read.value]) : read;
	}),
};

const FEATURE = /^\{(?=[^\n]*"type"\s*:\s*"Feature")/;

function sniff(bytes: Uint8Array, name: string): Sniffed {
	const text = decodeText(bytes)
		.text.replace(/^\uFEFF/, "")
		.trimStart();
	if (text.startsWith("\u001E") && text.slice(1).trimStart().startsWith("{")) return "sure";
	if (!FEATURE.test(text)) return "no";
	// a first line that does not end in what is looked at: the name has to say
	const [first = "", second] = text.split("\n", 2);
	if (second === undefined) return geojsonlFormat.endings.some((ending) => name.toLowerCase().endsWith(ending)) ? "sure" : "no";
	return first.trimEnd().endsWith("}") && /^\s*(\{|$)/.test(second) ? "sure" : "no";
}
