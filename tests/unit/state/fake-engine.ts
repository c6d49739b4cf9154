import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { CallOptions, EngineClient } from "#engine/client.ts";
import type { EngineCall, EngineCalls } from "#engine/protocol.ts";

export type FakeCall = {
	readonly call: EngineCall;
	readonly request: EngineCalls[EngineCall]["request"];
	readonly options: CallOptions;
	answer(value: EngineCalls[EngineCall]["answer"]): Promise<void>;
	refuse(code: Parameters<typeof appError>[0]): Promise<void>;
	readonly settled: boolean;
};

export type FakeEngine = EngineClient & { readonly calls: FakeCall[]; last(call: EngineCall): FakeCall };

/** An engine that answers when the test says so, and keeps to "newest wins" as the real one does. */
export function createFakeEngine(): FakeEngine {
	const calls: (FakeCall & { settle(result: Result<EngineCalls[EngineCall]["answer"]>): Promise<void> })[] = [];
	const cancel = (call: EngineCall, lane?: string) => {
		for (const made of calls)
			if (made.call === call && made.options.lane === lane && !made.settled) void made.settle(fail(appError("CANCELLED")));
	};
	return {
		calls,
		last(call) {
			const made = calls.filter((one) => one.call === call).at(-1);
			if (!made) throw new Error(`no call ${call}`);
			return made;
		},
		call<C extends EngineCall>(call: C, request: EngineCalls[C]["request"], options: CallOptions = {}) {
			cancel(call, options.lane);
			return new Promise<Result<EngineCalls[C]["answer"]>>((resolve) => {
				let settled = false;
				const settle = async (result: Result<EngineCalls[EngineCall]["answer"]>) => {
					settled = true;
					resolve(result);
					await new Promise((next) => setTimeout(next, 0));
				};
				calls.push({
					call,
					request,
					options,
					get settled() {
						return settled;
					},
					settle,
					answer: (value) => settle(ok(value)),
					refuse: (code) => settle(fail(appError(code))),
				});
			});
		},
		cancel,
		dispose() {},
	};
}
