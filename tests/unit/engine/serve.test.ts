import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { createEngineClient } from "#engine/client.ts";
import type { HandleOptions, Handler } from "#engine/handler.ts";
import type { StartEngine } from "#engine/port.ts";
import type { EngineCall, FromWorker, HexagonAnswer, ToWorker, ViewQuery } from "#engine/protocol.ts";
import { serve } from "#engine/serve.ts";
import { transferablesOf } from "#engine/transferables.ts";

const VIEW: ViewQuery = { where: "", level: "kelurahan", indicator: "terpilih", chosenProgrammes: [] };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A handler that does what the test says. */
function handlerThat(does: (call: EngineCall, options: HandleOptions) => Promise<Result<unknown>>): Handler {
	return { handle: (call, _, options = {}) => does(call, options) as ReturnType<Handler["handle"]> };
}

function run(handler: Handler) {
	const said: { readonly message: FromWorker; readonly transfer: readonly Transferable[] }[] = [];
	const receive = serve(handler, (message, transfer) => void said.push({ message, transfer }));
	return { said, receive };
}

describe("the worker's side", () => {
	test("answers under the id of the question and hands the long arrays over", async () => {
		const hexagons = { length: 1, corners: new Float64Array(12), households: new Float64Array(1), selected: new Float64Array(1) };
		const { said, receive } = run(handlerThat(async () => ok(hexagons)));
		receive({ id: 7, call: "hexagons", request: { where: "", sideMetres: 100 } });
		await settle();
		expect(said).toHaveLength(1);
		expect(said[0]?.message).toEqual({ id: 7, type: "answer", answer: hexagons });
		expect(said[0]?.transfer).toEqual([hexagons.corners.buffer, hexagons.households.buffer, hexagons.selected.buffer]);
	});

	test.each<[Exclude<EngineCall, "householdAt">, readonly string[]]>([
		["openPack", ["positions", "deciles"]],
		["view", ["mask"]],
		["pockets", ["labels", "poorMask"]],
		["hexagons", ["corners", "households", "selected"]],
	])("of the answer to %s hands over %j", (call, keys) => {
		const answer = Object.fromEntries(keys.map((key) => [key, new Uint8Array(3)]));
		expect(transferablesOf(call, answer as never)).toEqual(Object.values(answer).map(({ buffer }) => buffer));
	});

	test("a household card holds nothing long", () => {
		expect(transferablesOf("householdAt", null)).toEqual([]);
	});

	test("never hands one buffer over twice", async () => {
		const shared = new Float64Array(4);
		const hexagons = {
			length: 1,
			corners: shared,
			households: shared.subarray(2),
			selected: new Float64Array(1),
		} as unknown as HexagonAnswer;
		const { said, receive } = run(handlerThat(async () => ok(hexagons)));
		receive({ id: 1, call: "hexagons", request: { where: "", sideMetres: 100 } });
		await settle();
		expect(said[0]?.transfer).toHaveLength(2);
	});

	test("passes progress on", async () => {
		const progress = { phase: "areas", bytes: 1, bytesTotal: 2, families: 0, familiesTotal: 1 } as const;
		const { said, receive } = run(
			handlerThat(async (_, { onProgress }) => {
				onProgress?.(progress);
				return fail(appError("HASH"));
			}),
		);
		receive({ id: 3, call: "openPack", request: { url: "/a" } });
		await settle();
		expect(said.map(({ message }) => message)).toEqual([
			{ id: 3, type: "progress", progress },
			{ id: 3, type: "error", error: { code: "HASH" } },
		]);
	});

	test("a programmer's fault becomes INTERNAL, with its words", async () => {
		const { said, receive } = run(
			handlerThat(async () => {
				throw new RangeError("radius -1: expected metres above 0");
			}),
		);
		receive({ id: 4, call: "view", request: VIEW });
		await settle();
		expect(said[0]?.message).toEqual({
			id: 4,
			type: "error",
			error: { code: "INTERNAL", params: { detail: "radius -1: expected metres above 0" } },
		});
	});

	test("a cancel reaches the call it names and no other", async () => {
		const aborted: string[] = [];
		const { receive } = run(
			handlerThat(
				(call, { signal }) =>
					new Promise((resolve) => {
						signal?.addEventListener("abort", () => {
							aborted.push(call);
							resolve(fail(appError("CANCELLED")));
						});
					}),
			),
		);
		receive({ id: 1, call: "view", request: VIEW });
		receive({ id: 2, call: "hexagons", request: { where: "", sideMetres: 1 } });
		receive({ id: 1, call: "cancel" });
		receive({ id: 99, call: "cancel" });
		await settle();
		expect(aborted).toEqual(["view"]);
	});

	test("a ping is answered even while a call is under way", async () => {
		const { said, receive } = run(handlerThat(() => new Promise(() => undefined)));
		receive({ id: 1, call: "view", request: VIEW });
		receive({ id: 0, call: "ping" });
		expect(said.map(({ message }) => message)).toEqual([{ id: 0, type: "alive" }]);
	});
});

/** Messages cross as copies, one turn later, as between page and worker. */
function inProcess(handler: Handler): StartEngine {
	return ({ onMessage }) => {
		const receive = serve(handler, (message, transfer) => {
			const copy = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
			setTimeout(() => onMessage(copy), 0);
		});
		return { post: (message: ToWorker) => void setTimeout(() => receive(structuredClone(message)), 0), stop: () => undefined };
	};
}

test("through the client: the newest question is answered, the older one is stopped in the engine", async () => {
	const stopped: string[] = [];
	const handler = {
		handle: async (_: EngineCall, request: ViewQuery, { signal }: HandleOptions = {}) => {
			await settle();
			await settle();
			if (signal?.aborted) {
				stopped.push(request.where);
				return fail(appError("CANCELLED"));
			}
			return ok({ query: request, mask: Uint8Array.of(1) });
		},
	} as unknown as Handler;
	const client = createEngineClient(inProcess(handler));
	const older = client.call("view", { ...VIEW, where: "p_pkh" });
	const newer = client.call("view", { ...VIEW, where: "p_blt" });
	expect(await older).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	expect(await newer).toMatchObject({ ok: true, value: { query: { where: "p_blt" } } });
	expect(stopped).toEqual(["p_pkh"]);
	client.dispose();
});
