import { useEffect, useEffectEvent } from "react";
import { type MeetingEvent, meetingEvent } from "#state/view/meeting-keys.ts";

/** Keys of the whole page while the meeting is shown; typing and an open card keep theirs. */
export function useMeetingKeys(happened: (event: MeetingEvent) => void): void {
	const pressed = useEffectEvent((event: KeyboardEvent) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		const { target } = event;
		if (!(target instanceof Element) || target.closest("textarea, input") || document.querySelector('[role="dialog"]')) return;
		const meant = meetingEvent(event.key, { onButton: target.closest("button") !== null });
		if (meant !== null) {
			event.preventDefault();
			happened(meant);
		}
		// the map's own letters would change what lies unseen behind the meeting
		if (meant !== null || /^[jkt[\]/]$/i.test(event.key)) event.stopPropagation();
	});
	useEffect(() => {
		const listener = (event: KeyboardEvent) => pressed(event);
		document.addEventListener("keydown", listener, true);
		return () => document.removeEventListener("keydown", listener, true);
	}, []);
}
