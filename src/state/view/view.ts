import { CAMERA_FIELDS } from "./camera.ts";
import { CANDIDATE_FIELDS } from "./candidates.ts";
import { CLASS_FIELDS, withSoundClasses } from "./classes.ts";
import { COMPARISON_FIELDS } from "./comparison.ts";
import { DATA_TAB_FIELDS } from "./data-tab.ts";
import type { Field } from "./field.ts";
import { FILTER_FIELDS } from "./filter.ts";
import { INDICATOR_FIELDS } from "./indicator.ts";
import { LAYER_FIELDS } from "./layers.ts";
import { MEETING_FIELDS } from "./meeting.ts";
import { PACK_FIELDS } from "./pack.ts";
import { PANEL_FIELDS } from "./panels.ts";
import { PAPER_FIELDS } from "./paper.ts";
import { PART_FIELDS } from "./part.ts";
import { PLACE_FIELDS } from "./place.ts";
import { POCKET_FIELDS } from "./pockets.ts";

/** Every field of the view, in the order their parts stand in the link. The rest of this file follows from it. */
const FIELDS = {
	...PLACE_FIELDS,
	...PACK_FIELDS,
	...PART_FIELDS,
	...INDICATOR_FIELDS,
	...FILTER_FIELDS,
	...CLASS_FIELDS,
	...LAYER_FIELDS,
	...POCKET_FIELDS,
	...CAMERA_FIELDS,
	...PANEL_FIELDS,
	...COMPARISON_FIELDS,
	...CANDIDATE_FIELDS,
	...PAPER_FIELDS,
	...MEETING_FIELDS,
	...DATA_TAB_FIELDS,
};
type Fields = typeof FIELDS;

/** The shareable view: small, serialisable, and without any personal value. It is what the URL hash says, whole. */
export type View = { readonly [K in keyof Fields]: Fields[K]["default"] };
export type ViewKey = keyof View;

type Together<U> = (U extends unknown ? (given: U) => void : never) extends (given: infer I) => void ? I : never;
type Events = Together<Fields[ViewKey]["events"]>;
type EventName = keyof Events;
type ViewEvent = (view: View, ...given: never[]) => Partial<View>;

/** A field as those who walk the list see it. */
type AnyField = Field<View[ViewKey], Readonly<Record<string, ViewEvent>>>;
export const VIEW_FIELDS = Object.entries(FIELDS) as unknown as readonly (readonly [key: ViewKey, field: AnyField])[];

export const DEFAULT_VIEW = Object.fromEntries(VIEW_FIELDS.map(([key, { default: value }]) => [key, value])) as View;

const EVENTS: { readonly [K in EventName]: ViewEvent } & Events = Object.assign(
	{},
	...VIEW_FIELDS.map(([, { events }]) => events),
);

/** What a person may do to the view, as the store's actions: the view itself is left out. */
export type ViewActions = {
	readonly [K in EventName]: Events[K] extends (view: View, ...given: infer Given) => Partial<View>
		? (...given: Given) => void
		: never;
};

/** The view after an event; the same view where the event changes nothing. */
export function viewAfter<K extends EventName>(view: View, event: K, ...given: Parameters<ViewActions[K]>): View {
	const change = (EVENTS[event] as (view: View, ...given: unknown[]) => Partial<View>)(view, ...given);
	return Object.keys(change).length === 0 ? view : { ...view, ...change };
}

/** One action per event; `apply` gives the view to a step and keeps what comes back. */
export function viewActions(apply: (step: (view: View) => View) => void): ViewActions {
	const names = Object.keys(EVENTS) as EventName[];
	const action =
		(name: EventName) =>
		(...given: never[]) =>
			apply((view) => viewAfter(view, name, ...(given as never)));
	return Object.fromEntries(names.map((name) => [name, action(name)])) as unknown as ViewActions;
}

/** Another pack: everything that names the old pack's areas, columns or programmes goes back to the new pack's defaults. */
export function viewAfterPack(view: View, pack: string): View {
	return withSoundClasses({ ...view, ...defaultsOf("ofPack"), pack });
}

/** Another part of the same pack: the question stays, what names the old part's areas or values goes. Stars stay. */
export function viewAfterPart(view: View, part: string): View {
	return withSoundClasses({ ...view, ...defaultsOf("ofPart"), part });
}

function defaultsOf(mark: "ofPack" | "ofPart"): Partial<View> {
	const forgotten = VIEW_FIELDS.filter(([, field]) => field[mark] === true).map(([key]) => [key, DEFAULT_VIEW[key]]);
	return Object.fromEntries(forgotten) as Partial<View>;
}
