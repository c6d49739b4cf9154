import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { createEngineClient } from "#engine/client.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { StartEngine } from "#engine/port.ts";
import type { Progress, ToWorker, ViewQuery } from "#engine/protocol.ts";
import { serve } from "#engine/serve.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { AREAS, manifest, plantedPocket, SIX } from "./memory-pack.ts";

const VIEW: ViewQuery = {
	where: "terdaftar",
	level: "kelurahan",
	indicator: "belum_terjangkau",
	chosenProgrammes: ["pkh", "blt"],
};

function filesOf(households: HouseholdColumns | null): Map<string, Uint8Array> {
	const { format: _, layers: __, ...facts } = manifest();
	return buildPackFiles({ facts, areas: AREAS, households, complete: true });
}

/** SIX without the family that has no coordinates: a FlatGeobuf file holds points only. */
const FIVE: HouseholdColumns = {
	length: 5,
	lng: SIX.lng.slice(0, 5),
	lat: SIX.lat.slice(0, 5),
	columns: new Map(
		[...SIX.columns].map(([name, column]) => [
			name,
			column.kind === "text" ? { ...column, codes: column.codes.slice(0, 5) } : { ...column, values: column.values.slice(0, 5) },
		]),
	) as HouseholdColumns["columns"],
};

