import { useMemo } from "react";
import type { PocketAnswer, TallyUnit } from "#engine/protocol.ts";
import { selectResolvedView } from "#state/selectors.ts";
import { type PaperData, paperData } from "#state/tasks/paper-data.ts";
import { needQueries } from "#state/tasks/paper-needs.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import { useApp } from "../../page/app-context.tsx";
import { useAsked } from "../../page/use-asked.ts";
import { useMeasureTable } from "../../page/use-measure-table.ts";
import { useOpened } from "../../page/use-opened.ts";

const LEVELS = { region: "kelurahan", kelurahan: "kelurahan", kecamatan: "kecamatan" } as const;
const KELURAHAN: TallyUnit = { type: "level", level: "kelurahan" };

/** Every number of a paper; null until all of them are there. */
export function usePaperData(subject: PaperSubject | null): PaperData | null {
	const opened = useOpened();
	const resolved = useApp(selectResolvedView);
	const pocketAnswer = useApp((state) => state.pockets);
	const pocketsDone = useApp((state) => !state.pocketsBusy && (state.pockets !== null || state.pocketsError !== null));
	const unit = useOwnUnit(subject, pocketAnswer);
	const kelurahan = useMeasureTable(KELURAHAN).answer;
	const ownTable = useMeasureTable(unit).answer;
	const asked = useMemo(
		() => (opened && resolved && subject ? needQueries(opened, resolved, subject, pocketAnswer) : null),
		[opened, resolved, subject, pocketAnswer],
	);
	const whole = useAsked("tally", asked && unit && { unit, sentences: asked.sentences });
	const inside = useAsked("tally", asked?.pocketUnit ? { unit: asked.pocketUnit, sentences: asked.scoped } : null);
	return useMemo(() => {
		if (!opened || !resolved || !subject || !asked || !kelurahan || !ownTable || !whole.answer || !pocketsDone) return null;
		return paperData({
			opened,
			resolved,
			subject,
			unit,
			asked,
			kelurahan,
			ownTable,
			whole: whole.answer,
			inside: inside.answer,
			pockets: pocketAnswer,
		});
	}, [opened, resolved, subject, unit, asked, kelurahan, ownTable, whole.answer, inside.answer, pocketAnswer, pocketsDone]);
}

function useOwnUnit(subject: PaperSubject | null, pockets: PocketAnswer | null): TallyUnit | null {
	return useMemo(() => {
		if (subject === null) return null;
		if (subject.kind === "pocket") return pockets && { type: "pockets", pockets: pockets.query };
		return { type: "level", level: LEVELS[subject.kind] };
	}, [subject, pockets]);
}
