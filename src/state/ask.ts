import { appError } from "#core/base/errors.ts";
import { fail, type Result } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import type { EngineCall, EngineCalls } from "#engine/protocol.ts";

/** Questions that a part of the screen asks for itself, beside the ones every view asks. */
export type Ask = <C extends EngineCall>(
	call: C,
	request: EngineCalls[C]["request"],
	options?: {
		/** Who is asking: a newer question of the same asker overtakes this one. Without it every question is answered. */
		readonly lane?: string | undefined;
	},
) => Promise<Result<EngineCalls[C]["answer"]>>;

const REMEMBERED = 48;

/** The same question about the same pack is computed once. `forget` at every new pack. */
export function createAsk(engine: EngineClient): { readonly ask: Ask; readonly forget: () => void } {
	const known = new Map<string, Promise<Result<unknown>>>();
	/** Key of the question that each lane waits for. */
	const awaited = new Map<string, string>();
	return {
		ask<C extends EngineCall>(
			call: C,
			request: EngineCalls[C]["request"],
			{ lane }: { readonly lane?: string | undefined } = {},
		) {
			const key = `${call} ${JSON.stringify(request)}`;
			const queue = `${call} ${lane ?? key}`;
			const before = known.get(key) as Promise<Result<EngineCalls[C]["answer"]>> | undefined;
			if (before) return before;
			const overtaken = awaited.get(queue);
			if (overtaken !== undefined) known.delete(overtaken);
			awaited.set(queue, key);
			const asked = engine
				.call(call, request, { lane: lane ?? key })
				.catch((reason: unknown) => fail(appError("INTERNAL", { detail: String(reason) })));
			known.set(key, asked);
			void asked.then((result) => {
				if (awaited.get(queue) === key) awaited.delete(queue);
				if (!result.ok && known.get(key) === asked) known.delete(key);
			});
			const oldest = known.keys().next();
			if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
			return asked;
		},
		forget() {
			known.clear();
			awaited.clear();
		},
	};
}
