import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { EnginePort, StartEngine } from "./port.ts";
import type { EngineCall, EngineCalls, FromWorker, Progress, ToWorker } from "./protocol.ts";
import { startWorker } from "./start-worker.ts";
import { createWatchdog } from "./watchdog.ts";

export type CallOptions = {
	readonly onProgress?: (progress: Progress) => void;
	/** Who is asking: only a newer request of the same call AND lane overtakes this one. */
	readonly lane?: string;
};

/**
 * The page's side of the engine. Each kind of call (in each lane) keeps only the newest request: an older one resolves to the
 * error CANCELLED as soon as a newer one is made or `cancel` is called. A crashed worker answers WORKER_CRASHED, is restarted
 * once and re-opens the pack. A worker that gives no sign of life for the watchdog's time (six times it while a pack is built) is
 * stopped: TIMEOUT.
 */
export type EngineClient = {
	call<C extends EngineCall>(
		call: C,
		request: EngineCalls[C]["request"],
		options?: CallOptions,
	): Promise<Result<EngineCalls[C]["answer"]>>;
	cancel(call: EngineCall, lane?: string): void;
	dispose(): void;
};

export type EngineClientOptions = {
	/** A worker silent for this long is taken to hang. Generous: one long step on a slow phone is not a hang. */
	readonly watchdogMilliseconds?: number;
};

type OpenPackQuery = EngineCalls["openPack"]["request"];

type Waiting = {
	/** Call and lane. */
	readonly queue: string;
	readonly settle: (result: Result<EngineCalls[EngineCall]["answer"]>) => void;
	readonly onProgress: ((progress: Progress) => void) | undefined;
};

const RESTARTS = 1;

/** Building a pack has steps that say nothing of themselves; on a slow phone one of them takes most of a minute. */
const BUILDING_PATIENCE = 6;

function queueOf(call: EngineCall, lane: string | undefined): string {
	return lane === undefined ? call : `${call}/${lane}`;
}

export function createEngineClient(start: StartEngine = startWorker, options: EngineClientOptions = {}): EngineClient {
	const watchdogMilliseconds = options.watchdogMilliseconds ?? 10_000;
	const waiting = new Map<number, Waiting>();
	const newest = new Map<string, number>();
	let port: EnginePort | null = null;
	let generation = 0;
	let lastId = 0;
	let openedAs: OpenPackQuery | null = null;
	let restartsLeft = RESTARTS;

	/** What the worker still works on, also where nobody waits for it any more. */
	const building = new Set<number>();
	const patience = () => (building.size > 0 ? BUILDING_PATIENCE : 1);

	const watchdog = createWatchdog({
		milliseconds: watchdogMilliseconds,
		patience,
		ping: () => port?.post({ id: 0, call: "ping" }),
		onSilence: () => lost(appError("TIMEOUT", { seconds: (watchdogMilliseconds * patience()) / 1000 })),
	});

	function finish(id: number, result: Result<EngineCalls[EngineCall]["answer"]>): void {
		const entry = waiting.get(id);
		if (!entry) return; // cancelled or overtaken: a late answer is nobody's
		waiting.delete(id);
		if (newest.get(entry.queue) === id) newest.delete(entry.queue);
		if (waiting.size === 0) watchdog.rest();
		entry.settle(result);
	}

	function receive(message: FromWorker): void {
		watchdog.alive();
		if (message.type === "answer" || message.type === "error") building.delete(message.id);
		if (message.type === "progress") waiting.get(message.id)?.onProgress?.(message.progress);
		if (message.type === "answer") finish(message.id, ok(message.answer));
		if (message.type === "error") finish(message.id, fail(message.error));
	}

	/** The worker is gone: everything it owed is answered with why, and it is started anew if a pack was open. */
	function lost(error: AppError): void {
		generation += 1;
		port?.stop();
		port = null;
		building.clear();
		watchdog.rest();
		const owed = [...waiting.keys()];
		restartsLeft -= 1;
		if (restartsLeft >= 0 && openedAs !== null) startPort();
		for (const id of owed) finish(id, fail(error));
	}

	function startPort(): EnginePort {
		generation += 1;
		const own = generation;
		watchdog.forget();
		port = start({
			onMessage: (message) => own === generation && receive(message),
			onFailure: (detail) => own === generation && lost(appError("WORKER_CRASHED", { detail })),
		});
		if (openedAs !== null) send("openPack", openedAs, { queue: "openPack", settle: () => undefined, onProgress: undefined });
		return port;
	}

	function send<C extends EngineCall>(call: C, request: EngineCalls[C]["request"], entry: Waiting): number {
		lastId += 1;
		waiting.set(lastId, entry);
		if (call === "buildPack") building.add(lastId);
		port?.post({ id: lastId, call, request } as ToWorker);
		watchdog.watch();
		return lastId;
	}

	function cancel(call: EngineCall, lane?: string): void {
		const id = newest.get(queueOf(call, lane));
		if (id === undefined) return;
		port?.post({ id, call: "cancel" });
		finish(id, fail(appError("CANCELLED")));
	}

	return {
		call<C extends EngineCall>(call: C, request: EngineCalls[C]["request"], callOptions: CallOptions = {}) {
			const { onProgress, lane } = callOptions;
			const queue = queueOf(call, lane);
			cancel(call, lane);
			const query = call === "openPack" ? (request as OpenPackQuery) : null;
			if (query !== null) {
				openedAs = null;
				restartsLeft = RESTARTS;
			}
			return new Promise<Result<EngineCalls[C]["answer"]>>((resolve) => {
				if (port === null && restartsLeft < 0) {
					resolve(fail(appError("WORKER_CRASHED")));
					return;
				}
				if (port === null) startPort();
				const settle = (result: Result<EngineCalls[EngineCall]["answer"]>) => {
					if (query !== null && result.ok) openedAs = query;
					resolve(result);
				};
				newest.set(queue, send(call, request, { queue, settle, onProgress }));
			});
		},
		cancel,
		dispose() {
			generation += 1;
			port?.stop();
			port = null;
			watchdog.rest();
			for (const id of waiting.keys()) finish(id, fail(appError("CANCELLED")));
		},
	};
}
