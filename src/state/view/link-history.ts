import type { AppStore } from "../store.ts";
import { hashToView, viewToHash } from "./url-state.ts";
import { VIEW_FIELDS, type View, type ViewKey } from "./view.ts";

/** The part of `window` the link needs. */
export type LinkWindow = {
	readonly location: { readonly hash: string; readonly pathname: string };
	readonly history: Pick<History, "pushState" | "replaceState">;
	addEventListener(type: "hashchange" | "popstate", listener: () => void): void;
	removeEventListener(type: "hashchange" | "popstate", listener: () => void): void;
	setTimeout(task: () => void, milliseconds: number): number;
	clearTimeout(id: number): void;
};

/** Changes by dragging: they keep the address true but make no step to go back to. */
const DRAGGED: ReadonlySet<ViewKey> = new Set(VIEW_FIELDS.filter(([, { dragged }]) => dragged === true).map(([key]) => key));
/** Browsers refuse more than about a hundred history writes in half a minute. */
const SETTLE_MILLISECONDS = 300;
/** How long a refused write waits. WebKit counts a hundred in 30 s and throws on the next. */
const REFUSED_MILLISECONDS = 5000;

function changedKeys(a: View, b: View): ViewKey[] {
	return (Object.keys(a) as ViewKey[]).filter((key) => a[key] !== b[key]);
}

/**
 * Ties the view to the address bar: reads it now, writes it as the view changes, follows back, forward and edited links.
 * The address keeps its path only: a query string has no meaning here and may carry what no link should.
 */
export function connectLink(store: AppStore, page: LinkWindow): () => void {
	let timer: number | null = null;

	function settle(): void {
		if (timer !== null) page.clearTimeout(timer);
		timer = null;
	}

	function write(how: "pushState" | "replaceState"): void {
		settle();
		const hash = viewToHash(store.getState().view);
		if (hash === page.location.hash) return;
		try {
			page.history[how](null, "", page.location.pathname + hash);
		} catch {
			// the view stands, the address catches up
			timer = page.setTimeout(() => write(how), REFUSED_MILLISECONDS);
		}
	}

	function follow(): void {
		const { hash } = page.location;
		settle();
		if (hash === viewToHash(store.getState().view)) return;
		const { view, notices } = hashToView(hash);
		following = true;
		store.actions.linkFollowed(view, notices);
		following = false;
		// a refused part leaves the address too
		write("replaceState");
	}

	let following = false;
	follow();

	const unsubscribe = store.subscribe((state, before) => {
		if (following || state.view === before.view) return;
		const keys = changedKeys(state.view, before.view);
		// a pack that opens and pockets that are found may correct the view: that is no step of the person's
		if (state.pack !== before.pack || state.pockets !== before.pockets) write("replaceState");
		else if (keys.every((key) => DRAGGED.has(key))) {
			settle();
			timer = page.setTimeout(() => write("replaceState"), SETTLE_MILLISECONDS);
		} else write("pushState");
	});
	page.addEventListener("hashchange", follow);
	page.addEventListener("popstate", follow);
	return () => {
		settle();
		unsubscribe();
		page.removeEventListener("hashchange", follow);
		page.removeEventListener("popstate", follow);
	};
}
