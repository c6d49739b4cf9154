import { calendarDay } from "#core/base/calendar-day.ts";
import { fileName } from "#io/export/file-name.ts";
import { decisionsText } from "#state/decisions-file.ts";
import { selectPackKode } from "#state/selectors.ts";
import type { AppStore } from "#state/store.ts";
import { downloadText } from "./download.ts";

/** Stars and decisions of the open pack, as a file that a person keeps. */
export function saveDecisions(store: AppStore): void {
	const state = store.getState();
	const paket = selectPackKode(state) ?? "";
	const today = calendarDay();
	const text = decisionsText({ paket, kandidat: state.view.candidates, pilots: state.pilots }, today);
	downloadText(fileName(["keputusan", paket, today], "json"), text, "application/json");
}
