import { type RefObject, useEffect } from "react";

/** Moves the focus to an element that appears and, unless it has gone elsewhere meanwhile, back where it was when that leaves. */
export function useReturningFocus(element: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const before = document.activeElement;
		element.current?.focus({ preventScroll: true });
		return () => {
			const now = document.activeElement;
			const lost = now === null || now === document.body || !now.isConnected;
			if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
		};
	}, [element]);
}
