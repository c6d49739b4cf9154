import { type ReactNode, useState } from "react";
import type { SurveyRound } from "#core/time/series/period.ts";
import { paceStretches } from "#core/time/series/plan.ts";
import { judgePace } from "#core/time/series/target.ts";
import { type Trend, type TrendIndicator, trendIndicators, trendRegions } from "#core/time/series/trend.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount } from "#i18n/format.ts";
import { periodText, type TrendVoice } from "#i18n/say/series-figure-words.ts";
import { HeadlineFrame } from "../../../figure/headline.tsx";
import { PlaceFrame } from "../../../kit/place-frame.tsx";
import { PlaceControls } from "../../../kit/place-frame-controls.tsx";
import { Segmented } from "../../../kit/segmented.tsx";
import { useApp, useAppStore } from "../../../page/app-context.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import { PaceVerdictNote } from "./pace-note.tsx";
import { ReleaseBlock } from "./release-block.tsx";
import { SeriesTable } from "./series-table.tsx";
import { TargetEditor, type TypedTarget } from "./target-editor.tsx";
import { TkpkCharts } from "./tkpk-charts.tsx";
import styles from "./tren-view.module.css";
import { TrendHeadline } from "./trend-headline.tsx";
import { TypedSeries } from "./typed-series.tsx";
import { useTrend, useTrendVoice } from "./use-trend.ts";

const NO_TARGET: TypedTarget = { target: null, baseYear: null };

/** The official series of a region: where it stands, where it goes, and whether that is fast enough. */
export function TrendView(): ReactNode {
	const rows = useApp((state) => state.series);
	const chosenKode = useApp((state) => state.view.trendKode);
	const opened = useOpened();
	const [indikator, setIndikator] = useState<TrendIndicator>("P0");
	const [round, setRound] = useState<SurveyRound | null>(null);
	const [at, setAt] = useState<string | null>(null);
	const [typed, setTyped] = useState<TypedTarget>(NO_TARGET);
	const voice = useTrendVoice();
	const available = trendIndicators(rows, chosenKode ?? opened?.manifest.kode ?? "");
	const shown = available.includes(indikator) ? indikator : (available[0] ?? "P0");
	const trend = useTrend({ indikator: shown, round, at, ...typed });
	const { t } = voice;
	const frame = { leftLabel: t("controls"), rightLabel: t("title") };
	if (trend === null || opened === null)
		return (
			<PlaceFrame {...frame} headline={<HeadlineFrame title={t("waiting")} waiting />}>
				{null}
			</PlaceFrame>
		);
	if (rows.length === 0)
		return (
			<PlaceFrame {...frame} headline={<HeadlineFrame title={t("none")} figures={t("noneDetail")} />}>
				<div className={styles.view}>
					<SeriesNotices />
					<TypedSeries />
				</div>
			</PlaceFrame>
		);
	const controls = (
		<TrendControls
			trend={trend}
			available={available}
			voice={voice}
			onIndicator={(next) => {
				setIndikator(next);
				setAt(null);
				setTyped(NO_TARGET);
			}}
			onRound={(next) => {
				setRound(next);
				setAt(null);
			}}
			onPeriod={setAt}
			onRegion={() => {
				setRound(null);
				setAt(null);
				setTyped(NO_TARGET);
			}}
		/>
	);
	return (
		<PlaceFrame {...frame} left={controls} headline={<TrendHeadline trend={trend} />}>
			<div className={styles.view}>
				<SeriesNotices />
				{trend.latest === null ? null : (
					<>
						<TkpkCharts trend={trend} />
						<div className={styles.pair}>
							<TargetEditor
								key={`${trend.kode} ${shown} ${typed.target === null}`}
								trend={trend}
								isTyped={typed.target !== null}
								source={targetSource(trend, opened.manifest)}
								onChange={setTyped}
							/>
							<ReleaseBlock key={`${trend.kode} ${shown} ${trend.round}`} trend={trend} />
						</div>
						<AimedPace trend={trend} voice={voice} />
						<SeriesTable kode={trend.kode} wilayah={trend.wilayah} />
					</>
				)}
				<TypedSeries />
			</div>
		</PlaceFrame>
	);
}

