import { type IDBPDatabase, openDB } from "idb";
import type { KeyedStorage } from "./keyed-storage.ts";

const DATABASE = "kantong";
const STORE = "simpanan";

/** The database of this device, opened at the first use; after a refusal or a loss the next use tries again. */
export function createIndexedDb(): KeyedStorage {
	let opening: Promise<IDBPDatabase> | null = null;

	function database(): Promise<IDBPDatabase> {
		opening ??= openDB(DATABASE, 1, {
			upgrade: (made) => void made.createObjectStore(STORE),
			blocking(_now, _wanted, event) {
				opening = null;
				(event.target as IDBDatabase).close();
			},
			terminated() {
				opening = null;
			},
		});
		opening.catch(() => {
			opening = null;
		});
		return opening;
	}

	return {
		async read(key) {
			return (await database()).get(STORE, key);
		},
		async update(key, change) {
			const step = (await database()).transaction(STORE, "readwrite");
			// its failure is met below, or by the request that failed first
			step.done.catch(() => undefined);
			const next = change(await step.store.get(key));
			await step.store.put(next, key);
			await step.done;
		},
	};
}
