import type { Finding } from "#core/base/finding.ts";
import { ok, type Result } from "#core/base/result.ts";
import { inspectAreas } from "./area-checks.ts";
import { MAGIC } from "./flatgeobuf/format.ts";
import { readAreasFgb } from "./flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "./flatgeobuf/read-households.ts";
import { type Format, featureRows } from "./format.ts";

/** Our own readers take points and polygons; what else other programs write is left to the `flatgeobuf` package. */
function isOtherGeometry(read: Result<unknown>): boolean {
	return !read.ok && read.error.code === "GEOMETRY_TYPE";
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
			const foreign = isOtherGeometry(own)
				? (await import("./flatgeobuf/read-foreign.ts")).readForeignPoints(bytes, { file })
				: null;
			const read = foreign ?? own;
			if (!read.ok) return read;
			const { lng, lat, columns, length } = read.value;
			return ok({
				names: [...columns.keys()],
				columns: [...columns.values()],
				length,
				sourceRows: featureRows(length),
				ragged: [],
				points: { lng, lat },
				findings: foreign?.ok ? foreign.value.findings : findings,
			});
		},
		async areas(bytes, options) {
			const mended: Finding[] = [];
			const areas = readAreasFgb(bytes, { ...options, onFinding: (finding) => void mended.push(finding) });
			if (isOtherGeometry(areas)) return (await import("./flatgeobuf/read-foreign.ts")).readForeignAreas(bytes, options);
			if (!areas.ok) return areas;
			return ok({ areas: areas.value, skippedColumns: [], warnings: [...mended, ...inspectAreas(areas.value)] });
		},
		async survey(bytes, options) {
			const { readAnyFgb } = await import("./flatgeobuf/read-any.ts");
			const any = readAnyFgb(bytes, options);
			return any.ok ? ok({ count: any.value.count, kinds: any.value.types, findings: any.value.findings }) : any;
		},
	},
};
