import { ChevronDown, ChevronUp } from "lucide-react";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { formatBreak } from "#i18n/say/class-ranges.ts";
import type { LegendFacts } from "#i18n/say/legend.ts";
import { HOUSEHOLD_ZOOM } from "#map/map-view.ts";
import { MAP_THEME } from "#map/theme.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectClassification, selectShownForm, selectShowsPockets } from "#state/selectors.ts";
import { MarkedText, ViewFigureInfo } from "../figure/view-figure.tsx";
import { classes } from "../kit/classes.ts";
import { Popover } from "../kit/popover.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { PHONE, useMedia } from "../page/use-media.ts";
import { useTheme } from "../page/use-theme.ts";
import { Histogram } from "./histogram.tsx";
import styles from "./legend.module.css";
import { HexagonKey, Key, Keys, PointKey } from "./legend-keys.tsx";
import { legendMeasured } from "./legend-size.ts";
import { useLegend } from "./use-legend.ts";

const ClassPanel = lazy(() => import("./class-panel.tsx").then(({ ClassPanel }) => ({ default: ClassPanel })));

const WIDTH = 212;

/** What the colours mean: always on the map, a strip on the phone until it is opened. */
export function Legend(): ReactNode {
	const { t } = useTranslation("map");
	const phone = useMedia(PHONE);
	const [open, setOpen] = useState(false);
	const box = useRef<HTMLElement>(null);
	const legend = useLegend();
	const kind = useLegendKind();
	const compact = phone && !open;
	const isEmpty = kind === "classes" && legend === null;
	useLayoutEffect(() => {
		// an opened legend on the phone lies over the map for a moment and does not push it aside
		if (box.current && !(phone && open)) legendMeasured(box.current, phone);
	});
	if (isEmpty) return null;
	return (
		<section ref={box} className={classes(styles.legend, compact && styles.compact)} aria-label={t("legend.label")}>
			{phone ? (
				<button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
					{compact ? (
						<Strip legend={kind === "classes" ? legend : null} />
					) : (
						<span className={styles.spacer}>
							<span className="visually-hidden">{t("legend.hide")}</span>
						</span>
					)}
					{open ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
				</button>
			) : null}
			{compact ? null : <Body kind={kind} legend={legend} />}
		</section>
	);
}

/** What is drawn decides what there is to explain. */
function useLegendKind(): "classes" | "hexagons" | "points" {
	const pockets = useApp(selectShowsPockets);
	const households = useApp((state) => state.view.showHouseholds);
	const close = useApp((state) => (state.view.camera?.zoom ?? 0) >= HOUSEHOLD_ZOOM);
	const hexagons = useApp((state) => state.hexagons !== null);
	const drawn = useApp((state) => state.map !== "unavailable");
	if (pockets) return "points";
	if (!households || !drawn) return "classes";
	if (close) return "points";
	return hexagons ? "hexagons" : "classes";
}

function Body({
	kind,
	legend,
}: {
	readonly kind: ReturnType<typeof useLegendKind>;
	readonly legend: LegendFacts | null;
}): ReactNode {
	if (kind === "hexagons") return <HexagonKey />;
	if (kind === "points") return <PointKey />;
	return legend === null ? null : <ClassLegend legend={legend} />;
}

function Strip({ legend }: { readonly legend: LegendFacts | null }): ReactNode {
	const { t } = useTranslation("map");
	if (legend === null) return <span>{t("legend.label")}</span>;
	return (
		<>
			<span className={styles.ramp}>
				{legend.colours.slice(0, legend.counts.length).map((colour) => (
					<i key={colour} style={{ background: colour }} />
				))}
			</span>
			<span>
				<span className="visually-hidden">{`${t("legend.show")}: `}</span>
				{legend.span} {legend.shortUnit}
			</span>
		</>
	);
}

function ClassLegend({ legend }: { readonly legend: LegendFacts }): ReactNode {
	const { t } = useTranslation("map");
	const { t: tHeadline } = useTranslation("headline");
	const region = tHeadline(`region.${useApp(selectPackFacts).region}`);
	const ready = useApp((state) => state.answer !== null);
	const form = useApp(selectShownForm);
	const end = (value: number | undefined) => formatBreak(value ?? Number.NaN, legend.scale.whole ? 0 : 1, legend.scale);
	const label = t("legend.histogram", {
		n: formatCount(legend.counts.reduce((sum, count) => sum + count, 0)),
		low: end(legend.breaks[0]),
		high: end(legend.breaks.at(-1)),
		region,
		mean: legend.meanText,
	});
	return (
		<>
			<div className={styles.heading}>
				<h2 className="key-title">{legend.title}</h2>
				{ready ? <ViewFigureInfo about={{ of: "indicator", kode: null, form }} name={legend.title} /> : null}
			</div>
			<p className="fine">{legend.unit}</p>
			{legend.breaks.length === 0 ? null : (
				<div className={styles.histogram}>
					<Histogram
						values={legend.values}
						breaks={legend.breaks}
						colours={legend.colours}
						mean={legend.mean}
						width={WIDTH}
						height={32}
						label={label}
					/>
				</div>
			)}
			<ClassKeys legend={legend} />
			<HatchRows legend={legend} />
			<div className={styles.foot}>
				{legend.meanText === "" ? null : (
					<span className={styles.mean}>
						<i className={styles.tick} />
						<span>
							<MarkedText
								text={t("legend.mean", { region, value: legend.meanText })}
								marks={ready ? [{ text: legend.meanText, about: { of: "indicator", kode: null, form } }] : []}
							/>
						</span>
					</span>
				)}
				<MethodButton />
			</div>
		</>
	);
}

const LETTER_PIXELS = 6.5;

function ClassKeys({ legend }: { readonly legend: LegendFacts }): ReactNode {
	const { t } = useTranslation("map");
	const { classIsolated } = useActions();
	const isolated = useApp((state) => state.view.isolatedClass);
	const longest = Math.max(...legend.ranges.map((range) => range.length), 1);
	const beside = longest * LETTER_PIXELS + 4 <= WIDTH / Math.max(1, legend.ranges.length);
	function pressed(event: KeyboardEvent): void {
		if (event.key !== "Escape" || isolated < 0) return;
		// one thing is let go of per press
		event.preventDefault();
		classIsolated(isolated);
	}
	return (
		<Keys beside={beside} onKeyDown={pressed}>
			{legend.ranges.map((range, i) => {
				const n = legend.counts[i] ?? 0;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a class is its place; two ranges may be written alike
					<li key={i}>
						<Key
							colour={legend.colours[i]}
							faded={isolated >= 0 && isolated !== i}
							aria-pressed={isolated === i}
							title={t("legend.isolate")}
							onClick={() => classIsolated(i)}
						>
							<span>
								{range}
								<span className="visually-hidden">: </span>
							</span>
							<em>
								{formatCount(n)}
								<span className="visually-hidden">{` ${t(n === 1 ? "legend.area" : "legend.areas")}`}</span>
							</em>
						</Key>
					</li>
				);
			})}
		</Keys>
	);
}

