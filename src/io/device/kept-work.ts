import { appError } from "#core/base/errors.ts";
import type { DeviceEntry, Told } from "./entry.ts";
import type { KeyedStorage, News } from "./keyed-storage.ts";
import { alike } from "./merge.ts";
import { parseText, readRecord, storageError, writeRecord } from "./record.ts";

export type KeptWork<T> = {
	/** What this page holds now; it is written, together with what other pages have written meanwhile. */
	change(value: T): void;
	/** Tells no more. Writes under way are finished. */
	close(): void;
	/** When nothing is left to read or write. */
	settled(): Promise<void>;
};

export type KeptWorkOptions<T> = Told<T> & {
	readonly entry: DeviceEntry<T>;
	readonly id: string;
	readonly storage: KeyedStorage;
	readonly local: () => Pick<Storage, "getItem" | "removeItem">;
	readonly news: News;
};

function formerText(local: KeptWorkOptions<unknown>["local"], key: string): string | null {
	try {
		return local().getItem(key);
	} catch {
		return null; // where localStorage is forbidden nothing was ever kept in it
	}
}

/**
 * One entry as this page holds it, kept in step with the device: read at first, read again when another page has written, and on each
 * change read, merged and written in one step. What the device refuses stays in this page and is told; the next change tries again.
 */
export function keepWork<T>({ entry, id, storage, local, news, onValue, onProblem }: KeptWorkOptions<T>): KeptWork<T> {
	const key = `${entry.key}.${id}`;
	/** What the device and this page last agreed on. */
	let base = entry.empty;
	let mine = entry.empty;
	let unwritten = false;
	let open = true;
	let queue = Promise.resolve();

	function agree(before: T, kept: T): void {
		const merged = entry.merge(before, mine, kept);
		base = kept;
		if (alike(merged, mine)) return;
		mine = merged;
		if (open) onValue(mine);
	}

	/** Writes `sent`, merged with what is there by way of `before`. */
	async function write(before: T, sent: T, aside: readonly unknown[] = []): Promise<void> {
		let kept = sent;
		await storage.update(key, (stored) => {
			const { value, unread } = readRecord(entry, stored);
			kept = entry.merge(before, sent, value);
			return writeRecord(entry, { value: kept, unread: [...unread, ...aside] });
		});
		agree(sent, kept);
		news.tell(key);
	}

	async function read(): Promise<void> {
		const { value, damaged } = readRecord(entry, await storage.read(key));
		agree(base, value);
		if (damaged > 0) {
			await write(base, mine);
			tell({ error: appError("STORAGE_DAMAGED", { count: damaged }), quiet: false });
		}
	}

	/** Work of the time before the database. It leaves its old key only when it stands in the database. */
	async function takeOver(): Promise<void> {
		const formerKey = entry.formerKey?.(id);
		const text = formerKey === undefined ? null : formerText(local, formerKey);
		if (formerKey === undefined || text === null) return;
		const { value, unread } = entry.read(parseText(text), 0);
		mine = entry.merge(entry.empty, mine, value);
		if (open) onValue(mine);
		await write(entry.empty, mine, unread);
		local().removeItem(formerKey);
		if (unread.length > 0) tell({ error: appError("STORAGE_DAMAGED", { count: unread.length }), quiet: false });
	}

	function tell(problem: Parameters<Told<T>["onProblem"]>[0]): void {
		if (open) onProblem(problem);
	}

	function then(step: () => Promise<void>, quiet: boolean): void {
		queue = queue.then(step).catch((thrown: unknown) => {
			const error = storageError(thrown);
			tell({ error, quiet: quiet && error.code === "STORAGE_BLOCKED" });
		});
	}

	const stop = news.listen((told) => {
		if (told === key) then(read, true);
	});
	then(takeOver, true);
	then(read, true);

	return {
		change(value) {
			mine = value;
			unwritten = true;
			then(async () => {
				if (!unwritten) return;
				unwritten = false;
				try {
					await write(base, mine);
					tell(null);
				} catch (thrown) {
					unwritten = true;
					throw thrown;
				}
			}, false);
		},
		close() {
			open = false;
			stop();
		},
		settled: () => queue,
	};
}
