import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngineClient } from "#engine/client.ts";
import type { HexagonAnswer, OpenedPack, ViewQuery } from "#engine/protocol.ts";
import { createFakePorts, type FakePort } from "./fake-port.ts";

const VIEW: ViewQuery = { where: "terdaftar", level: "kelurahan", indicator: "terpilih", chosenProgrammes: [] };
const OPENED = { householdCount: 3 } as OpenedPack;
const HEXAGONS = { length: 0 } as HexagonAnswer;

function setup(watchdogMilliseconds = 1000) {
	const { start, ports } = createFakePorts();
	const client = createEngineClient(start, { watchdogMilliseconds });
	const port = (index = 0): FakePort => {
		const found = ports[index];
		if (!found) throw new Error(`no port ${index}`);
		return found;
	};
	return { client, ports, port };
}

async function open(client: ReturnType<typeof setup>["client"], port: () => FakePort) {
	const opening = client.call("openPack", { url: "/packs/a/pack.json" });
	port().say({ id: 0, type: "alive" });
	port().say({ id: 1, type: "answer", answer: OPENED });
	return opening;
}

describe("answers", () => {
	test("a newer request overtakes only its own lane", async () => {
		const { client, port } = setup();
		const request = { where: "", sideMetres: 100 };
		const left = client.call("hexagons", request, { lane: "left" });
		const old = client.call("hexagons", request, { lane: "right" });
		const right = client.call("hexagons", request, { lane: "right" });
		expect((await old).ok).toBe(false);
		port().say({ id: 1, type: "answer", answer: HEXAGONS });
		port().say({ id: 3, type: "answer", answer: HEXAGONS });
		expect(await left).toEqual({ ok: true, value: HEXAGONS });
		expect(await right).toEqual({ ok: true, value: HEXAGONS });
	});

	test("no worker is started before the first call", () => {
		expect(setup().ports).toHaveLength(0);
	});

	test("each call gets the answer with its own id, in whatever order they come", async () => {
		const { client, port } = setup();
		const opened = client.call("openPack", { url: "/a" });
		const hexagons = client.call("hexagons", { where: "", sideMetres: 100 });
		port().say({ id: 2, type: "answer", answer: HEXAGONS });
		port().say({ id: 1, type: "answer", answer: OPENED });
		expect(await opened).toEqual({ ok: true, value: OPENED });
		expect(await hexagons).toEqual({ ok: true, value: HEXAGONS });
		client.dispose();
	});

	test("progress goes to the call it belongs to", () => {
		const { client, port } = setup();
		const onProgress = vi.fn();
		void client.call("openPack", { url: "/a" }, { onProgress });
		const progress = { phase: "areas", bytes: 1, bytesTotal: 2, families: 0, familiesTotal: 9 } as const;
		port().say({ id: 1, type: "progress", progress });
		port().say({ id: 99, type: "progress", progress });
		expect(onProgress.mock.calls).toEqual([[progress]]);
		client.dispose();
	});

	test("a fault of the engine is the call's error", async () => {
		const { client, port } = setup();
		const view = client.call("view", VIEW);
		port().say({ id: 1, type: "error", error: { code: "FILTER_COLUMN" } });
		expect(await view).toEqual({ ok: false, error: { code: "FILTER_COLUMN" } });
		client.dispose();
	});
});

describe("newest wins", () => {
	test("an older call of the same kind is cancelled at once and its late answer is nobody's", async () => {
		const { client, port } = setup();
		const first = client.call("view", VIEW);
		const second = client.call("view", { ...VIEW, where: "" });
		expect(await first).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
		expect(port().received.map(({ id, call }) => [id, call])).toEqual([
			[1, "view"],
			[1, "cancel"],
			[2, "view"],
		]);
		port().say({ id: 1, type: "answer", answer: OPENED });
		port().say({ id: 2, type: "error", error: { code: "INTERNAL" } });
		expect(await second).toMatchObject({ error: { code: "INTERNAL" } });
		client.dispose();
	});

	test("calls of other kinds are left alone", async () => {
		const { client, port } = setup();
		const hexagons = client.call("hexagons", { where: "", sideMetres: 100 });
		void client.call("view", VIEW);
		void client.call("view", VIEW);
		port().say({ id: 1, type: "answer", answer: HEXAGONS });
		expect(await hexagons).toMatchObject({ ok: true });
		client.dispose();
	});

	test("cancel without a call in flight does nothing", () => {
		const { client, ports } = setup();
		client.cancel("view");
		expect(ports).toHaveLength(0);
	});

	test("dispose stops the worker and cancels what is owed", async () => {
		const { client, port } = setup();
		const view = client.call("view", VIEW);
		client.dispose();
		expect(await view).toMatchObject({ error: { code: "CANCELLED" } });
		expect(port().stopped).toBe(true);
	});
});

