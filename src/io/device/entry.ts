import type { AppError } from "#core/base/errors.ts";

/** What was read of one entry. What could not be read is set aside whole: it neither takes the good parts with it nor is thrown away. */
export type ReadContent<T> = { readonly value: T; readonly unread: readonly unknown[] };

/** One kind of thing this device keeps. */
export type DeviceEntry<T> = {
	readonly key: string;
	/** Raised when the shape of the content changes; `read` then still takes the shapes before. */
	readonly version: number;
	/** What a device holds that never kept anything. */
	readonly empty: T;
	/** Checks foreign content of a version up to this one; 0 = as it was written before versions were kept. */
	readonly read: (content: unknown, version: number) => ReadContent<T>;
	/** What stands when this page (`mine`) and another one (`theirs`) both changed what both had read (`base`). */
	readonly merge: (base: T, mine: T, theirs: T) => T;
	/** Key in localStorage under which work was kept before it moved to the database: its text is taken over once. */
	readonly formerKey?: (id: string) => string;
};

export type Told<T> = {
	readonly onValue: (value: T) => void;
	/** `null` = kept after all. A quiet problem was met while reading: nothing of this page's is lost yet. */
	readonly onProblem: (problem: StorageProblem | null) => void;
};

export type StorageProblem = { readonly error: AppError; readonly quiet: boolean };
