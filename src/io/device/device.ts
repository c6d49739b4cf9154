import type { DeviceEntry, Told } from "./entry.ts";
import { createIndexedDb } from "./indexed-db.ts";
import { type KeptSettings, keepSettings } from "./kept-settings.ts";
import { type KeptWork, keepWork } from "./kept-work.ts";
import type { KeyedStorage, News } from "./keyed-storage.ts";

/** What this device keeps between visits. Nothing else touches the browser's storage. */
export type Device = {
	settings<T>(entry: DeviceEntry<T>, told: Told<T>): KeptSettings<T>;
	/** Work on one thing, named by `id`. */
	work<T>(entry: DeviceEntry<T>, id: string, told: Told<T>): KeptWork<T>;
};

export type DeviceParts = {
	/** A function: some browsers throw when it is only looked at. */
	readonly local: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
	readonly database: KeyedStorage;
	readonly news: News;
};

export function createDevice({ local, database, news }: DeviceParts): Device {
	return {
		settings: (entry, told) => keepSettings({ entry, local, news, ...told }),
		work: (entry, id, told) => keepWork({ entry, id, storage: database, local, news, ...told }),
	};
}

export function thisDevice(page: Window): Device {
	return createDevice({ local: () => page.localStorage, database: createIndexedDb(), news: newsOf(page) });
}

/** The database is told of by a channel, localStorage by the browser itself. */
function newsOf(page: Window): News {
	const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("kantong") : null;
	return {
		tell: (key) => channel?.postMessage(key),
		listen(listener) {
			const onMessage = ({ data }: MessageEvent) => listener(String(data));
			const onStorage = ({ key }: StorageEvent) => {
				if (key !== null) listener(key);
			};
			channel?.addEventListener("message", onMessage);
			page.addEventListener("storage", onStorage);
			return () => {
				channel?.removeEventListener("message", onMessage);
				page.removeEventListener("storage", onStorage);
			};
		},
	};
}
