import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { measureTable, sentencesOf } from "#core/measure/measure-table.ts";
import { createHandler } from "#engine/handler.ts";
import { createAppStore } from "#state/create-store.ts";
import { selectMeasures, selectUnitFacts } from "#state/measures.ts";
import { at, scoreCandidates, sensitivityQuery } from "#state/tasks/candidates.ts";
import { shownCriteria, weightsInForce } from "#state/tasks/criteria.ts";
import { DEFAULT_VIEW } from "#state/view/view.ts";
import { kantong } from "../../fixtures/run-kantong.ts";
import { createFakeEngine } from "../state/fake-engine.ts";

const pack = inject("samplePack");
const TELIHAN = "64.74.03.1002";
const ENTRY = { kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" } as const;
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-candidates-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Said = {
	readonly kriteria: readonly { readonly id: string; readonly poin: number }[];
	readonly bobot_acak: number;
	readonly areas: readonly {
		readonly kode: string;
		readonly nama: string;
		readonly peringkat: number;
		readonly skor: number;
		readonly rentang: readonly [number, number];
		readonly masuk_teratas: number;
		readonly pertama: number;
		readonly nilai: readonly number[];
	}[];
};

async function ranking(...args: readonly string[]): Promise<Said> {
	const { code, err, json } = await kantong("candidates", "--pack", pack, "--json", ...args);
	expect([code, err]).toEqual([0, ""]);
	return json() as Said;
}

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** What the Kandidat place shows of the same pack: its selectors, its weights, its question to the engine. */
async function page() {
	const handler = createHandler({
		async read(path) {
			try {
				return ok(new Uint8Array(readFileSync(path)));
			} catch {
				return fail(appError("HTTP", { status: 404 }, path));
			}
		},
	});
	const opened = value(await handler.handle("openPack", { url: pack }));
	const { series: _, ...layers } = opened.manifest.layers;
	const store = createAppStore({ engine: createFakeEngine() });
	store.setState({ pack: { status: "open", entry: ENTRY, opened: { ...opened, manifest: { ...opened.manifest, layers } } } });
	const { view } = store.getState();
	const [measures, facts] = [selectMeasures(store.getState()), selectUnitFacts(store.getState())];
	if (facts === null) throw new Error("no facts");
	const sentences = sentencesOf(measures);
	const tallied = value(await handler.handle("tally", { unit: { type: "level", level: "kelurahan" }, sentences }));
	const table = measureTable(measures, { ...tallied, sentences }, facts);
	const scored = scoreCandidates(table, {
		criteria: shownCriteria(weightsInForce(view.criteria, measures), measures),
		scale: view.candidateScale,
		spread: view.weightSpread,
	});
	return { ...scored, sensitivity: value(await handler.handle("sensitivity", sensitivityQuery(scored))) };
}

describe("candidates in the terminal", () => {
	test("S1.12 rank, score and range of ranks are those of the place Kandidat", async () => {
		const [said, { order, units, scores, sensitivity, criteria }] = await Promise.all([ranking(), page()]);
		expect(said.kriteria.map(({ id, poin }) => [id, poin])).toEqual(criteria.map(({ measure, weight }) => [measure.id, weight]));
		expect(said.bobot_acak).toBe(sensitivity.draws);
		expect(
			said.areas.map(({ kode, peringkat, skor, rentang, masuk_teratas, pertama }) => [
				kode,
				peringkat,
				skor,
				...rentang,
				masuk_teratas,
				pertama,
			]),
		).toEqual(
			order.map((i) => [
				units[i]?.kode,
				at(scores.rank, i),
				100 * at(scores.score, i),
				at(sensitivity.low, i),
				at(sensitivity.high, i),
				at(sensitivity.topShare, i),
				at(sensitivity.firstShare, i),
			]),
		);
		expect(said.areas[0]).toMatchObject({ nama: "Tanjung Laut", peringkat: 1 });
		const telihan = said.areas.find(({ kode }) => kode === TELIHAN);
		expect(telihan).toMatchObject({ nama: "Gunung Telihan", peringkat: 7, rentang: [5, 12] });
		expect(telihan?.masuk_teratas).toBe(0.175);
	});

	test.each([
		["keluarga", 5],
		["desil1", 13],
		["belum", 4],
	])("S1.12 Gunung Telihan by %s alone is number %i", async (id, rank) => {
		const { areas } = await ranking("--weights", `${id}=1`, "--areas", TELIHAN);
		expect(areas.map(({ kode, peringkat }) => [kode, peringkat])).toEqual([[TELIHAN, rank]]);
	});

	test("a criterion may count the other way round, the scale and the weightings may be others", async () => {
		const { areas } = await ranking("--weights", "keluarga=1~balik", "--top", "1");
		expect(areas.map(({ nama }) => nama)).toEqual(["Gunung Elai"]);
		const [any, near] = [await ranking("--top", "2"), await ranking("--top", "2", "--spread", "near")];
		expect(near.areas.map(({ rentang }) => rentang)).not.toEqual(any.areas.map(({ rentang }) => rentang));
		const ranks = await ranking("--scale", "rank", "--top", "1");
		expect(ranks.areas[0]?.skor).not.toBe(any.areas[0]?.skor);
		const kecamatan = await ranking("--level", "kecamatan");
		expect(kecamatan.areas.map(({ kode }) => kode).sort()).toEqual(["64.74.01", "64.74.02", "64.74.03"]);
	});

	test("the table has a line per area, and the workbook is that of the page", async () => {
		const file = join(folder, "kandidat.xlsx");
		const { code, out, err } = await kantong("candidates", "--pack", pack, "--top", "3", "--out", file);
		expect([code, out.trim().split("\n").length]).toEqual([0, 4]);
		expect(err).toContain(file);
		const book = XLSX.read(readFileSync(file), { type: "buffer" });
		const [header = [], ...rows] = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets["Kandidat"] as XLSX.WorkSheet, { header: 1 });
		const { areas } = await ranking();
		const rank = header.findIndex((title) => String(title).startsWith("Peringkat"));
		expect(rows.slice(0, areas.length).map((row) => [row[0], row[rank]])).toEqual(
			areas.map(({ kode, peringkat }) => [kode, peringkat]),
		);
	});

	test.each([
		[["--weights", "keluarga"]],
		[["--weights", "keluarga=1,keluarga=2"]],
		[["--weights", "keluarga=101"]],
		[["--weights", "tidakada=3"]],
		[["--weights", "keluarga=1,jiwa=1,desil1=1,desil1_2=1,desil1_4=1,belum=1,miskin=1"]],
		[["--level", "rt"]],
		[["--areas", "64.74.99.1001"]],
		[["--top", "0"]],
		[["--out", "kandidat.pdf"]],
		[["--where", "desil<"]],
	])("%j is wrong usage", async (args) => {
		const { code, out, err } = await kantong("candidates", "--pack", pack, ...args);
		expect([code, out]).toEqual([2, ""]);
		expect(err).not.toBe("");
	});

	test("what it takes by itself is what a fresh view has", async () => {
		const { err, out } = await kantong("candidates", "--help");
		expect(err).toBe("");
		for (const word of [
			DEFAULT_VIEW.level,
			DEFAULT_VIEW.candidateScale,
			DEFAULT_VIEW.weightSpread,
			"keluarga=40,desil1=30,belum=30",
		])
			expect(out.replace(/\s+/g, " ")).toContain(`bila tidak disebut: ${word})`);
	});
});
