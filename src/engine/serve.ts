import { appError } from "#core/base/errors.ts";
import type { Handler } from "./handler.ts";
import type { EngineCall, EngineCalls, FromWorker, ToWorker } from "./protocol.ts";
import { transferablesOf } from "./transferables.ts";

type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** The worker's side of the protocol, without the worker: what comes in goes to the handler, what it says goes to `post`. */
export function serve(handler: Handler, post: Post): (message: ToWorker) => void {
	const running = new Map<number, AbortController>();

	async function answer<C extends EngineCall>(id: number, call: C, request: EngineCalls[C]["request"]): Promise<void> {
		const controller = new AbortController();
		running.set(id, controller);
		try {
			const result = await handler.handle(call, request, {
				signal: controller.signal,
				onProgress: (progress) => post({ id, type: "progress", progress }, []),
			});
			if (result.ok) post({ id, type: "answer", answer: result.value }, transferablesOf(call, result.value));
			else post({ id, type: "error", error: result.error }, []);
		} catch (fault) {
			post(
				{ id, type: "error", error: appError("INTERNAL", { detail: fault instanceof Error ? fault.message : String(fault) }) },
				[],
			);
		} finally {
			running.delete(id);
		}
	}

	return (message) => {
		if (message.call === "ping") post({ id: message.id, type: "alive" }, []);
		else if (message.call === "cancel") running.get(message.id)?.abort();
		else void answer(message.id, message.call, message.request);
	};
}
