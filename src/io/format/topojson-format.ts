import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

export const topojsonFormat: Format = {
	id: "topojson",
	label: "TopoJSON",
	endings: [".topojson"],
	sniff: (bytes) =>
		/^\uFEFF?\s*\{\s*"(type"\s*:\s*"Topology"|arcs"\s*:|objects"\s*:|transform"\s*:)/.test(decodeText(bytes).text)
			? "sure"
			: "no",
	read: featureReaders(async (bytes, { file }) => {
		const { readTopoJson } = await import("./topojson.ts");
		return readTopoJson(bytes, file);
	}),
};
