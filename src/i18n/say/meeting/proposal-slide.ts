import { weightShares } from "#core/choice/priority-score.ts";
import { type Candidates, positionOf, standings } from "#state/tasks/candidates.ts";
import { formatCount, formatList, formatPer100 } from "../../format.ts";
import { insideSentence } from "../../letter-case.ts";
import { measureBase, measureWords } from "../../measure-words.ts";
import { type MapPicture, plainly, type Slide } from "./slide.ts";
import type { MeetingSource } from "./source.ts";

const PROPOSED = 3;
const SHOWN = 6;

/** The starred areas, or the first of the ranking where none is starred; why in ranks per criterion. */
export function proposalSlide(source: MeetingSource, candidates: Candidates | null, starred: readonly string[]): Slide {
	const { t, opened } = source;
	const shared = { id: "proposed", question: t("proposed.question"), source: "" } as const;
	const groups = opened.groups[0] ?? source.groups;
	const map = (marked: MapPicture["marked"], label: string): MapPicture => ({
		type: "map",
		groups,
		values: groups.kode.map((_, group) => (marked.some((one) => one.group === group) ? 1 : Number.NaN)),
		direction: "burden",
		marked,
		label,
	});
	if (candidates === null) return { ...shared, answer: plainly(t("waiting")), picture: map([], t("waiting")), why: [] };
	const chosen = starred.map((kode) => positionOf(candidates, kode)).filter((position) => position >= 0);
	const positions = chosen.length > 0 ? chosen.slice(0, SHOWN) : candidates.order.slice(0, PROPOSED);
	if (positions.length === 0)
		return { ...shared, answer: plainly(t("proposed.none")), picture: map([], t("proposed.none")), why: [] };
	const nameOf = (position: number) => candidates.units[position]?.nama ?? "";
	const names = formatList(positions.map(nameOf), "and");
	const plain = t(chosen.length > 0 ? "proposed.answer" : "proposed.answerScore", { names });
	const measureName = (index: number) => {
		const measure = candidates.criteria[index]?.measure;
		return measure === undefined
			? ""
			: measureWords(measure, opened.manifest.programmes, measureBase(source.context.filter)).name;
	};
	const shares = weightShares(candidates.criteria.map(({ weight }) => weight));
	const weights = candidates.criteria.flatMap(({ weight }, index) =>
		weight > 0
			? [
					t("proposed.weight", {
						name: insideSentence(measureName(index)),
						percent: formatPer100(shares?.[index] ?? Number.NaN, 0),
					}),
				]
			: [],
	);
	return {
		...shared,
		answer: plainly(plain),
		picture: map(
			positions.map((position) => ({
				group: groups.kode.indexOf(candidates.units[position]?.kode ?? ""),
				text: "",
			})),
			t("proposed.picture", { names }),
		),
		why: [
			...positions.map((position) =>
				t("proposed.item", {
					area: nameOf(position),
					rank: formatCount(candidates.scores.rank[position] ?? Number.NaN),
					of: formatCount(candidates.order.length),
					reasons: formatList(reasonsOf(candidates, position, measureName, source), "and"),
					share: formatPer100(candidates.sensitivity.topShare[position] ?? Number.NaN, 0),
					draws: formatCount(candidates.sensitivity.draws),
				}),
			),
			t("proposed.weights", { weights: formatList(weights, "and") }),
			t("proposed.advice"),
		].map(plainly),
	};
}

/** "ke-5 menurut keluarga": where the area stands on each criterion in use. */
function reasonsOf(candidates: Candidates, unit: number, nameOf: (index: number) => string, { t }: MeetingSource): string[] {
	return standings(candidates, unit).flatMap(({ index, fact: { rank } }) =>
		rank > 0 ? [t("proposed.reason", { rank: formatCount(rank), name: insideSentence(nameOf(index)) })] : [],
	);
}
