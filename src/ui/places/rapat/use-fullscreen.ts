import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
	document.addEventListener("fullscreenchange", changed);
	return () => document.removeEventListener("fullscreenchange", changed);
}

/** The whole screen for this page; null where the browser has no such thing (iPhone). */
export function useFullscreen(): { readonly full: boolean; readonly toggle: () => void } | null {
	const full = useSyncExternalStore(subscribe, () => Boolean(document.fullscreenElement));
	if (!document.fullscreenEnabled) return null;
	return {
		full,
		toggle() {
			// refused by a policy of the machine: the meeting goes on in its window
			const asked = full ? document.exitFullscreen() : document.documentElement.requestFullscreen();
			asked.catch(() => undefined);
		},
	};
}
