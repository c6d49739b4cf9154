import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { flipsNear, type RankLines, spansOf } from "#core/choice/rank-lines.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount, formatList, formatPercent, formatPercentRange } from "#i18n/format.ts";
import { at, type Candidates, positionOf, scoreQuery } from "#state/tasks/candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Choice } from "../../kit/choice.tsx";
import { useAnswered } from "../../page/use-answered.ts";
import { AreaSelect } from "./area-select.tsx";
import { FlipChart } from "./flip-chart.tsx";

type FlipTabProps = { readonly candidates: Candidates; readonly focus: number };
type FlipSubject = { readonly candidates: Candidates; readonly criterion: number };
const SHOWN_EVENTS = 12;

function flipsQuery({ candidates, criterion }: FlipSubject) {
	return { ...scoreQuery(candidates.task), criterion };
}

/** What the ranks would be if one criterion counted more or less. */
export function FlipTab({ candidates, focus }: FlipTabProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const { criteria, units, order } = candidates;
	const [chosen, setChosen] = useState(criteria[0]?.measure.id ?? "");
	const [kode, setKode] = useState<string | null>(null);
	const criterion = Math.max(
		0,
		criteria.findIndex(({ measure }) => measure.id === chosen),
	);
	const subject = useMemo(
		() => (criteria[criterion] === undefined ? null : { candidates, criterion }),
		[candidates, criteria, criterion],
	);
	const { answered, error } = useAnswered("flips", subject, { requestOf: flipsQuery, lane: "flip-tab" });
	const own = units.findIndex((unit) => unit.kode === kode);
	const shown = own >= 0 ? own : order.includes(focus) ? focus : (order[0] ?? 0);
	const measure = criteria[criterion]?.measure;
	if (measure === undefined || order.length === 0) return <p className="note">{t("headline.none")}</p>;
	return (
		<section className="section">
			<div className="fields">
				<Choice
					label={t("flip.criterion")}
					value={measure.id}
					options={criteria.map(({ measure: one }) => ({ value: one.id, label: names(one).label }))}
					onChange={setChosen}
				/>
				<AreaSelect candidates={candidates} label={t("flip.area")} value={units[shown]?.kode ?? ""} onChange={setKode} />
			</div>
			{error !== null ? (
				<FlipFault error={error} />
			) : answered === null ? (
				<p className="note">{t("busy")}</p>
			) : (
				<FlipResult {...answered.subject} lines={answered.answer} kode={units[shown]?.kode ?? ""} />
			)}
		</section>
	);
}

function FlipFault({ error }: { readonly error: AppError }): ReactNode {
	const { title, detail, action } = errorMessage(error);
	return (
		<div className="note" role="alert">
			<b>{title}</b>
			<p>{`${detail} ${action}`}</p>
		</div>
	);
}

type FlipResultProps = FlipSubject & { readonly lines: RankLines; readonly kode: string };

function FlipResult({ candidates, criterion, lines, kode }: FlipResultProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const { criteria, units } = candidates;
	const shown = positionOf(candidates, kode);
	const share = criteria[criterion]?.share ?? 0;
	const measure = criteria[criterion]?.measure;
	const { count, events } = useMemo(() => flipsNear(lines, share, SHOWN_EVENTS), [lines, share]);
	if (measure === undefined || shown < 0) return null;
	const name = names(measure).label;
	const percent = (value: number, digits = 1) => formatPercent(value, digits);
	return (
		<>
			<p className="lead">
				{t("flip.now", { name, share: percent(share, 0) })}{" "}
				{t("flip.ranks", {
					area: units[shown]?.nama ?? "",
					ranks: spansOf(lines, shown)
						.map(({ from, to, rank }) => t("flip.span", { rank: formatCount(rank), range: formatPercentRange(from, to) }))
						.join("; "),
				})}
			</p>
			<FlipChart candidates={candidates} lines={lines} shown={shown} share={share} name={name} />
			<h2 className="label">{t("flip.events", { n: formatCount(count) })}</h2>
			<ul className="lines text-table">
				{events.map(({ share: crossing, up, down }) => (
					<li key={crossing}>
						<b>{percent(crossing)}</b>{" "}
						{t("flip.event", {
							up: formatList(up.map((i) => units[i]?.nama ?? "")),
							down: formatList(down.map((i) => units[i]?.nama ?? "")),
						})}
					</li>
				))}
			</ul>
			{count > SHOWN_EVENTS ? <p className="note">{t("flip.more", { n: formatCount(SHOWN_EVENTS) })}</p> : null}
			<p className="note">{t("flip.note", { rank: formatCount(at(candidates.scores.rank, shown)) })}</p>
		</>
	);
}
