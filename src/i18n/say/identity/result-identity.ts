import type { TFunction } from "i18next";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { formatCount } from "../../format.ts";
import type { OwnIdentity } from "./list-identity.ts";

export type ResultIdentities = {
	readonly score: OwnIdentity;
	/** The rank by the weights in force, and between which ranks 95 % of the weightings put it. */
	readonly rank: OwnIdentity;
	readonly top: OwnIdentity;
};

/** What the score of an area, its range of ranks and its share of weightings among the first are. */
export function resultIdentities(
	{ units, scores, sensitivity, order }: Candidates,
	position: number,
	t: TFunction<"kandidat">,
): ResultIdentities {
	const name = units[position]?.nama ?? "";
	const warnings = [t("ktp.notPoverty")];
	return {
		score: {
			label: t("ktp.score", { name }),
			value: at(scores.score, position) * 100,
			unit: "skor",
			definition: t("book.scoreDefinition"),
			warnings,
		},
		rank: {
			label: t("ktp.rank", { name, of: formatCount(order.length) }),
			value: at(scores.rank, position),
			unit: "peringkat",
			interval: [at(sensitivity.low, position), at(sensitivity.high, position)],
			definition: t("ktp.rankDefinition", { n: formatCount(sensitivity.draws) }),
		},
		top: {
			label: t("ktp.top", { name }),
			value: at(sensitivity.topShare, position) * 100,
			unit: "persen",
			definition: t("ktp.topDefinition", { n: formatCount(sensitivity.draws) }),
			warnings,
		},
	};
}
