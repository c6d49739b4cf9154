import { expect, test } from "vitest";
import { answerRows } from "#engine/calls/rows.ts";
import { type LoadedPack, loadPack } from "#engine/loaded-pack.ts";
import { AREAS, manifest, SIX, sixFamilies } from "./memory-pack.ts";

function rowsOf(pack: LoadedPack, where: string, columns: readonly string[], limit = 100) {
	const answer = answerRows(pack, { where, columns, limit });
	if (!answer.ok) throw new Error(answer.error.code);
	return answer.value;
}

test("the filtered families in the order of the file, only the asked columns, missing as null", () => {
	const { total, columns } = rowsOf(sixFamilies(), "desil<=2", ["id", "kode", "p_blt", "tidak_ada"]);
	expect(total).toBe(4);
	expect(columns).toEqual([
		{ name: "id", kind: "text", values: ["a", "b", "c", "f"] },
		{ name: "kode", kind: "text", values: ["64.74.01.1001", "64.74.01.1001", "64.74.01.1001", "64.74.02.1001"] },
		{ name: "p_blt", kind: "boolean", values: [0, 0, 0, null] },
	]);
});

test("a limit cuts the rows and the total says so", () => {
	const { total, columns } = rowsOf(sixFamilies(), "", ["id"], 2);
	expect(total).toBe(6);
	expect(columns[0]?.values).toEqual(["a", "b"]);
});

test("no family passes: columns without rows", () => {
	expect(rowsOf(sixFamilies(), "desil=9", ["id"])).toMatchObject({ total: 0, columns: [{ values: [] }] });
});

test("a column that names persons is never given, even if it were there", () => {
	const named = new Map([
		...SIX.columns,
		["nama", { kind: "text", dictionary: ["x"], codes: Int32Array.of(0, 0, 0, 0, 0, 0) } as const],
	]);
	const pack = loadPack(manifest(), AREAS, { ...SIX, columns: named });
	expect(rowsOf(pack, "", ["id", "nama"]).columns.map(({ name }) => name)).toEqual(["id"]);
});

test("a faulty sentence is refused", () => {
	expect(answerRows(sixFamilies(), { where: "desil<<1", columns: [], limit: 1 }).ok).toBe(false);
});
