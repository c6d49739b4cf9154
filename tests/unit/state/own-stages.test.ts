import { describe, expect, test } from "vitest";
import { FINDING_CODES, type Finding } from "#core/base/finding.ts";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { doubtsCodes, FINDING_PLACE, ownAccount, ownFindings, STAGES, toLookAt } from "#state/own-stages.ts";

function found(code: Finding["code"], count = 1): Finding {
	return { code, count, rows: [], params: { column: "x" } };
}

const REPORT: BuiltPackAnswer["report"] = {
	areas: { format: "geojson", read: 5, findings: [found("RING_CLOSED"), found("OVERLAP")] },
	households: {
		kind: "csv",
		read: 25,
		used: 20,
		skipped: [found("RAGGED", 3), found("NIK_LOSSY", 2)],
		warnings: [found("MISSING_COLUMN"), found("OUTSIDE", 4)],
		columns: [],
		skippedColumns: [found("PRIVATE_COLUMN")],
	},
	placed: { families: 16, ofFamilies: 20, areas: 5 },
	codes: { system: "kemendagri", matched: 0, unmatched: 0 },
};
const GIVEN = { report: REPORT, roles: { areas: "batas.geojson", families: "keluarga.csv" } };

describe("the stages of own files", () => {
	test("every code of a finding has its place on one of the stages", () => {
		expect(Object.keys(FINDING_PLACE).sort()).toEqual([...FINDING_CODES].sort());
		for (const code of FINDING_CODES) expect(STAGES).toContain(FINDING_PLACE[code][0]);
	});

	test("findings stand by stage with the file they were made in, those to look at first", () => {
		expect(ownFindings(GIVEN).map(({ stage, weight, file, finding }) => [stage, weight, file, finding.code])).toEqual([
			["columns", "told", "keluarga.csv", "MISSING_COLUMN"],
			["columns", "told", "keluarga.csv", "PRIVATE_COLUMN"],
			["areas", "look", "batas.geojson", "OVERLAP"],
			["areas", "told", "batas.geojson", "RING_CLOSED"],
			["points", "look", "keluarga.csv", "OUTSIDE"],
			["quality", "look", "keluarga.csv", "RAGGED"],
			["quality", "look", "keluarga.csv", "NIK_LOSSY"],
		]);
	});

	test("only rows that were skipped count as left out", () => {
		const left = ownFindings(GIVEN).filter(({ leftOut }) => leftOut);
		expect(left.map(({ finding }) => finding.code)).toEqual(["RAGGED", "NIK_LOSSY"]);
		expect(ownAccount(REPORT)).toEqual({ read: 25, used: 20, placed: 16, unplaced: 4, leftOut: 5 });
	});

	test("a stage counts the findings that ask for a look, not their rows", () => {
		expect(toLookAt(ownFindings(GIVEN))).toEqual({ files: 0, columns: 0, areas: 1, points: 1, quality: 2 });
	});

	test("codes that were not understood are a doubt a person can settle", () => {
		expect(doubtsCodes(ownFindings(GIVEN))).toBe(false);
		const own = { ...REPORT, areas: { ...REPORT.areas, findings: [found("CODES_OWN")] } };
		expect(doubtsCodes(ownFindings({ ...GIVEN, report: own }))).toBe(true);
	});
});
