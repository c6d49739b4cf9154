import { useMemo } from "react";
import type { PocketAnswer, TallyUnit } from "#engine/protocol.ts";
import { selectResolvedView } from "#state/selectors.ts";
import type { PaperData } from "#state/tasks/paper-data.ts";
import { isAbout, needQueries } from "#state/tasks/paper-needs.ts";
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
		// an answer stays until its successor is there: one about another subject is not this paper's
		if (!isAbout(whole.answer, unit, asked.sentences)) return null;
		if (asked.pocketUnit && !isAbout(inside.answer, asked.pocketUnit, asked.scoped)) return null;
		const found = ownTable.units.findIndex(({ kode }) => kode === subject.kode);
		const row = subject.kind === "region" ? ownTable.units.length : found;
		if (row < 0) return null;
		const families = (sentence: number) => whole.answer?.families[sentence]?.[row] ?? Number.NaN;
		const within = (sentence: number) => {
			const tallied = asked.pocketUnit ? inside.answer : null;
			if (tallied === null) return { inPockets: Number.NaN, pockets: [] };
			const pockets = tallied.units
				.map(({ nama }, i) => ({ id: nama, families: tallied.families[sentence]?.[i] ?? 0 }))
				.filter((pocket) => pocket.families > 0 && (subject.kind !== "pocket" || pocket.id === subject.nama))
				.sort((a, b) => b.families - a.families || Number(a.id) - Number(b.id));
			return { inPockets: pockets.reduce((sum, pocket) => sum + pocket.families, 0), pockets };
		};
		return {
			opened,
			resolved,
			kelurahan,
			own: { table: ownTable, unit: row },
			pockets: pocketAnswer,
			poor: { families: families(0), inPockets: within(0).inPockets },
			needs: asked.needs.map((need, i) => ({ need, families: families(i + 1), ...within(i + 1) })),
		};
	}, [opened, resolved, subject, unit, asked, kelurahan, ownTable, whole.answer, inside.answer, pocketAnswer, pocketsDone]);
}

function useOwnUnit(subject: PaperSubject | null, pockets: PocketAnswer | null): TallyUnit | null {
	return useMemo(() => {
		if (subject === null) return null;
		if (subject.kind === "pocket") return pockets && { type: "pockets", pockets: pockets.query };
		return { type: "level", level: LEVELS[subject.kind] };
	}, [subject, pockets]);
}
