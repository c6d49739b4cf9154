import { appError } from "#core/base/errors.ts";
import { fail, type Result } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import type { EngineCall, EngineCalls } from "#engine/protocol.ts";

/** Questions that a part of the screen asks for itself, beside the ones every view asks. */
export type Ask = <C extends EngineCall>(
	call: C,
	request: EngineCalls[C]["request"],
) => Promise<Result<EngineCalls[C]["answer"]>>;

const REMEMBERED = 48;

/** The same question about the same pack is computed once. `forget` at every new pack. */
export function createAsk(engine: EngineClient): { readonly ask: Ask; readonly forget: () => void } {
	const known = new Map<string, Promise<Result<unknown>>>();
	return {
		ask<C extends EngineCall>(call: C, request: EngineCalls[C]["request"]) {
			const key = `${call} ${JSON.stringify(request)}`;
			const before = known.get(key) as Promise<Result<EngineCalls[C]["answer"]>> | undefined;
			if (before) return before;
			const asked = engine
				.call(call, request, { lane: key })
				.catch((reason: unknown) => fail(appError("INTERNAL", { detail: String(reason) })));
			known.set(key, asked);
			void asked.then((result) => {
				if (!result.ok) known.delete(key);
			});
			const oldest = known.keys().next();
			if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
			return asked;
		},
		forget: () => known.clear(),
	};
}