function handlerOf(packs: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>): Handler {
	return createHandler({
		async read(url) {
			const [folder = "", name = ""] = url.split("/").slice(-2);
			const bytes = packs[folder]?.get(name);
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
}

async function opened(households: HouseholdColumns = FIVE) {
	const handler = handlerOf({ a: filesOf(households) });
	const answer = await handler.handle("openPack", { url: "/packs/a/pack.json" });
	if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
	return { handler, pack: answer.value };
}

describe("openPack", () => {
	test("reads the files into one open pack and reports every phase, families last", async () => {
		const progress: Progress[] = [];
		const handler = handlerOf({ a: filesOf(FIVE) });
		const answer = await handler.handle(
			"openPack",
			{ url: "/packs/a/pack.json" },
			{ onProgress: (now) => void progress.push(now) },
		);
		expect(answer).toMatchObject({
			ok: true,
			value: { householdCount: 5, rung: "A", manifest: { nama: "Contoh" }, skippedColumns: [] },
		});
		expect([...new Set(progress.map(({ phase }) => phase))]).toEqual(["manifest", "areas", "households", "assign"]);
		expect(progress.at(-1)).toMatchObject({ phase: "assign", families: 5, familiesTotal: 5 });
		// between the passes over the families too, none of which can answer a ping
		expect(progress.filter(({ phase }) => phase === "assign").length).toBeGreaterThanOrEqual(8);
		for (const { bytes, bytesTotal, families, familiesTotal } of progress) {
			expect(bytes).toBeLessThanOrEqual(bytesTotal);
			expect(families).toBeLessThanOrEqual(familiesTotal);
		}
	});

	test("a pack of areas alone opens too", async () => {
		const handler = handlerOf({ a: filesOf(null) });
		expect(await handler.handle("openPack", { url: "/packs/a/pack.json" })).toMatchObject({
			ok: true,
			value: { householdCount: 0 },
		});
		expect(await handler.handle("view", { ...VIEW, where: "", indicator: "terpilih", chosenProgrammes: [] })).toMatchObject({
			ok: true,
			value: { selectedCount: 0 },
		});
	});

	test("a damaged layer is refused by its name, and no question is answered from the old pack", async () => {
		const damaged = filesOf(FIVE);
		damaged.set("households.fgb.gz", (damaged.get("households.fgb.gz") ?? new Uint8Array()).slice(0, -1));
		const handler = handlerOf({ a: filesOf(FIVE), b: damaged });
		await handler.handle("openPack", { url: "/packs/a/pack.json" });
		const refused = await handler.handle("openPack", { url: "/packs/b/pack.json" });
		expect(refused).toMatchObject({ ok: false, error: { code: "SIZE", file: "households.fgb.gz" } });
		expect(await handler.handle("view", VIEW)).toEqual(refused);
	});

	test("cancelled while opening, the pack that was open stays open", async () => {
		const handler = handlerOf({ a: filesOf(FIVE), b: filesOf(null) });
		await handler.handle("openPack", { url: "/packs/a/pack.json" });
		const controller = new AbortController();
		const opening = handler.handle("openPack", { url: "/packs/b/pack.json" }, { signal: controller.signal });
		controller.abort();
		expect(await opening).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
		expect(await handler.handle("view", VIEW)).toMatchObject({ ok: true, value: { householdCount: 5 } });
	});

	test("a question asked while a pack is opening is about that pack", async () => {
		const handler = handlerOf({ a: filesOf(FIVE) });
		const opening = handler.handle("openPack", { url: "/packs/a/pack.json" });
		const view = handler.handle("view", VIEW);
		await opening;
		expect(await view).toMatchObject({ ok: true, value: { householdCount: 5 } });
	});

	test("before any pack a question is a fault, not a hang", async () => {
		expect(await handlerOf({}).handle("view", VIEW)).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
	});
});

describe("questions", () => {
	test("the same numbers come through the files as from the columns", async () => {
		const { handler } = await opened();
		const answer = await handler.handle("view", VIEW);
		if (!answer.ok) throw new Error(answer.error.code);
		expect([...answer.value.summary.selected]).toEqual([2, 1, 4]);
		expect(answer.value.summary.outside).toEqual({ households: 1, selected: 1 });
		expect([...answer.value.withoutAny]).toEqual([1, 0, 2]);
	});

	test("a cancelled question does no work", async () => {
		const { handler } = await opened();
		const controller = new AbortController();
		controller.abort();
		expect(await handler.handle("view", VIEW, { signal: controller.signal })).toMatchObject({ error: { code: "CANCELLED" } });
	});
});

/** Messages cross as copies with their buffers transferred, as between page and worker. */
function inProcess(): StartEngine {
	return ({ onMessage }) => {
		let stopped = false;
		const receive = serve(handlerOf({ a: filesOf(plantedPocket().households) }), (message, transfer) => {
			const copy = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
			setTimeout(() => stopped || onMessage(copy), 0);
		});
		return {
			post: (message: ToWorker) => void setTimeout(() => receive(structuredClone(message)), 0),
			stop: () => {
				stopped = true;
			},
		};
	};
}

describe("through the client", () => {
	test("a whole session: open, view, pockets, hexagons, one family, and the view again unharmed by transfers", async () => {
		const client = createEngineClient(inProcess());
		const opening = await client.call("openPack", { url: "/packs/a/pack.json" });
		if (!opening.ok) throw new Error(opening.error.code);
		expect(opening.value.positions).toHaveLength(2060 * 2);
		expect(opening.value.columnTypes.get("desil")).toBe("number");

		const query: ViewQuery = { ...VIEW, where: "desil in [1]", indicator: "terpilih" };
		const first = await client.call("view", query);
		const pockets = await client.call("pockets", {
			poor: "desil in [1]",
			method: "casecontrol",
			radiusMetres: 80,
			minimum: 5,
			alpha: 0.05,
			chosenProgrammes: ["pkh"],
		});
		const hexagons = await client.call("hexagons", { where: "desil in [1]", sideMetres: 200 });
		const household = await client.call("householdAt", { lng: 117.0155, lat: 0.0055, radiusMetres: 200, where: "desil in [1]" });
		const again = await client.call("view", query);
		if (!first.ok || !pockets.ok || !hexagons.ok || !household.ok || !again.ok) throw new Error("refused");
		expect(pockets.value.pockets.length).toBe(1);
		expect(pockets.value.poor).toBe(first.value.selectedCount);
		expect(hexagons.value.selected.reduce((a, b) => a + b, 0)).toBe(first.value.selectedCount);
		expect(household.value?.attributes).toContainEqual({ column: "desil", value: 1 });
		expect(again.value.mask).toEqual(first.value.mask);
		expect(again.value.summary).toEqual(first.value.summary);
		client.dispose();
	});
});
