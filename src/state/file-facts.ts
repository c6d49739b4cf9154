import { selectOpened, selectResolvedView } from "./selectors.ts";
import type { AppState } from "./store.ts";
import type { FileFacts } from "./tasks/export-notes.ts";

/** What a file of the view in hand says of itself; null until a pack is open. `sentence`: the file's filter where it is not the view's. */
export function fileFacts(state: AppState, sentence?: string): FileFacts | null {
	const opened = selectOpened(state);
	const resolved = selectResolvedView(state);
	if (opened === null || resolved === null) return null;
	return { opened, sentence: sentence ?? resolved.filter, chosenProgrammes: resolved.chosenProgrammes };
}
