import type { ReactNode } from "react";
import type { FunnelReason, FunnelStage } from "#core/time/lists/funnel.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import type { PeriodNumber } from "#i18n/say/periods.ts";
import { type Periods, ratio } from "#i18n/say/periods.ts";
import type { ExtremeOption } from "#state/tasks/extreme-options.ts";
import { Segmented } from "../../../kit/segmented.tsx";
import { BAR, ChangeBar } from "./change-bar.tsx";
import styles from "./funnel-section.module.css";
import { PeriodFigure } from "./period-figure.tsx";

type FunnelSectionProps = {
	readonly periods: Periods;
	readonly options: readonly ExtremeOption[];
	readonly chosen: ExtremeOption["id"];
	readonly onChoose: (id: ExtremeOption["id"]) => void;
};

/** The earlier list through its stages; who fell out stands under each with the reason. */
export function FunnelSection({ periods, options, chosen, onChoose }: FunnelSectionProps): ReactNode {
	const { answer, extreme, t } = periods;
	const { funnel } = answer.comparison;
	const start = funnel[0]?.families ?? 0;
	const n = (value: number) => formatCount(value);
	const stage = (name: FunnelStage) => t(`funnel.stage.${name}`, { sentence: extreme });
	const reason = (name: FunnelReason) => t(`reason.${name}`, { sentence: extreme });
	const number = (label: string, value: number, definition: string): PeriodNumber => ({
		label,
		value,
		unit: "keluarga",
		definition,
		when: "both",
	});
	const end = funnel.at(-1)?.families ?? 0;
	const exits = funnel.flatMap((own) => own.exits);
	const out = exits.reduce((sum, { families }) => sum + families, 0);
	return (
		<section className="section" data-ruled>
			<div className="line">
				<h2>{t("funnel.title", { stage: extreme })}</h2>
				{options.length < 2 ? null : (
					<Segmented
						label={t("funnel.extreme")}
						value={chosen}
						segments={options.map(({ id }) => ({ value: id, label: t(`funnel.option.${id}`) }))}
						onChange={onChoose}
						size="small"
					/>
				)}
			</div>
			<ol className={styles.funnel}>
				{funnel.map(({ stage: name, families, exits: own }) => (
					<li key={name}>
						{own.length === 0 ? null : (
							<div className={styles.exits}>
								<b>{t("funnel.exits", { n: n(own.reduce((sum, exit) => sum + exit.families, 0)) })}</b>
								<ul>
									{own.map((exit) => (
										<li key={exit.reason}>
											{reason(exit.reason)}{" "}
											<b>
												<PeriodFigure
													periods={periods}
													number={number(reason(exit.reason), exit.families, `${t("funnel.exitDefinition")} ${t("funnel.note")}`)}
												>
													{n(exit.families)}
												</PeriodFigure>
											</b>
										</li>
									))}
								</ul>
							</div>
						)}
						<div className={styles.stage}>
							<span>
								{stage(name)}{" "}
								<b>
									<PeriodFigure
										periods={periods}
										number={{
											...number(stage(name), families, t("funnel.stageDefinition")),
											part: { value: families, label: stage(name) },
											whole: { value: start, label: t("funnel.stage.awal") },
										}}
									>
										{n(families)}
									</PeriodFigure>
								</b>
								<small>{t("funnel.share", { share: formatPercent(ratio(families, start)) })}</small>
							</span>
							<ChangeBar>
								<rect x={0} y={0} width={BAR.width} height={BAR.height} className={styles.track} />
								<rect x={0} y={0} width={start > 0 ? (BAR.width * families) / start : 0} height={BAR.height} data-class="nyata" />
							</ChangeBar>
						</div>
					</li>
				))}
			</ol>
			{out === 0 ? null : <p className="sum text-body">{t("funnel.sum", { start: n(start), out: n(out), end: n(end) })}</p>}
			{out === 0 ? null : (
				<p className="remark">
					{t("funnel.whole", {
						n: n(out),
						reasons: exits.map((exit) => `${reason(exit.reason)} ${n(exit.families)}`).join(" · "),
					})}
				</p>
			)}
			<p className="remark">{t("funnel.note")}</p>
		</section>
	);
}
