import type { ReactNode } from "react";
import { CHANGE_CLASSES } from "#core/time/lists/reasons.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { type BridgeStep, bridgeSteps, stepNumber } from "#i18n/say/bridge.ts";
import { type Periods, ratio, signedCount } from "#i18n/say/periods.ts";
import { axisOf } from "#map/axis.ts";
import styles from "./bridge-section.module.css";
import { BAR, ChangeBar } from "./change-bar.tsx";
import { PeriodFigure } from "./period-figure.tsx";

/** The waterfall from one total to the other: a list of real text, each line with its bar. */
export function BridgeSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { before, after, t } = periods;
	const steps = bridgeSteps(periods);
	const levels = steps.flatMap(({ from, to }) => [from, to]);
	const [low, high] = [Math.min(...levels), Math.max(...levels)];
	const { scale, domain } = axisOf({
		domain: [Math.max(0, low - (high - low) * 0.15), high === low ? high + 1 : high + (high - low) * 0.05],
		range: [0, BAR.width],
		ticks: 10,
	});
	const left = steps.filter(({ families, class: own }) => own !== null && families < 0);
	const leftTotal = left.reduce((sum, { families }) => sum - families, 0);
	const entered = steps.reduce((sum, step) => sum + (step.class !== null && step.families > 0 ? step.families : 0), 0);
	return (
		<section className="section" data-ruled>
			<h2>{t("bridge.title", { before, after })}</h2>
			<ul className="keys">
				{CHANGE_CLASSES.map((name) => (
					<li key={name}>
						<i className={styles.key} data-class={name} aria-hidden />
						{t(`class.${name}`)}
					</li>
				))}
			</ul>
			<ol className={styles.bridge}>
				{steps.map((step, i) => (
					<li key={step.id} data-total={step.class === null || undefined}>
						<span>
							{step.label}
							{step.class === null ? null : (
								<small>
									{t(`class.${step.class}`)}
									{step.families < 0 ? ` · ${formatPercent(ratio(-step.families, leftTotal))}` : ""}
								</small>
							)}
						</span>
						<StepBar step={step} next={steps[i + 1]} x={scale} />
						<b>
							<PeriodFigure periods={periods} number={stepNumber(step, periods)}>
								{step.class === null ? formatCount(step.families) : signedCount(step.families)}
							</PeriodFigure>
						</b>
					</li>
				))}
			</ol>
			<p className="sum text-body">
				{t("bridge.sum", {
					before: formatCount(steps[0]?.families ?? 0),
					left: formatCount(leftTotal),
					entered: formatCount(entered),
					after: formatCount(steps.at(-1)?.families ?? 0),
				})}
			</p>
			<p className="remark">{t("bridge.note", { from: formatCount(domain[0]) })}</p>
			<p className="remark">{t("bridge.mapping")}</p>
		</section>
	);
}

type StepBarProps = { readonly step: BridgeStep; readonly next: BridgeStep | undefined; readonly x: (value: number) => number };

function StepBar({ step, next, x }: StepBarProps): ReactNode {
	const [from, to] = [x(step.from), x(step.to)];
	return (
		<ChangeBar>
			{step.class === null ? (
				<rect x={to - 3} y={0} width={6} height={BAR.height} className={styles.total} />
			) : (
				<rect
					x={Math.min(from, to)}
					y={4}
					width={Math.max(2, Math.abs(to - from))}
					height={BAR.height - 8}
					data-class={step.class}
				/>
			)}
			{next === undefined ? null : <line x1={to} x2={to} y1={BAR.height / 2} y2={BAR.height} className={styles.link} />}
		</ChangeBar>
	);
}
