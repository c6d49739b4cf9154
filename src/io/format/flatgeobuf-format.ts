import { inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { MAGIC } from "./flatgeobuf/format.ts";
import { readPolygonsFgb } from "./flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "./flatgeobuf/read-households.ts";
import { type Format, featureRows } from "./format.ts";

/** Our own readers take points and polygons in degrees; what else other programs write is left to the `flatgeobuf` package. */
function isForeign(read: Result<unknown>): boolean {
	return !read.ok && ["GEOMETRY_TYPE", "GEOMETRY", "CRS"].includes(read.error.code);
}

export const flatgeobufFormat: Format = {
	id: "fgb",
	label: "FlatGeobuf",
	endings: [".fgb"],
	sniff: (bytes) => (MAGIC.slice(0, 3).every((byte, i) => bytes[i] === byte) ? "sure" : "no"),
	holdsAnyLayer: true,
	read: {
		async rows(bytes, { file }) {
			const findings: Finding[] = [];
			const own = readHouseholdsFgb(bytes, { file, onFinding: (finding) => void findings.push(finding) });
			const foreign = isForeign(own) ? (await import("./flatgeobuf/read-foreign.ts")).readForeignPoints(bytes, { file }) : null;
			const read = foreign ?? own;
			if (!read.ok) return read;
			const { lng, lat, columns, length } = read.value;
			return ok({
				names: [...columns.keys()],
				columns: [...columns.values()],
				length,
				sourceRows: featureRows(length),
				ragged: [],
				points: { lng, lat, system: foreign?.ok ? foreign.value.system : null },
				findings: foreign?.ok ? foreign.value.findings : findings,
			});
		},
		async polygons(bytes, { file }) {
			const own = readPolygonsFgb(bytes);
			if (isForeign(own)) return (await import("./flatgeobuf/read-foreign.ts")).readForeignPolygons(bytes, { file });
			return own.ok ? own : fail(inFile(own.error, file));
		},
		async survey(bytes, options) {
			const { readAnyFgb } = await import("./flatgeobuf/read-any.ts");
			const any = readAnyFgb(bytes, options);
			return any.ok ? ok({ count: any.value.count, kinds: any.value.types, findings: any.value.findings }) : any;
		},
	},
};
