import { useSyncExternalStore } from "react";

/** A value that changes many times a second (the camera) and is followed by few: kept out of the store and of React's tree. */
export type Signal<T> = {
	readonly get: () => T;
	readonly set: (value: T) => void;
	readonly subscribe: (changed: () => void) => () => void;
};

export function createSignal<T>(initial: T): Signal<T> {
	let value = initial;
	const followers = new Set<() => void>();
	return {
		get: () => value,
		set(next) {
			if (Object.is(next, value)) return;
			value = next;
			for (const follower of followers) follower();
		},
		subscribe(changed) {
			followers.add(changed);
			return () => followers.delete(changed);
		},
	};
}

export function useSignal<T>(signal: Signal<T>): T {
	return useSyncExternalStore(signal.subscribe, signal.get);
}
