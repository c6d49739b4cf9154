import { appError } from "#core/base/errors.ts";
import type { DeviceEntry, Told } from "./entry.ts";
import type { News } from "./keyed-storage.ts";
import { alike } from "./merge.ts";
import { parseText, readRecord, storageError, writeRecord } from "./record.ts";

export type KeptSettings<T> = {
	/** At once: the page needs its language and theme before it is drawn. */
	read(): T;
	change(value: T): void;
};

type KeptSettingsOptions<T> = Told<T> & {
	readonly entry: DeviceEntry<T>;
	readonly local: () => Pick<Storage, "getItem" | "setItem">;
	readonly news: News;
};

/** Small settings, in localStorage. Where it refuses, they last as long as the page. */
export function keepSettings<T>({ entry, local, news, onValue, onProblem }: KeptSettingsOptions<T>): KeptSettings<T> {
	let base = entry.empty;
	let mine = entry.empty;

	function stored() {
		return readRecord(entry, parseText(local().getItem(entry.key)));
	}

	function write(): void {
		const { value, unread } = stored();
		mine = entry.merge(base, mine, value);
		local().setItem(entry.key, JSON.stringify(writeRecord(entry, { value: mine, unread })));
		base = mine;
	}

	function attempt(step: () => void, quiet: boolean): void {
		try {
			step();
		} catch (thrown) {
			const error = storageError(thrown);
			onProblem({ error, quiet: quiet && error.code === "STORAGE_BLOCKED" });
		}
	}

	function read(): T {
		attempt(() => {
			const { value, damaged } = stored();
			mine = entry.merge(base, mine, value);
			base = value;
			if (damaged === 0) return;
			write();
			onProblem({ error: appError("STORAGE_DAMAGED", { count: damaged }), quiet: false });
		}, true);
		return mine;
	}

	news.listen((key) => {
		if (key !== entry.key) return;
		const before = mine;
		if (!alike(read(), before)) onValue(mine);
	});

	return {
		read,
		change(value) {
			mine = value;
			attempt(() => {
				write();
				onProblem(null);
			}, false);
		},
	};
}
