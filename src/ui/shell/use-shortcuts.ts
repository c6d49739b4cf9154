import { useEffect } from "react";
import { nextByRank, release } from "#state/release.ts";
import type { AppStore } from "#state/store.ts";
import { useAppStore } from "../page/app-context.tsx";
import { type Chrome, useChrome } from "../page/chrome.tsx";
import { PHONE } from "../page/use-media.ts";

function runShortcut(key: string, store: AppStore, chrome: Chrome): boolean {
	const { getState, actions } = store;
	switch (key) {
		case "/":
			if (matchMedia(PHONE).matches) chrome.openDialog("search");
			else chrome.searchField.current?.focus();
			return true;
		case "?":
			chrome.openDialog("help");
			return true;
		case "j":
		case "k": {
			const kode = nextByRank(getState(), key === "j" ? 1 : -1);
			if (kode !== null) actions.areaSelected(kode);
			return true;
		}
		case "[":
			chrome.toggleLeft();
			return true;
		case "]":
			chrome.toggleRight();
			return true;
		case "t":
			actions.tableToggled(!getState().view.tableOpen);
			return true;
		default:
			return false;
	}
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
	return target instanceof HTMLInputElement && !["radio", "checkbox", "button", "range"].includes(target.type);
}

/** In a card, list or dialog, or on the button whose card has opened and has not yet taken the focus: the key is its own. */
function inOverlay(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('[role="dialog"], [role="listbox"], [aria-haspopup="dialog"][aria-expanded="true"]') !== null
	);
}

export function useShortcuts(): void {
	const store = useAppStore();
	const chrome = useChrome();
	useEffect(() => {
		function pressed(event: KeyboardEvent): void {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
			if (isTyping(event.target) || inOverlay(event.target) || chrome.dialog !== null) return;
			if (event.key === "Escape") release(store);
			else if (chrome.shortcuts && runShortcut(event.key.toLowerCase(), store, chrome)) event.preventDefault();
		}
		document.addEventListener("keydown", pressed);
		return () => document.removeEventListener("keydown", pressed);
	}, [store, chrome]);
}
