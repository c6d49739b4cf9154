import { allOf } from "#core/families/filter/all-of.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import { needSentence, needsOf } from "#core/programme/needs.ts";
import type { OpenedPack, PocketAnswer, TallyAnswer, TallyUnit } from "#engine/protocol.ts";
import type { ResolvedView } from "../selectors.ts";
import type { PaperSubject } from "./paper-subjects.ts";

/** Does the answer count these sentences in this unit? */
export function isAbout(answer: TallyAnswer | null, unit: TallyUnit | null, sentences: readonly string[]): answer is TallyAnswer {
	return answer !== null && JSON.stringify(answer.query) === JSON.stringify({ unit, sentences });
}

/** The first sentence counts the poor, the others one need each; `scoped` says the same within the subject. */
export function needQueries(opened: OpenedPack, resolved: ResolvedView, subject: PaperSubject, pockets: PocketAnswer | null) {
	const base = parsed(resolved.filter);
	const poor = parsed(pockets?.query.poor ?? resolved.filter);
	const needs = needsOf(opened.columnTypes, opened.manifest.programmes, resolved.chosenProgrammes);
	const scope: Clause | null =
		subject.kind === "kelurahan" || subject.kind === "kecamatan"
			? { type: "compare", column: subject.kind, operator: "=", value: subject.kode }
			: null;
	const sentences = (within: Clause | null) => [
		printFilter(allOf(within ? [poor, within] : [poor])),
		...needs.map((need) => needSentence(need, base, within)),
	];
	const known = pockets !== null && pockets.pockets.length > 0;
	const pocketUnit: TallyUnit | null = known ? { type: "pockets", pockets: pockets.query } : null;
	return { needs, sentences: sentences(null), scoped: sentences(scope), pocketUnit };
}

function parsed(sentence: string): Clause {
	const clause = parseFilter(sentence);
	return clause.ok ? clause.value : { type: "all" };
}

export type NeedQueries = ReturnType<typeof needQueries>;