describe("a worker that crashes", () => {
	test("everything owed becomes WORKER_CRASHED; the next worker opens the pack again by itself", async () => {
		const { client, ports, port } = setup();
		await open(client, port);
		const view = client.call("view", VIEW);
		port(0).crash("out of memory");
		expect(await view).toEqual({ ok: false, error: { code: "WORKER_CRASHED", params: { detail: "out of memory" } } });
		expect(port(0).stopped).toBe(true);
		expect(port(1).received).toMatchObject([{ call: "openPack", request: { url: "/packs/a/pack.json" } }]);
		expect(ports).toHaveLength(2);

		const again = client.call("view", VIEW);
		const id = port(1).received.at(-1)?.id ?? -1;
		port(1).say({ id, type: "answer", answer: OPENED });
		expect(await again).toMatchObject({ ok: true });
		client.dispose();
	});

	test("is restarted once only; opening a pack by hand starts anew", async () => {
		const { client, ports, port } = setup();
		await open(client, port);
		port(0).crash();
		port(1).crash();
		expect(ports).toHaveLength(2);
		expect(await client.call("view", VIEW)).toMatchObject({ error: { code: "WORKER_CRASHED" } });
		void client.call("openPack", { url: "/packs/a/pack.json" });
		expect(ports).toHaveLength(3);
		client.dispose();
	});

	test("before a pack is open the call fails and nothing is opened behind the person's back", async () => {
		const { client, ports, port } = setup();
		const opening = client.call("openPack", { url: "/a" });
		port().crash();
		expect(await opening).toMatchObject({ error: { code: "WORKER_CRASHED" } });
		expect(ports).toHaveLength(1);
	});

	test("a dead worker's last words are not heard", async () => {
		const { client, port } = setup();
		await open(client, port);
		port(0).crash();
		const view = client.call("view", VIEW);
		const id = port(1).received.at(-1)?.id ?? -1;
		port(0).say({ id, type: "answer", answer: OPENED });
		port(0).crash();
		port(1).say({ id, type: "error", error: { code: "INTERNAL" } });
		expect(await view).toMatchObject({ error: { code: "INTERNAL" } });
		client.dispose();
	});
});

describe("a worker that hangs", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test("is stopped after the watchdog's time, answers TIMEOUT and is started again", async () => {
		const { client, port } = setup(1000);
		await open(client, port);
		const view = client.call("view", VIEW);
		await vi.advanceTimersByTimeAsync(1000);
		expect(port(0).stopped).toBe(false);
		await vi.advanceTimersByTimeAsync(500);
		expect(await view).toEqual({ ok: false, error: { code: "TIMEOUT", params: { seconds: 1 } } });
		expect(port(0).stopped).toBe(true);
		expect(port(1).received).toMatchObject([{ call: "openPack" }]);
		client.dispose();
	});

	test("opening a large pack may take ten times the watchdog's time in one long step, as long as it tells of its progress", async () => {
		const { client, port } = setup(1000);
		const opening = client.call("openPack", { url: "/packs/large/pack.json" });
		port().say({ id: 0, type: "alive" });
		for (let families = 0; families < 500_000; families += 32_768) {
			const progress = { phase: "assign", bytes: 103, bytesTotal: 103, families, familiesTotal: 500_000 } as const;
			port().say({ id: 1, type: "progress", progress });
			await vi.advanceTimersByTimeAsync(900);
		}
		expect(port().stopped).toBe(false);
		port().say({ id: 1, type: "answer", answer: OPENED });
		expect(await opening).toMatchObject({ ok: true });
		client.dispose();
	});

	test("building a pack may be silent for six times that, also once nobody waits for it, and no longer", async () => {
		const { client, port } = setup(1000);
		await open(client, port);
		const files = { files: [], complete: false, today: "2026-11-29" };
		void client.call("buildPack", files);
		client.cancel("buildPack");
		const view = client.call("view", VIEW);
		await vi.advanceTimersByTimeAsync(6000);
		expect(port(0).stopped).toBe(false);
		const id = port(0).received.find(({ call }) => call === "buildPack")?.id ?? 0;
		port(0).say({ id, type: "error", error: { code: "CANCELLED" } });
		await vi.advanceTimersByTimeAsync(1500);
		expect(await view).toEqual({ ok: false, error: { code: "TIMEOUT", params: { seconds: 1 } } });
		const built = client.call("buildPack", files);
		port(1).say({ id: 0, type: "alive" });
		await vi.advanceTimersByTimeAsync(7000);
		expect(await built).toEqual({ ok: false, error: { code: "TIMEOUT", params: { seconds: 6 } } });
		client.dispose();
	});

	test("a slow worker that answers its pings is left to work", async () => {
		const { client, port } = setup(1000);
		await open(client, port);
		const view = client.call("view", VIEW);
		for (let i = 0; i < 20; i++) {
			await vi.advanceTimersByTimeAsync(600);
			port(0).say({ id: 0, type: "alive" });
		}
		expect(port(0).stopped).toBe(false);
		port(0).say({ id: 2, type: "answer", answer: OPENED });
		expect(await view).toMatchObject({ ok: true });
		client.dispose();
	});

	test("a worker whose script is still loading is waited for", async () => {
		const { client, port } = setup(1000);
		void client.call("openPack", { url: "/a" });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(port(0).stopped).toBe(false);
		expect(port(0).received.map(({ call }) => call)).toEqual(["openPack"]);
		client.dispose();
	});

	test("an idle worker is not watched", async () => {
		const { client, port } = setup(1000);
		await open(client, port);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(port(0).received.map(({ call }) => call)).toEqual(["openPack"]);
		expect(port(0).stopped).toBe(false);
		client.dispose();
	});
});