type Targets = { readonly kode: string; readonly targets: readonly { readonly indikator: string; readonly sumber: string }[] };

function targetSource(trend: Trend, manifest: Targets): string {
	const own = trend.kode === manifest.kode ? manifest.targets.find(({ indikator }) => indikator === trend.indikator) : undefined;
	return own?.sumber ?? trend.plan.targets.at(-1)?.source ?? "";
}

/** A series that could not be read or is doubted in places: said, and the rest goes on. */
function SeriesNotices(): ReactNode {
	const { t } = useTrendVoice();
	const problem = useApp((state) => state.seriesProblem);
	if (problem?.error) return <p className="caution">{t("failed", { reason: errorMessage(problem.error).title })}</p>;
	if (problem) return <p className="caution">{t("doubted", { n: formatCount(problem.findings.length) })}</p>;
	return null;
}

type ControlsProps = {
	readonly trend: Trend;
	readonly available: readonly TrendIndicator[];
	readonly voice: TrendVoice;
	readonly onIndicator: (indikator: TrendIndicator) => void;
	readonly onRound: (round: SurveyRound) => void;
	readonly onPeriod: (period: string) => void;
	readonly onRegion: () => void;
};

function TrendControls({ trend, available, voice, onIndicator, onRound, onPeriod, onRegion }: ControlsProps): ReactNode {
	const { t } = voice;
	const { actions } = useAppStore();
	const regions = trendRegions(useApp((state) => state.series));
	const home = useOpened()?.manifest.kode;
	return (
		<PlaceControls label={t("controls")}>
			<label className="field">
				<span>{t("region")}</span>
				<select
					value={trend.kode}
					onChange={(event) => {
						onRegion();
						actions.trendRegionChanged(event.target.value === home ? null : event.target.value);
					}}
				>
					{regions.some(({ kode }) => kode === trend.kode) ? null : <option value={trend.kode}>{trend.wilayah}</option>}
					{regions.map(({ kode, wilayah }) => (
						<option key={kode} value={kode}>
							{wilayah}
						</option>
					))}
				</select>
			</label>
			{available.length < 2 ? null : (
				<div>
					<span className="label">{t("indicator")}</span>
					<Segmented
						label={t("indicator")}
						value={trend.indikator}
						segments={available.map((value) => ({
							value,
							label: t(`indicators.${value}.code`),
							spoken: t(`indicators.${value}.name`),
						}))}
						onChange={onIndicator}
					/>
				</div>
			)}
			{trend.rounds.length < 2 ? null : (
				<div>
					<span className="label">{t("round")}</span>
					<Segmented
						label={t("round")}
						value={trend.round}
						segments={trend.rounds.map((value) => ({ value, label: t(`roundName.${value}`) }))}
						onChange={onRound}
					/>
				</div>
			)}
			{trend.line.length < 2 || trend.point === null ? null : (
				<label className="field">
					<span>{t("release.period")}</span>
					<select value={trend.point.period.text} onChange={(event) => onPeriod(event.target.value)}>
						{trend.line.toReversed().map(({ period, round }) => (
							<option key={period.text} value={period.text}>
								{periodText(period, round, voice)}
							</option>
						))}
					</select>
				</label>
			)}
		</PlaceControls>
	);
}

/** A pace that was aimed at (Bombana: −1 to −2 a year) against the one before it was set, and the one since. */
function AimedPace({ trend, voice }: { readonly trend: Trend; readonly voice: TrendVoice }): ReactNode {
	const { t } = voice;
	const { pace } = trend.plan;
	if (pace === null) return null;
	const { before, after } = paceStretches(trend.line, pace.since);
	return (
		<section className="section">
			<h2>{t("pace.title")}</h2>
			{[before, after].map((change) =>
				change === null ? null : (
					<PaceVerdictNote
						key={change.from.period.text}
						change={change}
						band={pace}
						verdict={judgePace(change.perYear, pace)}
						voice={voice}
					/>
				),
			)}
			<p className="note">{t("pace.source", { source: pace.source })}</p>
		</section>
	);
}
