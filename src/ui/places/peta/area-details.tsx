import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { formatCount, formatNumber, formatPercentRange } from "#i18n/format.ts";
import { type DetailsContext, rankWords, withoutWords } from "#i18n/say/details-words.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { coverageOfArea } from "#state/programme-coverage.ts";
import { type AreaDetails as Details, selectAreaDetails, selectOpened, selectShownForm } from "#state/selectors.ts";
import { MarkedText } from "../../figure/view-figure.tsx";
import { IconButton } from "../../kit/button.tsx";
import { StarButton } from "../../kit/star-button.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./area-details.module.css";
import { AreaFigures } from "./area-figures.tsx";
import { NumberOrigin } from "./number-origin.tsx";
import { ProgrammeCoverage } from "./programme-coverage.tsx";

/** The chosen area: the sentence first, then its figures against the region's. */
export function AreaDetails(): ReactNode {
	const { t } = useTranslation("details");
	const opened = useApp(selectOpened);
	const answer = useApp((state) => state.answer);
	const selectedKode = useApp((state) => state.view.selectedKode);
	const details = useApp((state) => selectAreaDetails(state, state.view.selectedKode));
	if (selectedKode === null) return <p className="empty">{t("empty")}</p>;
	if (opened === null || answer === null) return <p className="empty">{t("waiting")}</p>;
	if (details === null) return <p className="empty">{t("otherLevel")}</p>;
	return <DetailsOf details={details} answer={answer} opened={opened} />;
}

type DetailsOfProps = { readonly details: Details; readonly answer: ViewAnswer; readonly opened: OpenedPack };

function DetailsOf({ details, answer, opened }: DetailsOfProps): ReactNode {
	const { t } = useTranslation("details");
	const { t: tHeadline } = useTranslation("headline");
	const { areaSelected } = useActions();
	const form = useApp(selectShownForm);
	const busy = useApp((state) => state.answerBusy);
	const pack = useApp(selectPackFacts);
	const starred = useApp((state) => state.view.candidates.includes(details.kode));
	const context: DetailsContext = {
		t,
		form,
		region: tHeadline(`region.${pack.region}`),
		subject: subjectOf(answer.query.where),
		programmes: answer.query.chosenProgrammes.map(pack.programmeName),
		lowestFirst: answer.indicator.direction === "coverage" && form === "rate",
	};
	const rank = rankWords(details, context);
	const without = withoutWords(details, context);
	const { low, high, denominator } = details.indicator;
	const range = formatPercentRange(low, high);
	const size = Number.isFinite(details.squareKilometres) ? t("area", { size: formatNumber(details.squareKilometres) }) : "";
	const parent = details.induk === "" ? "" : t(`parent.${details.level}`, { name: details.induk });
	return (
		<div className={styles.details} aria-busy={busy}>
			<header className={styles.head}>
				<h2>{details.nama}</h2>
				{details.level === "kelurahan" ? (
					<StarButton
						kode={details.kode}
						label={t(starred ? "unstar" : "star", { name: details.nama })}
						className={styles.star}
					/>
				) : null}
				<IconButton label={t("release", { name: details.nama })} className={styles.release} onClick={() => areaSelected(null)}>
					<X size={16} aria-hidden />
				</IconButton>
				<p className={styles.sub}>{[parent, size].filter((part) => part !== "").join(" · ")}</p>
			</header>
			<p className={styles.sentence}>
				<RankSentence lead={rank.lead} stress={rank.stress} /> {without}
			</p>
			<AreaFigures details={details} context={context} />
			{form === "rate" && Number.isFinite(low) ? (
				<p className={styles.interval}>
					<MarkedText
						text={t("interval", { range, n: formatCount(denominator) })}
						marks={[{ text: range, about: { of: "indicator", kode: details.kode, form: "rate" } }]}
					/>
				</p>
			) : null}
			<NumberOrigin details={details} answer={answer} opened={opened} context={context} />
			<ProgrammeCoverage
				details={details}
				coverage={coverageOfArea(answer, opened.manifest.programmes, details.groupIndex)}
				context={context}
			/>
		</div>
	);
}

/** "Tertinggi di kota, 1,5 kali rata-rata." */
function RankSentence({ lead, stress }: { readonly lead: string; readonly stress: string }): ReactNode {
	if (stress === "") return lead === "" || lead.endsWith(".") ? lead : `${lead}.`;
	return (
		<>
			{lead === "" ? "" : `${lead}, `}
			<b>{stress}</b>.
		</>
	);
}
