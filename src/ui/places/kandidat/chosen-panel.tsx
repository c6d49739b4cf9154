import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { MeasureUnit } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import { formatCount } from "#i18n/format.ts";
import { pilotOf } from "#state/pilots.ts";
import { at, type Candidates, positionOf } from "#state/tasks/candidates.ts";
import { MOST_CANDIDATES } from "#state/view/candidates.ts";
import { Button } from "../../kit/button.tsx";
import { CheckRow } from "../../kit/check-row.tsx";
import { StarButton } from "../../kit/star-button.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./chosen-panel.module.css";
import { DecisionsFile } from "./decisions-file.tsx";
import { NoteField } from "./note-field.tsx";
import { WorkbookButton } from "./workbook-button.tsx";

type ChosenPanelProps = { readonly candidates: Candidates; readonly unitCost: number };

/** Areas that people marked, and which of them they chose, with the reason. */
export function ChosenPanel({ candidates, unitCost }: ChosenPanelProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { printRequested } = useActions();
	const starred = useApp((state) => state.view.candidates);
	const pilots = useApp((state) => state.pilots);
	const { table } = candidates;
	const kept = pilots.filter(({ dipilih }) => dipilih).map(({ kode }) => kode);
	const listed = [...new Set([...starred, ...kept])].flatMap((kode) => table.units.find((unit) => unit.kode === kode) ?? []);
	const picked = listed.filter(({ kode }) => kept.includes(kode));
	const first = picked[0] ?? listed[0];
	return (
		<div className={styles.side}>
			<h2>{t("chosen.title")}</h2>
			<p className="note">{t("chosen.human")}</p>
			{listed.length === 0 ? <p className="remark">{t("chosen.empty")}</p> : null}
			<ul>
				{listed.map((unit) => (
					<ChosenArea key={unit.kode} unit={unit} candidates={candidates} />
				))}
			</ul>
			{starred.length >= MOST_CANDIDATES ? <p className="note">{t("chosen.full", { n: formatCount(MOST_CANDIDATES) })}</p> : null}
			{listed.length === 0 ? null : <Totals candidates={candidates} listed={listed} picked={picked} unitCost={unitCost} />}
			<div className={styles.sideActions}>
				<WorkbookButton candidates={candidates} />
				{first === undefined ? null : (
					<Button variant="outline" onClick={() => printRequested("kandidat", first.kode)}>
						{t("chosen.print")}
					</Button>
				)}
			</div>
			<DecisionsFile />
		</div>
	);
}

function ChosenArea({ unit, candidates }: { readonly unit: MeasureUnit; readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const id = useId();
	const pilot = useApp((state) => state.pilots);
	const starred = useApp((state) => state.view.candidates.includes(unit.kode));
	const { alasan, dipilih } = pilotOf(pilot, unit.kode);
	const position = positionOf(candidates, unit.kode);
	const rank = at(candidates.scores.rank, position);
	const hasReason = alasan.trim() !== "";
	return (
		<li className={styles.chosen}>
			<div className={styles.chosenHead}>
				<b>{unit.nama}</b>
				<span>{rank > 0 ? t("chosen.rank", { rank: formatCount(rank) }) : t("chosen.noRank")}</span>
				<StarButton kode={unit.kode} label={t(starred ? "unstar" : "star", { name: unit.nama })} />
			</div>
			<CheckRow
				label={t("chosen.pick")}
				checked={dipilih}
				hint={dipilih || hasReason ? undefined : t("chosen.needsReason")}
				onChange={(checked) => {
					pilotChanged(unit.kode, { dipilih: checked });
					if (checked && !hasReason) document.getElementById(id)?.focus();
				}}
			/>
			<label className="visually-hidden" htmlFor={id}>
				{t("chosen.reason", { name: unit.nama })}
			</label>
			<NoteField
				id={id}
				value={alasan}
				placeholder={t("chosen.reasonPlaceholder")}
				onChange={(text) => pilotChanged(unit.kode, { alasan: text })}
			/>
		</li>
	);
}

type TotalsProps = {
	readonly candidates: Candidates;
	readonly listed: readonly MeasureUnit[];
	readonly picked: readonly MeasureUnit[];
	readonly unitCost: number;
};

/** What the marked and the picked areas add up to. */
function Totals({ candidates, listed, picked, unitCost }: TotalsProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { table } = candidates;
	const families = cellsOf(table, "keluarga");
	const sum = (units: readonly MeasureUnit[]) =>
		units.reduce((total, unit) => total + (families[table.units.indexOf(unit)]?.value ?? 0), 0);
	const rows = [
		{ key: "listed", label: t("chosen.marked", { n: formatCount(listed.length) }), load: sum(listed) },
		{ key: "picked", label: t("chosen.picked", { n: formatCount(picked.length) }), load: sum(picked) },
	];
	return (
		<dl className={styles.totals}>
			{rows.map(({ key, label, load }) => (
				<div key={key}>
					<dt>{label}</dt>
					<dd>
						{t("chosen.families", { n: formatCount(load) })}
						{unitCost > 0 ? <small>{t("chosen.rupiah", { n: formatCount(load * unitCost) })}</small> : null}
					</dd>
				</div>
			))}
		</dl>
	);
}
