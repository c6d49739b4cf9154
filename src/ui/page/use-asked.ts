import { useEffect, useMemo, useState } from "react";
import type { AppError } from "#core/base/errors.ts";
import type { EngineCall, EngineCalls } from "#engine/protocol.ts";
import { useAppStore } from "./app-context.tsx";
import { useOpened } from "./use-opened.ts";

export type Asked<T> = { readonly answer: T | null; readonly busy: boolean; readonly error: AppError | null };

/**
 * A question of this part of the screen to the engine. The newest whole answer about the open pack stays until its
 * successor is there; `null` asks nothing and keeps what stands.
 */
export function useAsked<C extends EngineCall>(
	call: C,
	request: EngineCalls[C]["request"] | null,
	/** Names the asker of something long: its newer question overtakes its older one. */
	lane?: string,
): Asked<EngineCalls[C]["answer"]> {
	const store = useAppStore();
	const opened = useOpened();
	const key = useMemo(() => (request === null ? null : JSON.stringify(request)), [request]);
	const [landed, setLanded] = useState<{
		readonly key: string;
		readonly opened: unknown;
		readonly answer: EngineCalls[C]["answer"] | null;
		readonly error: AppError | null;
	} | null>(null);
	useEffect(() => {
		if (key === null || opened === null) return;
		let current = true;
		void store.ask(call, JSON.parse(key) as EngineCalls[C]["request"], { lane }).then((result) => {
			if (!current) return;
			setLanded((before) =>
				result.ok
					? { key, opened, answer: result.value, error: null }
					: { key, opened, answer: before?.opened === opened ? before.answer : null, error: result.error },
			);
		});
		return () => {
			current = false;
		};
	}, [call, key, lane, opened, store]);
	const own = landed?.opened === opened ? landed : null;
	return { answer: own?.answer ?? null, busy: key !== null && own?.key !== key, error: own?.error ?? null };
}
