import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { PROVINCE_FACTS, rowOfKota, rowOfKotaFamilies } from "../../fixtures/planted-province.ts";
import { squareAreas } from "../../fixtures/square-areas.ts";

const FAMILIES = rowOfKotaFamilies(800);
const pack = (sebelumnya?: { readonly periode: string; readonly url: string }) =>
	buildPackFiles({
		facts: { ...PROVINCE_FACTS, ...(sebelumnya ? { sebelumnya } : {}) },
		areas: rowOfKota(),
		households: FAMILIES,
		complete: true,
		wholeFileBytes: 1000,
	});
const PACKS: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>> = {
	now: pack({ periode: "2025", url: "dulu/pack.json" }),
	dulu: pack(),
	kota: buildPackFiles({
		facts: PROVINCE_FACTS,
		areas: squareAreas(4),
		households: FAMILIES,
		complete: true,
		wholeFileBytes: 1000,
	}),
};

async function opened(
	part: { readonly kode: string | null } | null,
	folder = "now",
): Promise<{ handler: Handler; answer: OpenedPack }> {
	const handler = createHandler({
		async read(url) {
			const [own = "", name = ""] = url.split("/").slice(-2);
			const bytes = PACKS[own]?.get(name);
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
		wholeFileBytes: 1000,
	});
	const answer = await handler.handle("openPack", { url: `/packs/${folder}/pack.json`, ...(part ? { part } : {}) });
	if (!answer.ok) throw new Error(JSON.stringify(answer.error));
	return { handler, answer: answer.value };
}

const VIEW = { where: "", level: "kelurahan", indicator: "terpilih", chosenProgrammes: ["pkh"] } as const;
const inKota = (n: number) => FAMILIES.lng.filter((x) => x >= 117 + n / 10 && x < 117 + (n + 1) / 10).length;

describe("the engine with a part open", () => {
	test("answers for the part alone; without a wish it opens the whole", async () => {
		const { handler, answer } = await opened({ kode: "64.03" });
		expect(answer).toMatchObject({ householdCount: inKota(2), part: { kode: "64.03", road: "whole" }, parts: { length: 8 } });
		const view = await handler.handle("view", VIEW);
		expect(view).toMatchObject({ ok: true, value: { selectedCount: inKota(2), householdCount: inKota(2) } });
		expect((await opened(null)).answer).toMatchObject({ householdCount: 800, part: null, parts: { length: 8 } });
	});

	test("shows no level above the part, where its figures would bear the region's name", async () => {
		const { answer } = await opened({ kode: "64.03" });
		expect(answer.groups.map(({ level, kode }) => [level, kode])).toEqual([
			["kelurahan", ["64.03.01.2001", "64.03.02.2001"]],
			["kecamatan", ["64.03.01", "64.03.02"]],
			["kota", ["64.03"]],
		]);
	});

	test("and a kecamatan of a kota shows no kota", async () => {
		const { answer } = await opened({ kode: "64.74.02" }, "kota");
		const { groups, manifest } = answer;
		expect(groups.map(({ level }) => level)).toEqual(["kelurahan", "kecamatan"]);
		expect(manifest).toMatchObject({ kode: "64.74.02", tingkat: "kecamatan" });
	});

	const PERIODS = {
		level: "kelurahan",
		listed: "",
		extreme: "",
		earlier: { type: "pack" },
	} as const;

	test("sets the same part of the earlier list beside it", async () => {
		const { handler } = await opened({ kode: "64.03" });
		const periods = await handler.handle("periods", PERIODS);
		expect(periods).toMatchObject({ ok: true, value: { comparison: { matched: inKota(2) } } });
		// whoever moved between parts looks gone or new, and that is said
		expect(periods.ok && periods.value.warnings).toEqual([{ code: "PART_OPEN", count: inKota(2) }]);
	});

	test("takes its own families out of a list of the whole region that a person opens", async () => {
		const { handler } = await opened({ kode: "64.03" });
		const bytes = writeHouseholdsFgb(FAMILIES);
		const periods = await handler.handle("periods", {
			...PERIODS,
			earlier: { type: "file", key: "1", name: "dulu.fgb", bytes: bytes.slice().buffer },
		});
		expect(periods).toMatchObject({ ok: true, value: { comparison: { matched: inKota(2) } } });
		// a file says nothing of its completeness; nobody of another part is among its families, and that is said
		expect(periods.ok && periods.value.warnings).toEqual([
			{ code: "UNIVERSE", count: inKota(2) },
			{ code: "PART_OPEN", count: inKota(2) },
			{ code: "OTHER_PARTS", count: FAMILIES.length - inKota(2) },
		]);
	});

	const listOf = (rows: readonly string[]) =>
		({
			...PERIODS,
			earlier: { type: "file", key: rows.join(), name: "dulu.csv", bytes: new TextEncoder().encode(rows.join("\n")).buffer },
		}) as const;

	test("refuses a list of another region, though a few of its rows say the part's code", async () => {
		const { handler } = await opened({ kode: "64.03" });
		const own = ["id,kode", "K000001,64.03.01.2001", "K000002,64.03.02.2001"];
		const others = Array.from({ length: 40 }, (_, row) => `L${row},11.01.01.2001`);
		expect(await handler.handle("periods", listOf([...own, ...others]))).toMatchObject({
			ok: false,
			error: { code: "PERIOD_REGION", params: { expected: "64" }, file: "dulu.csv" },
		});
		expect(await handler.handle("periods", listOf(["id,kode", "K000001,64.05.01.2001"]))).toMatchObject({
			ok: false,
			error: { code: "PERIOD_REGION", params: { expected: "64.03" } },
		});
	});

	test("tells of rows of the list that nobody can be found for", async () => {
		const { handler } = await opened({ kode: "64.03" });
		const inPart = FAMILIES.lng.findIndex((x) => x >= 117.2 && x < 117.3);
		const id = `K${String(inPart).padStart(6, "0")}`;
		const rows = ["id,kode", `${id},64.03.01.2001`, "L1,64.05.01.2001", "L2,64.05.01.2001", "L3,", "L4,11.01.01.2001"];
		const periods = await handler.handle("periods", listOf(rows));
		expect(periods.ok && periods.value.warnings.slice(-2)).toEqual([
			{ code: "OTHER_PARTS", count: 2 },
			{ code: "NO_PART", count: 2 },
		]);
	});
});
