import { type ReactNode, useId, useState } from "react";
import type { SeriesPoint } from "#core/time/series/points.ts";
import type { Target } from "#core/time/series/target.ts";
import type { Trend } from "#core/time/series/trend.ts";
import { formatInput } from "#i18n/format.ts";
import { parseTyped } from "#i18n/parse-typed.ts";
import { derivedIdentity } from "#i18n/say/identity/trend-identity.ts";
import { signedDifference } from "#i18n/say/series-figure-words.ts";
import { projectedText } from "#i18n/say/verdict-words.ts";
import { Figure } from "../../../figure/figure.tsx";
import { Button } from "../../../kit/button.tsx";
import styles from "./target-editor.module.css";
import { VerdictChip } from "./tren-card.tsx";
import { useTrendVoice } from "./use-trend.ts";

export type TypedTarget = { readonly target: Target | null; readonly baseYear: number | null };

type TargetEditorProps = {
	readonly trend: Trend;
	readonly isTyped: boolean;
	readonly source: string;
	readonly onChange: (typed: TypedTarget) => void;
};

/** The target as a year and a value; whatever is typed is judged at once. */
export function TargetEditor({ trend, isTyped, source, onChange }: TargetEditorProps): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const id = useId();
	const { target, verdict, indikator, line } = trend;
	const [year, setYear] = useState(() => (target ? String(target.year) : ""));
	const [value, setValue] = useState(() => (target ? formatInput(target.value) : ""));
	const base = verdict?.base ?? null;

	function changed(nextYear: string, nextValue: string): void {
		setYear(nextYear);
		setValue(nextValue);
		const typed = { year: Number(nextYear), value: parseTyped(nextValue) };
		const isWhole = /^\d{4}$/.test(nextYear.trim()) && nextValue.trim() !== "" && Number.isFinite(typed.value);
		if (isWhole) onChange({ target: { ...typed, isStrict: false }, baseYear: null });
	}

	return (
		<section className="section" aria-labelledby={id}>
			<h2 id={id}>{t("target.title")}</h2>
			<div className="field-line">
				<label>
					<span>{t("target.year")}</span>
					<input inputMode="numeric" value={year} maxLength={4} onChange={(event) => changed(event.target.value, value)} />
				</label>
				<label>
					<span>{t("target.value", { unit: t(`indicators.${indikator}.unit`) })}</span>
					<input inputMode="decimal" value={value} maxLength={14} onChange={(event) => changed(year, event.target.value)} />
				</label>
				{target && base ? (
					<label>
						<span>{t("target.since")}</span>
						<select
							value={String(base.period.year)}
							onChange={(event) => onChange({ target, baseYear: Number(event.target.value) })}
						>
							{line
								.filter(({ period }) => period.years < target.year)
								.map(({ period }) => (
									<option key={period.text} value={String(period.year)}>
										{period.year}
									</option>
								))}
						</select>
					</label>
				) : null}
				{isTyped ? (
					<Button variant="link" onClick={() => onChange({ target: null, baseYear: null })}>
						{t("target.reset")}
					</Button>
				) : null}
			</div>
			{target && verdict && base ? (
				<>
					<VerdictChip trend={trend} />
					<Facts trend={trend} />
					<p className="note">{t("target.source", { source: isTyped || source === "" ? t("target.own") : source })}</p>
				</>
			) : (
				<p className="remark">{t("target.none")}</p>
			)}
			<span className="visually-hidden" aria-live="polite">
				{verdict && target ? signedDifference(indikator, verdict.requiredPerYear, voice) : ""}
			</span>
		</section>
	);
}

/** Required, realised and remaining pace with their years; each number with what it is made of. */
function Facts({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const { verdict, indikator, target } = trend;
	if (!verdict?.base || !verdict.latest || !target) return null;
	const { base, latest } = verdict;
	const pace = (value: number, about: Parameters<typeof derivedIdentity>[0]): ReactNode =>
		Number.isFinite(value) ? (
			<Figure identity={derivedIdentity(about, voice)}>
				{t("target.perYear", { value: signedDifference(indikator, value, voice, 3) })}
			</Figure>
		) : (
			"–"
		);
	const needed = (from: SeriesPoint, value: number) =>
		pace(value, { kind: "required", trend, from, value, year: target.year, digits: 3 });
	const isMet = verdict.status === "met";
	const rows: readonly (readonly [string, ReactNode])[] = [
		[
			t("target.required", { from: String(base.period.year) }),
			Number.isFinite(verdict.requiredPerYear) ? needed(base, verdict.requiredPerYear) : t("target.past"),
		],
		[
			t("target.realised", { from: String(base.period.year), to: String(latest.period.year) }),
			pace(verdict.realisedPerYear, {
				kind: "pace",
				trend,
				from: base,
				to: latest,
				value: verdict.realisedPerYear,
				digits: 3,
			}),
		],
		isMet
			? [t("target.projected"), t("target.reached", { year: String(verdict.metYear) })]
			: [t("target.projected"), Number.isFinite(verdict.projectedYear) ? projectedText(verdict) : t("target.never")],
		...(isMet || !Number.isFinite(verdict.remainingPerYear)
			? []
			: [[t("target.remaining"), needed(latest, verdict.remainingPerYear)] as const]),
	];
	return (
		<dl className={styles.facts}>
			{rows.map(([term, text]) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}
