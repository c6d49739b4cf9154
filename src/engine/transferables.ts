import { buildPackCall } from "./calls/build-pack.ts";
import { openPackCall } from "./calls/open-pack.ts";
import { type EngineCall, type EngineCalls, PACK_CALLS } from "./calls.ts";

type Transfer = (answer: EngineCalls[EngineCall]["answer"]) => readonly ArrayBufferView[];

/** The list gives each name its own answer's type; a lookup by name alone cannot say which. */
const TRANSFERS = new Map<EngineCall, Transfer>(
	[openPackCall, buildPackCall, ...PACK_CALLS].map(({ name, transfer }) => [name, transfer as Transfer]),
);

/** The long arrays of an answer, each buffer once. */
export function transferablesOf<C extends EngineCall>(call: C, answer: EngineCalls[C]["answer"]): ArrayBuffer[] {
	const arrays = TRANSFERS.get(call)?.(answer) ?? [];
	return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
