import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { pilotFacts } from "#core/choice/pilot-facts.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatCount, formatDecimal, formatPercent } from "#i18n/format.ts";
import { numberInWords } from "#i18n/number-words.ts";
import { reasonWords } from "#i18n/say/candidate-reasons.ts";
import { pilotOf } from "#state/pilots.ts";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Button } from "../../kit/button.tsx";
import { NumberTable } from "../../kit/number-table.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./candidate-card.module.css";
import { FirstSentence } from "./first-sentence.tsx";
import { MeasureFigure, MeasureHead } from "./measure-figure.tsx";
import { NoteField } from "./note-field.tsx";

type CandidateCardProps = { readonly candidates: Candidates; readonly position: number };

/** Why an area stands where it stands: reasons in words, the figures behind them, and what people noted. */
export function CandidateCard({ candidates, position }: CandidateCardProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const { pilotChanged, printRequested, areaSelected, placeChanged } = useActions();
	const { criteria, units, task, scores, sensitivity } = candidates;
	const kode = units[position]?.kode ?? "";
	const pilot = useApp((state) => state.pilots);
	const noteId = useId();
	const words = { t, nameOf: (measure: Measure) => names(measure).label };
	const facts = pilotFacts({
		values: task.values,
		higherIsWorse: criteria.map(({ higherIsWorse }) => higherIsWorse),
		unit: position,
	});
	return (
		<div className={styles.card}>
			<p>{reasonWords(candidates, position, words)}</p>
			<FirstSentence candidates={candidates} position={position} lane={units[position]?.kode ?? ""} />
			<p>
				{t("ranking.rangeSentence", {
					low: formatCount(at(sensitivity.low, position)),
					high: formatCount(at(sensitivity.high, position)),
					top: numberInWords(sensitivity.top),
					share: formatPercent(at(sensitivity.topShare, position), 0),
					first: formatPercent(at(sensitivity.firstShare, position), 0),
				})}
			</p>
			<NumberTable heads={[t("table.criterion"), t("table.value"), t("table.rank"), t("table.part")]}>
				{criteria.map(({ measure }, index) => (
					<tr key={measure.id}>
						<MeasureHead measure={measure} />
						<td>
							<MeasureFigure candidates={candidates} position={position} measure={measure} />
						</td>
						<td>{formatCount(facts[index]?.rank || Number.NaN)}</td>
						<td>{formatDecimal(at(scores.parts[index] ?? [], position) * 100, 1)}</td>
					</tr>
				))}
			</NumberTable>
			<label className="label" htmlFor={noteId}>
				{t("note.label")}
			</label>
			<NoteField
				id={noteId}
				value={pilotOf(pilot, kode).catatan}
				placeholder={t("note.placeholder")}
				onChange={(catatan) => pilotChanged(kode, { catatan })}
			/>
			<div className="line">
				<Button variant="link" onClick={() => printRequested("kandidat", kode)}>
					{t("print")}
				</Button>
				<Button
					variant="link"
					onClick={() => {
						areaSelected(kode);
						placeChanged("peta");
					}}
				>
					{t("onMap")}
				</Button>
			</div>
		</div>
	);
}
