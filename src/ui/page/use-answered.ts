import { useMemo } from "react";
import type { AppError } from "#core/base/errors.ts";
import type { EngineCall, EngineCalls } from "#engine/protocol.ts";
import { useAsked } from "./use-asked.ts";
import { useLastOf } from "./use-last-of.ts";
import { useOpened } from "./use-opened.ts";

export type Answered<S, A> = { readonly subject: S; readonly answer: A };

/**
 * An answer with the subject it is about: the two always belong together, and the pair before stands until the next is whole.
 * `subject` and `requestOf` keep their identity between renders; `lane` names the asker, whose newer question overtakes the older.
 */
export function useAnswered<C extends EngineCall, S>(
	call: C,
	subject: S | null,
	{ requestOf, lane }: { readonly requestOf: (subject: S) => EngineCalls[C]["request"]; readonly lane: string },
): { readonly answered: Answered<S, EngineCalls[C]["answer"]> | null; readonly busy: boolean; readonly error: AppError | null } {
	const opened = useOpened();
	const request = useMemo(() => (subject === null ? null : requestOf(subject)), [subject, requestOf]);
	const { answer, busy, error } = useAsked(call, request, lane);
	const fresh = useMemo(
		() => (subject === null || busy || error !== null || answer === null ? null : { subject, answer }),
		[subject, busy, error, answer],
	);
	return { answered: useLastOf(fresh, opened), busy, error };
}
