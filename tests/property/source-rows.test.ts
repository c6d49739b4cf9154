import fc from "fast-check";
import { expect, test } from "vitest";
import type { FindingCode } from "#core/base/finding.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { makeAreas } from "../fixtures/io-layers.ts";

const AREAS = makeAreas(4);
const [WEST, SOUTH, EAST, NORTH] = AREAS.bbox;
const AREA_OF = createAreaIndex(AREAS.geometry);
/** A point well inside an area, and the code of another. */
const INSIDE = Array.from({ length: 400 }, (_, i) => [
	WEST + ((EAST - WEST) * ((i % 20) + 0.5)) / 20,
	SOUTH + ((NORTH - SOUTH) * (Math.floor(i / 20) + 0.5)) / 20,
]).find(([lng, lat]) => assignAreas(AREA_OF, Float64Array.of(lng as number), Float64Array.of(lat as number))[0] === 0) as [
	number,
	number,
];

/** What stands in a line of the file, and which finding it must lead to. */
const KINDS = {
	good: null,
	blank: null,
	ragged: "RAGGED",
	lossy: "NIK_LOSSY",
	nowhere: "NO_COORDINATES",
	zero: "ZERO_COORDINATES",
	outside: "OUTSIDE",
	elsewhere: "CODE_DISAGREES",
	unknown: "CODE_UNKNOWN",
	words: "UNREAD_VALUES",
} as const satisfies Readonly<Record<string, FindingCode | null>>;
type Kind = keyof typeof KINDS;

function line(kind: Kind): string {
	const [lng, lat] = INSIDE;
	const own = AREAS.kode[0];
	switch (kind) {
		case "blank":
			return "";
		case "ragged":
			return `${own};1`;
		case "lossy":
			return `${own};1;${lng};${lat};6,47401E+15`;
		case "nowhere":
			return `${own};1;;;1`;
		case "zero":
			return `${own};1;0;0;1`;
		case "outside":
			return `${own};1;${EAST + (EAST - WEST) / 2};${NORTH};1`;
		case "elsewhere":
			return `${AREAS.kode[1]};1;${lng};${lat};1`;
		case "unknown":
			return `99.99.99.9999;1;${lng};${lat};1`;
		case "words":
			return `${own};banyak;${lng};${lat};1`;
		case "good":
			return `${own};1;${lng};${lat};1`;
	}
}

test("findings point at the row of the file, whatever rows were left out before it", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.constantFrom(...(Object.keys(KINDS) as Kind[])), { minLength: 1, maxLength: 40 }),
			fc.boolean(),
			async (kinds, hasSeparatorLine) => {
				const lines = [...(hasSeparatorLine ? ["sep=;"] : []), "kode;desil;lng;lat;nik", ...kinds.map(line), ""];
				const first = hasSeparatorLine ? 3 : 2;
				const read = await readFamilyList(new TextEncoder().encode(lines.join("\n")), "daftar.csv");
				if (!read.ok) throw new Error(read.error.code);
				const { households, report } = read.value;
				const areaOf = assignAreas(AREA_OF, households.lng, households.lat);
				const findings = [...report.skipped, ...report.warnings, ...inspectJoin({ areas: AREAS, households, areaOf })];
				for (const [kind, code] of Object.entries(KINDS)) {
					if (code === null) continue;
					const expected = kinds.flatMap((own, i) => (own === kind ? [first + i] : []));
					const found = findings.filter((finding) => finding.code === code);
					if (code === "NO_COORDINATES") {
						// what has no usable coordinate after cleaning has none in the join either
						const unplaced = kinds.flatMap((own, i) => (own === "nowhere" || own === "zero" ? [first + i] : []));
						expect(found.map(({ rows }) => rows)).toEqual(
							[expected, unplaced].filter((rows) => rows.length > 0).map((rows) => rows.slice(0, 20)),
						);
						continue;
					}
					for (const { count, rows } of found) expect([count, rows]).toEqual([expected.length, expected.slice(0, 20)]);
					expect(found.length > 0).toBe(expected.length > 0);
				}
			},
		),
	);
});