function HatchRows({ legend }: { readonly legend: LegendFacts }): ReactNode {
	const { t } = useTranslation("map");
	const theme = useTheme();
	const rows = [
		{ key: "noData", n: legend.noData, over: MAP_THEME[theme].noData },
		{ key: "tooFew", n: legend.tooFew, over: MAP_THEME[theme].noData },
		{ key: "uncertain", n: legend.uncertain, over: legend.colours[Math.floor(legend.colours.length / 2)] },
	] as const;
	const shown = rows.filter(({ n }) => n > 0);
	if (shown.length === 0) return null;
	return (
		<ul className={styles.hatches}>
			{shown.map(({ key, n, over }) => (
				<li key={key}>
					<i className={key === "uncertain" ? styles.hatchFew : styles.hatch} style={{ backgroundColor: over }} />
					<span>{t(`legend.${key}`)}</span>
					<em>{formatCount(n)}</em>
				</li>
			))}
		</ul>
	);
}

function MethodButton(): ReactNode {
	const { t } = useTranslation("map");
	const classification = useApp(selectClassification);
	if (classification === null) return null;
	const text = t("legend.method", {
		method: t(`classes.name.${classification.method}`),
		n: formatCount(classification.counts.length),
	});
	return (
		<Popover
			label={t("classes.title")}
			side="top"
			align="end"
			trigger={
				<button type="button" className={styles.method}>
					{text}
					<ChevronUp size={13} aria-hidden />
				</button>
			}
		>
			<Suspense>
				<ClassPanel />
			</Suspense>
		</Popover>
	);
}
