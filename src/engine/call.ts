import type { Result } from "#core/base/result.ts";
import type { EarlierLists } from "./earlier-lists.ts";
import type { LoadedPack } from "./loaded-pack.ts";
import type { StepOptions } from "./steps.ts";

export type RunOptions = StepOptions & {
	/** The lists that the open pack can be compared with. */
	readonly earlierLists: EarlierLists;
};

/** One question to the open pack. */
export type PackCall<Query, Answer> = {
	readonly name: string;
	/** The long arrays of an answer, made for the page alone: handed over; everything else is small and copied. */
	readonly transfer: (answer: Answer) => readonly ArrayBufferView[];
	/** Data faults are values; asks between its steps whether it was cancelled. */
	readonly run: (pack: LoadedPack, query: Query, options: RunOptions) => Result<Answer> | Promise<Result<Answer>>;
};
