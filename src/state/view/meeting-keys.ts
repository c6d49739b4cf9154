export type MeetingEvent = "next" | "back" | "first" | "last" | "why" | "leave";

const EVENTS: Readonly<Record<string, MeetingEvent>> = {
	ArrowRight: "next",
	" ": "next",
	PageDown: "next",
	ArrowLeft: "back",
	PageUp: "back",
	Home: "first",
	End: "last",
	m: "why",
	M: "why",
	Escape: "leave",
};

/** What a key means in a meeting; presenters send the page keys. Space on a button presses the button. */
export function meetingEvent(key: string, { onButton }: { readonly onButton: boolean }): MeetingEvent | null {
	return key === " " && onButton ? null : (EVENTS[key] ?? null);
}

/** Where an event leads among `count` questions; stays at the ends. */
export function stepAfter(event: MeetingEvent, step: number, count: number): number {
	const last = Math.max(0, count - 1);
	const there = { next: step + 1, back: step - 1, first: 0, last, why: step, leave: step }[event];
	return Math.min(last, Math.max(0, there));
}
