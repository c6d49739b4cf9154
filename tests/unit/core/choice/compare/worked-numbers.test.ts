import { beforeAll, describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { type Comparison, compareUnits } from "#core/choice/compare/compare-units.ts";
import { comparisonFindings } from "#core/choice/compare/findings.ts";
import { measureTable, sentencesOf } from "#core/measure/measure-table.ts";
import { createHandler } from "#engine/handler.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";
import { createAppStore } from "#state/create-store.ts";
import { selectMeasures, selectUnitFacts } from "#state/measures.ts";
import { buildSamplePack } from "../../../../../scripts/sample/build-sample.ts";
import { createFakeEngine } from "../../../state/fake-engine.ts";

const ENTRY = { kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" } as const;
const NAMES = ["Bontang Utara", "Bontang Selatan", "Bontang Barat"];

describe("the kecamatan of the sample", () => {
	let comparison: Comparison;

	beforeAll(async () => {
		const built = buildSamplePack({ families: 9_000 });
		if (!built.ok) throw new Error(built.error.code);
		const { files } = built.value;
		const handler = createHandler({
			async read(url) {
				const bytes = files.get(url.split("/").at(-1) ?? "");
				return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
			},
		});
		const opened = await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
		const series = readSeriesCsv(files.get("series.csv") ?? "");
		if (!opened.ok || !series.ok) throw new Error("sample");
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ pack: { status: "open", entry: ENTRY, opened: opened.value } });
		// a pack that opens asks for its series anew
		store.setState({ series: series.value.rows });
		const [measures, facts] = [selectMeasures(store.getState()), selectUnitFacts(store.getState())];
		const tally = await handler.handle("tally", {
			unit: { type: "level", level: "kecamatan" },
			sentences: sentencesOf(measures),
		});
		if (!tally.ok || facts === null) throw new Error("tally");
		const table = measureTable(measures, { ...tally.value, sentences: tally.value.query.sentences }, facts);
		comparison = compareUnits(
			table,
			NAMES.map((name) => table.units.findIndex(({ nama }) => nama === name)),
		);
	}, 120_000);

	const on = (id: string) => {
		const found = comparison.measures.find(({ measure }) => measure.id === id);
		if (!found) throw new Error(`no ${id}`);
		return found;
	};
	const percents = (id: string) => on(id).cells.map(({ value }) => Math.round(value * 1000) / 10);

	test("indicators.md §7: 1,910, 2,657 and 748 listed families in Utara, Selatan and Barat", () => {
		expect(on("keluarga").cells.map(({ value }) => value)).toEqual([1_910, 2_657, 748]);
	});

	test("listed persons over inhabitants run from 6.8 in Utara to 12.0 per cent in Selatan", () => {
		expect(percents("penduduk").slice(0, 2)).toEqual([6.8, 12]);
		expect(on("penduduk")).toMatchObject({ lowest: 0, highest: 1 });
	});

	test("decile 1 is highest in Selatan, not reached in Barat, and each stands alone", () => {
		expect(percents("desil1")).toEqual([11.4, 18.1, 9.4]);
		expect(percents("belum")).toEqual([57.1, 52.9, 61.6]);
		const { leaders } = comparisonFindings(comparison);
		const leaderOf = (id: string) => leaders.find((leader) => leader.on.measure.id === id)?.units.map((unit) => NAMES[unit]);
		expect(leaderOf("desil1")).toEqual(["Bontang Selatan"]);
		expect(leaderOf("belum")).toEqual(["Bontang Barat"]);
	});

	test("PKH in Barat and Utara (22.2 and 22.4) cannot be told apart, not reached can (+4.5 points)", () => {
		const pair = (id: string) => on(id).pairs.find(({ a, b }) => a === 0 && b === 2);
		expect(percents("menerima:pkh")).toEqual([22.4, 24.8, 22.2]);
		expect(pair("menerima:pkh")?.verdict).toBe("alike");
		expect(pair("belum")?.verdict).toBe("lower");
		expect(Math.round((pair("belum")?.difference ?? 0) * 1000) / 10).toBe(-4.5);
	});
});
