import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId, useMemo, useState } from "react";
import { overallChange } from "#core/time/series/change.ts";
import { checkSeries } from "#core/time/series/check-series.ts";
import { planOf } from "#core/time/series/plan.ts";
import { lineOf, pointsOf } from "#core/time/series/points.ts";
import { EXAMPLES } from "#core/time/series/printed-examples.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { judgePace, requiredExitsPerMonth } from "#core/time/series/target.ts";
import { TREND_INDICATORS, trendRegions } from "#core/time/series/trend.ts";
import { readUnit } from "#core/time/series/units.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount, formatSigned } from "#i18n/format.ts";
import { sayFinding, sayRows } from "#i18n/say/finding.ts";
import { signedDifference, type TrendVoice } from "#i18n/say/series-figure-words.ts";
import { indicatorName, warningHead, warningText } from "#i18n/say/series-warning-words.ts";
import { readSeriesCsv, SERIES_COLUMNS } from "#io/pack/series-csv.ts";
import { Button } from "../../../kit/button.tsx";
import { PaceVerdictNote } from "./pace-note.tsx";
import styles from "./typed-series.module.css";
import { useTrendVoice } from "./use-trend.ts";

/** Any series, typed or pasted, checked as it is written: what would make a reader compare things that are not the same. */
export function TypedSeries(): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const id = useId();
	const [table, setTable] = useState("");
	const trimmed = table.trim();
	return (
		<section className="section" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("typed.title")}</h2>
			<p className="remark">{t("typed.intro")}</p>
			<fieldset className={styles.examples}>
				<legend className="visually-hidden">{t("typed.examples")}</legend>
				{EXAMPLES.map((example) => (
					<Button key={example.id} variant="outline" onClick={() => setTable(example.table)}>
						{example.name}
					</Button>
				))}
				<Button variant="link" disabled={trimmed === ""} onClick={() => setTable("")}>
					{t("typed.clear")}
				</Button>
			</fieldset>
			<textarea
				className={styles.textarea}
				aria-label={t("typed.label")}
				value={table}
				rows={8}
				spellCheck={false}
				wrap="off"
				placeholder={SERIES_COLUMNS.join(";")}
				onChange={(event) => setTable(event.target.value)}
			/>
			<div aria-live="polite">
				{trimmed === "" ? <p className="remark">{t("typed.empty")}</p> : <Checked table={trimmed} voice={voice} />}
			</div>
		</section>
	);
}

function Checked({ table, voice }: { readonly table: string; readonly voice: TrendVoice }): ReactNode {
	const { t } = voice;
	const file = useMemo(() => readSeriesCsv(table), [table]);
	const warnings = useMemo(() => (file.ok ? checkSeries(file.value.rows) : []), [file]);
	if (!file.ok) return <p className="remark">{t("typed.unreadable", { reason: errorMessage(file.error).title })}</p>;
	const { rows, findings } = file.value;
	const n = warnings.length;
	return (
		<>
			<p className={styles.counts}>
				{t("typed.rows", { n: formatCount(rows.length) })}
				{findings.length > 0 ? ` · ${t("typed.findings", { n: formatCount(findings.length) })}` : ""}
				{` · ${n > 0 ? t("typed.warnings", { n: formatCount(n) }) : t("typed.clean")}`}
			</p>
			<ul className="cautions">
				{findings.map((finding) => (
					<li key={`${finding.code} ${finding.rows.join()} ${finding.params?.["column"]}`}>
						<TriangleAlert size={16} aria-hidden />
						<span>{`${sayRows(finding)}: ${sayFinding(finding)}`}</span>
					</li>
				))}
				{warnings.map((warning) => (
					<li key={`${warning.code} ${warning.rows.join()}`}>
						<TriangleAlert size={16} aria-hidden />
						<span>
							<b>{warningHead(warning, voice)}.</b> {warningText(warning, voice)}
						</span>
					</li>
				))}
			</ul>
			<Changes rows={rows} voice={voice} />
		</>
	);
}

/** The arithmetic of the typed lines: change, average, pace against an aimed-at pace, exits per month. */
function Changes({ rows, voice }: { readonly rows: readonly SeriesRow[]; readonly voice: TrendVoice }): ReactNode {
	const { t } = voice;
	const lines = trendRegions(rows).flatMap(({ kode, wilayah }) =>
		TREND_INDICATORS.flatMap((indikator) => {
			const change = overallChange(lineOf(pointsOf(rows, kode, indikator)));
			return change ? [{ kode, wilayah, indikator, change, pace: planOf(rows, kode, indikator).pace }] : [];
		}),
	);
	const last = rows.filter(({ satuan }) => ["jiwa", "keluarga"].includes(readUnit(satuan)?.unit ?? "")).at(-1);
	const isRegistry = last !== undefined && !(TREND_INDICATORS as readonly string[]).includes(last.indikator);
	if (lines.length === 0 && !isRegistry) return null;
	return (
		<>
			<h3>{t("typed.changes")}</h3>
			<ul className={styles.changes}>
				{lines.map(({ kode, wilayah, indikator, change, pace }) => (
					<li key={`${kode} ${indikator}`}>
						{t("typed.change", {
							region: wilayah,
							indicator: indicatorName(indikator, voice),
							from: change.from.period.text,
							to: change.to.period.text,
							difference: signedDifference(indikator, change.absolute, voice),
							percent: formatSigned(change.relative * 100, 1),
							perYear: signedDifference(indikator, change.perYear, voice),
						})}
						{pace ? (
							<PaceVerdictNote change={change} band={pace} verdict={judgePace(change.perYear, pace)} voice={voice} />
						) : null}
					</li>
				))}
				{isRegistry ? (
					<li>
						{t("typed.exits", {
							n: `${formatCount(last.nilai)} ${last.satuan}`,
							fast: formatCount(requiredExitsPerMonth(last.nilai, 24)),
							slow: formatCount(requiredExitsPerMonth(last.nilai, 12)),
							unit: last.satuan,
						})}
					</li>
				) : null}
			</ul>
		</>
	);
}
