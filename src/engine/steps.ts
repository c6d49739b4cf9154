import { appError } from "#core/base/errors.ts";
import { fail } from "#core/base/result.ts";

export type StepOptions = { readonly signal?: AbortSignal };

/** The answer of a call that was cancelled between two steps. */
export const CANCELLED = fail(appError("CANCELLED"));

/** Lets waiting messages in, a cancel among them, and says whether to stop. */
export async function cancelled({ signal }: StepOptions): Promise<boolean> {
	await new Promise<void>((resolve) => setTimeout(resolve, 0));
	return signal?.aborted === true;
}
