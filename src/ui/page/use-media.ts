import { useCallback, useSyncExternalStore } from "react";

export const PHONE = "(max-width: 720px)";
export const NARROW = "(max-width: 1080px)";
export const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";
export const TOUCH = "(hover: none)";

/** Whether a media query holds, following it as it changes. */
export function useMedia(query: string): boolean {
	const subscribe = useCallback(
		(changed: () => void) => {
			const list = matchMedia(query);
			list.addEventListener("change", changed);
			return () => list.removeEventListener("change", changed);
		},
		[query],
	);
	return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
