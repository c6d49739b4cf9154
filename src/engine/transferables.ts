import type { EngineCall, EngineCalls, HexagonAnswer, OpenedPack, PocketAnswer, ViewAnswer } from "./protocol.ts";

/** The long arrays of an answer, made for the page alone; everything else is small and copied. */
export function transferablesOf<C extends EngineCall>(call: C, answer: EngineCalls[C]["answer"]): ArrayBuffer[] {
	return [...new Set(longArrays(call, answer).map((array) => array.buffer as ArrayBuffer))];
}

function longArrays(call: EngineCall, answer: EngineCalls[EngineCall]["answer"]): readonly ArrayBufferView[] {
	switch (call) {
		case "openPack": {
			const { positions, deciles } = answer as OpenedPack;
			return [positions, deciles];
		}
		case "view":
			return [(answer as ViewAnswer).mask];
		case "pockets": {
			const { labels, poorMask } = answer as PocketAnswer;
			return [labels, poorMask];
		}
		case "hexagons": {
			const { corners, households, selected } = answer as HexagonAnswer;
			return [corners, households, selected];
		}
		case "householdAt":
		case "periods":
		case "rows":
		case "tally":
		case "effect":
			return [];
	}
}
