import type { Result } from "#core/result.ts";
import type { EngineCall, EngineCalls, Progress } from "./protocol.ts";

export type CallOptions = { readonly onProgress?: (progress: Progress) => void };

/**
 * The page's side of the engine. Each kind of call keeps only the newest request: an older one resolves to the error
 * CANCELLED as soon as a newer one is made or `cancel` is called. A crashed worker answers WORKER_CRASHED, is restarted
 * once and re-opens the pack.
 */
export type EngineClient = {
	call<C extends EngineCall>(call: C, request: EngineCalls[C]["request"], options?: CallOptions): Promise<Result<EngineCalls[C]["answer"]>>;
	cancel(call: EngineCall): void;
	dispose(): void;
};
