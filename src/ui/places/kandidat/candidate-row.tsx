import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatDecimal, formatList, formatPercent } from "#i18n/format.ts";
import { resultIdentities } from "#i18n/say/identity/result-identity.ts";
import { pilotOf } from "#state/pilots.ts";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { StarButton } from "../../kit/star-button.tsx";
import { useApp } from "../../page/app-context.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import styles from "./candidate-row.module.css";
import { ListFigure } from "./list-figure.tsx";

type CandidateRowProps = {
	readonly candidates: Candidates;
	readonly position: number;
	readonly open: boolean;
	readonly onToggle: () => void;
};

export function CandidateRow({ candidates, position, open, onToggle }: CandidateRowProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const id = useId();
	const { units, scores, sensitivity } = candidates;
	const context = useIdentityContext();
	const own = resultIdentities(candidates, position, t);
	const kode = units[position]?.kode ?? "";
	const name = units[position]?.nama ?? "";
	const starred = useApp((state) => state.view.candidates.includes(kode));
	const picked = useApp((state) => pilotOf(state.pilots, kode).dipilih);
	const range = {
		low: formatCount(at(sensitivity.low, position)),
		high: formatCount(at(sensitivity.high, position)),
	};
	return (
		<li className={styles.row} data-open={open || undefined}>
			<span className={styles.rank}>{formatCount(at(scores.rank, position))}</span>
			<button type="button" className={styles.name} aria-expanded={open} aria-controls={id} onClick={onToggle}>
				<b>{name}</b>
				{picked ? (
					<em className="pill" data-tone="accent">
						{t("picked")}
					</em>
				) : null}
				<small>{units[position]?.induk}</small>
				<ChevronDown size={16} aria-hidden />
			</button>
			<ScoreBar candidates={candidates} position={position} />
			<span className={styles.score}>
				<ListFigure context={context} own={own.score}>
					{formatDecimal(at(scores.score, position) * 100, 1)}
				</ListFigure>
			</span>
			<span className={styles.range}>
				<ListFigure context={context} own={own.rank}>
					{range.low === range.high ? t("ranking.sameRank", range) : t("ranking.range", range)}
				</ListFigure>
				<small>
					<ListFigure context={context} own={own.top}>
						{t("ranking.top", {
							share: formatPercent(at(sensitivity.topShare, position), 0),
							top: formatCount(sensitivity.top),
						})}
					</ListFigure>
				</small>
			</span>
			<StarButton kode={kode} label={t(starred ? "unstar" : "star", { name })} className={styles.star} />
			<div id={id} className={styles.cardSlot} hidden={!open}>
				{open ? <CandidateCard candidates={candidates} position={position} /> : null}
			</div>
		</li>
	);
}

/** The score out of 100, split by criterion. */
function ScoreBar({ candidates, position }: { readonly candidates: Candidates; readonly position: number }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const { criteria, scores } = candidates;
	const parts = criteria.map(({ measure }, index) => ({
		id: measure.id,
		name: names(measure).name,
		points: at(scores.parts[index] ?? [], position) * 100,
	}));
	const spoken = formatList(
		parts.map(({ name, points }) => t("ranking.part", { name, points: formatDecimal(points, 1) })),
		"open",
	);
	return (
		<span className={styles.bar} role="img" aria-label={spoken} title={spoken}>
			{parts.map(({ id, points }, index) =>
				points > 0 ? <i key={id} data-criterion={index} style={{ width: `${points}%` }} /> : null,
			)}
		</span>
	);
}
