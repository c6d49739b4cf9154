import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ComparedMeasure, shownFigures } from "#core/choice/compare/compare-units.ts";
import { firstRows } from "#core/choice/compare/first-rows.ts";
import { formatCount } from "#i18n/format.ts";
import { formatMeasureBare } from "#i18n/measure-words.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { cellText, intervalText, unitText } from "#i18n/say/cell-words.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import { percentFromZero } from "#map/axis.ts";
import { AxisLines } from "../../chart/axis.tsx";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { Button } from "../../kit/button.tsx";
import { classes } from "../../kit/classes.ts";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./dot-plot.module.css";
import { markColour, markPath, UnitMark } from "./unit-mark.tsx";

type PlotProps = { readonly banding: Banding };

/** One row per measure, one mark per unit: shares first, the largest gap on top. */
export function DotPlot({ banding }: PlotProps): ReactNode {
	const { t } = useTranslation("banding");
	const [all, setAll] = useState(false);
	const { measures, units, region } = banding;
	const shown = all ? measures : firstRows(measures, banding.shown);
	const rest = measures.length - shown.length;
	return (
		<section>
			<div className={styles.key}>
				{units.map(({ kode, mark, name }) => (
					<HoverUnit key={kode} kode={kode} className={styles.keyItem}>
						<UnitMark mark={mark} />
						{name}
					</HoverUnit>
				))}
				<span className={styles.mean}>{t("mean", { region })}</span>
			</div>
			<ul className={styles.rows}>
				{shown.map((on) => (
					<PlotRow key={on.measure.id} on={on} banding={banding} />
				))}
			</ul>
			<p className="remark">{t("plot.hint")}</p>
			{rest > 0 || all ? (
				<Button variant="link" onClick={() => setAll(!all)}>
					{all ? t("plot.fewer") : t("plot.more", { n: formatCount(rest) })}
				</Button>
			) : null}
		</section>
	);
}

type HoverProps = { readonly kode: string; readonly className: string | undefined; readonly children: ReactNode };

/** Pointing at a unit anywhere shows it everywhere. */
export function HoverUnit({ kode, className, children }: HoverProps): ReactNode {
	const { areaHovered } = useActions();
	const hovered = useApp((state) => state.hoveredKode === kode);
	return (
		<span
			className={classes(styles.unit, hovered && styles.hovered, className)}
			onPointerEnter={() => areaHovered(kode)}
			onPointerLeave={() => areaHovered(null)}
		>
			{children}
		</span>
	);
}

type RowProps = PlotProps & { readonly on: ComparedMeasure };

function PlotRow({ on, banding }: RowProps): ReactNode {
	const { t } = useTranslation("banding");
	const { compareSortChanged } = useActions();
	const { words, units, region } = banding;
	const chosen = useApp((state) => state.view.compareSort === on.measure.id);
	const own = words(on.measure);
	const unit = unitText(own, on, t);
	const voice = { t };
	const values = units.map(({ name }, place) => {
		const cell = on.cells[place];
		if (cell === undefined) return name;
		const range = intervalText(cell, on, voice);
		return `${name} ${cellText(cell, on, voice)}${range === "" ? "" : ` (${range})`}`;
	});
	const label = t("plot.label", {
		measure: own.name,
		unit,
		values: values.join("; "),
		mean: t("mean", { region }),
		meanValue: cellText(on.region, on, voice),
	});
	return (
		<li className={classes(styles.row, chosen && styles.chosen)}>
			<div className={styles.label}>
				<button
					type="button"
					className={styles.name}
					aria-pressed={chosen}
					title={t("plot.choose", { measure: own.name })}
					onClick={() => compareSortChanged(chosen ? null : on.measure.id)}
				>
					{own.name}
				</button>
				<small>{unit}</small>
			</div>
			<Marks on={on} banding={banding} label={label} />
		</li>
	);
}

function Marks({ on, banding, label }: RowProps & { readonly label: string }): ReactNode {
	const { t } = useTranslation("banding");
	const { units } = banding;
	const context = useIdentityContext();
	const { areaHovered } = useActions();
	const hovered = useApp((state) => state.hoveredKode);
	const scale = percentFromZero(shownFigures(on));
	const at = (value: number) => `${scale(value)}%`;
	const [lowest, highest] = [on.cells[on.lowest], on.cells[on.highest]];
	const focus = units.findIndex(({ kode }) => kode === hovered);
	const labelled = [...new Set([on.lowest, on.highest, ...(focus >= 0 ? [focus] : [])])];
	return (
		<div className={styles.marks}>
			<svg className={styles.svg} width="100%" height={34} role="img" aria-label={label}>
				<AxisLines ticks={[{ at: 17, text: "" }]} side="left" from="0%" to="100%" />
				{lowest && highest ? (
					<line x1={at(lowest.value)} x2={at(highest.value)} y1={17} y2={17} className={styles.range} />
				) : null}
				{Number.isFinite(on.region.value) ? (
					<line x1={at(on.region.value)} x2={at(on.region.value)} y1={6} y2={28} className={styles.meanTick} />
				) : null}
				{Number.isFinite(on.target) ? (
					<line x1={at(on.target)} x2={at(on.target)} y1={6} y2={28} className={styles.targetTick} />
				) : null}
				{units.map(({ kode, mark }, place) => {
					const cell = on.cells[place];
					if (cell === undefined || !Number.isFinite(cell.value)) return null;
					const quiet = focus >= 0 && focus !== place;
					return (
						<g
							key={kode}
							className={classes(markColour(mark), quiet && styles.quiet, focus === place && styles.loud)}
							onPointerEnter={() => areaHovered(kode)}
							onPointerLeave={() => areaHovered(null)}
						>
							{Number.isFinite(cell.low) ? (
								<line x1={at(cell.low)} x2={at(cell.high)} y1={17} y2={17} className={styles.whisker} />
							) : null}
							<svg x={at(cell.value)} y={17} aria-hidden className={styles.open}>
								<path
									d={markPath(mark)}
									fill={cell.reliability === "few" ? "var(--surface)" : "currentColor"}
									className={styles.shape}
								/>
							</svg>
						</g>
					);
				})}
			</svg>
			{context === null
				? null
				: labelled.map((place) => {
						const [cell, unit] = [on.cells[place], units[place]];
						if (cell === undefined || unit === undefined || !Number.isFinite(cell.value)) return null;
						const side =
							place === on.lowest && on.lowest !== on.highest
								? styles.before
								: place === on.highest
									? styles.after
									: styles.above;
						return (
							<span key={unit.kode} className={classes(styles.value, side)} style={{ left: at(cell.value) }}>
								<Figure identity={measureIdentity({ cell, measure: on.measure, unitName: unit.name, context })}>
									{formatMeasureBare(cell.value, on.measure)}
								</Figure>
							</span>
						);
					})}
			{Number.isFinite(on.target) ? (
				<span className={styles.target}>{t("target", { value: formatMeasureBare(on.target, on.measure) })}</span>
			) : null}
		</div>
	);
}
