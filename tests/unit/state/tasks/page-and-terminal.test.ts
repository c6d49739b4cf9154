import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { Ask } from "#state/ask.ts";
import { countTable } from "#state/tasks/measure-table.ts";
import { pocketQuery } from "#state/tasks/pocket-query.ts";
import { openingFilter } from "#state/view/resolved-view.ts";
import { kantong } from "../../../fixtures/run-kantong.ts";

const pack = inject("samplePack");
let handler: Handler;
let opened: OpenedPack;
let ask: Ask;

beforeAll(async () => {
	handler = createHandler({
		async read(path) {
			try {
				return ok(new Uint8Array(readFileSync(path)));
			} catch {
				return fail(appError("HTTP", { status: 404 }, path));
			}
		},
	});
	const answer = await handler.handle("openPack", { url: `${pack}/pack.json` });
	if (!answer.ok) throw new Error(answer.error.code);
	opened = answer.value;
	ask = (call, request) => handler.handle(call, request);
}, 120_000);

type Row = { readonly kode: string; readonly keluarga: number; readonly terpilih: number };

describe("page and terminal say the same", () => {
	test("pockets: the defaults of the place Kantong are those of the command, and so are the pockets", async () => {
		const query = pocketQuery(opened);
		const answer = await ask("pockets", query);
		if (!answer.ok) throw new Error(answer.error.code);
		const { pockets, households, poor, rate } = answer.value;
		const said = (await kantong("pockets", "--pack", pack, "--json")).json() as {
			readonly params: unknown;
			readonly denominator: unknown;
			readonly pockets: readonly {
				readonly id: number;
				readonly poor: number;
				readonly households: number;
				readonly low: number;
			}[];
		};
		expect(said.params).toEqual({ radius: query.radiusMetres, min: query.minimum, alpha: query.alpha });
		expect(said.denominator).toEqual({ rung: opened.rung, households, poor, rate });
		const told = (list: typeof said.pockets) => list.map(({ id, poor: own, households: all, low }) => [id, own, all, low]);
		expect(told(said.pockets)).toEqual(told(pockets));
		expect(pockets.length).toBeGreaterThan(0);
	});

	test("the measure table counts the families that summary counts, area by area", async () => {
		const where = openingFilter(opened.manifest);
		const table = await countTable(ask, opened, { unit: { type: "level", level: "kelurahan" }, where, series: [] });
		if (!table.ok) throw new Error(table.error.code);
		const { areas, total } = (
			await kantong("summary", "--pack", pack, "--where", where, "--by", "kelurahan", "--json")
		).json() as { readonly areas: readonly Row[]; readonly total: Row };
		const families = table.value.cells[table.value.measures.findIndex(({ id }) => id === "keluarga")] ?? [];
		const selected = new Map(areas.map(({ kode, terpilih }) => [kode, terpilih]));
		expect(table.value.units.map(({ kode }) => selected.get(kode))).toEqual(
			table.value.units.map((_, row) => families[row]?.value),
		);
		expect(families.at(-1)?.value).toBe(total.terpilih);
		expect(table.value.units).toHaveLength(areas.length);
	});
});
