import type { Programme } from "#core/families/programme.ts";
import type { ViewAnswer } from "#engine/protocol.ts";
import { comparedShare } from "./area-details.ts";
import { shareOf } from "./figures.ts";
import type { ComparedShare } from "./selectors.ts";
import type { AppState } from "./store.ts";

export type Covered = { readonly id: string; readonly nama: string; readonly share: ComparedShare };

/** Every programme of the pack that has a column, the chosen ones first; among the selected families. */
export function coverageOfArea(answer: ViewAnswer, programmes: readonly Programme[], group: number): readonly Covered[] {
	const { summary, query } = answer;
	const total = summary.selected.length - 1;
	const place = (id: string) => {
		const chosen = query.chosenProgrammes.indexOf(id);
		return chosen < 0 ? Number.POSITIVE_INFINITY : chosen;
	};
	return programmes
		.flatMap(({ id, nama }): Covered[] => {
			const receivers = summary.receivers[summary.programmeIds.indexOf(id)];
			if (receivers === undefined) return [];
			const share = (index: number) =>
				shareOf(receivers[index] ?? Number.NaN, summary.selected[index] ?? Number.NaN, "selected_families");
			return [{ id, nama, share: comparedShare(share(group), share(total)) }];
		})
		.sort((a, b) => (place(a.id) === place(b.id) ? 0 : place(a.id) - place(b.id)));
}

/** Receivers among the selected families of the whole region; NaN where there are none or no answer yet. */
export function coverageOf(answer: AppState["answer"], programme: string): number {
	if (answer === null) return Number.NaN;
	const { summary } = answer;
	const receivers = summary.receivers[summary.programmeIds.indexOf(programme)];
	const selected = summary.selected.at(-1) ?? 0;
	return receivers === undefined || selected === 0 ? Number.NaN : (receivers.at(-1) ?? Number.NaN) / selected;
}
