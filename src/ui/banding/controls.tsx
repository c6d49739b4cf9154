import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CompareTab, CompareUnit } from "#state/view.ts";
import { COMPARED } from "#state/view-events.ts";
import { useActions } from "../shared/app-context.tsx";
import { Button, IconButton } from "../shared/button.tsx";
import { Segmented } from "../shared/segmented.tsx";
import { AddUnit } from "./add-unit.tsx";
import styles from "./controls.module.css";
import { HoverUnit } from "./dot-plot.tsx";
import { DownloadLine } from "./download-line.tsx";
import { SortBy } from "./sort-by.tsx";
import { UnitMark } from "./unit-mark.tsx";
import type { Banding, BandingState } from "./use-comparison.ts";

const KINDS: readonly CompareUnit[] = ["kecamatan", "kelurahan", "kantong"];

type ControlsProps = {
	readonly state: BandingState;
	readonly tab: CompareTab;
	readonly tabs: readonly CompareTab[];
};

/** What is compared, in which order and in which form. */
export function Controls({ state, tab, tabs }: ControlsProps): ReactNode {
	const { t } = useTranslation("banding");
	const { compareUnitChanged, compareTabChanged } = useActions();
	const { kind, available, banding } = state;
	return (
		<div className={styles.controls}>
			<div>
				<h2 className={styles.heading}>{t("unit.label")}</h2>
				<Segmented
					label={t("unit.label")}
					value={kind}
					segments={KINDS.map((value) => ({ value, label: t(`unit.${value}`), disabled: !available.includes(value) }))}
					onChange={compareUnitChanged}
				/>
			</div>
			{banding === null ? null : <ChosenUnits banding={banding} />}
			{banding === null ? null : <SortBy banding={banding} />}
			<div className={styles.tabs}>
				<Segmented
					label={t("tab.label")}
					value={tab}
					segments={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
					onChange={compareTabChanged}
				/>
			</div>
			<div className={styles.foot}>
				<p title={t("alikeRule")}>
					{t("note")} <b>{t("alike")}</b>.
				</p>
				{banding === null ? null : <DownloadLine banding={banding} />}
			</div>
		</div>
	);
}

function ChosenUnits({ banding }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { comparedChanged } = useActions();
	const { units, table } = banding;
	// in the order chosen, so that each keeps its colour
	const chosen = [...units].sort((a, b) => a.mark - b.mark);
	const codes = chosen.map(({ kode }) => kode);
	const least = chosen.length <= COMPARED.least;
	const full = chosen.length >= COMPARED.most;
	const rest = table.units.length > chosen.length;
	return (
		<div>
			<ul className={styles.units} aria-label={t("chosen")}>
				{chosen.map(({ kode, mark, name }) => (
					<li key={kode}>
						<HoverUnit kode={kode} className={styles.unit}>
							<UnitMark mark={mark} />
							<span className={styles.name}>{name}</span>
							<IconButton
								label={t("remove", { name })}
								className={styles.remove}
								disabled={least}
								onClick={() => comparedChanged(codes.filter((other) => other !== kode))}
							>
								<X size={15} aria-hidden />
							</IconButton>
						</HoverUnit>
					</li>
				))}
			</ul>
			{full || !rest ? (
				<p className={styles.hint}>{t(full ? "add.full" : "add.none")}</p>
			) : (
				<AddUnit
					banding={banding}
					onAdd={(kode) => comparedChanged([...codes, kode])}
					trigger={
						<Button className={styles.add}>
							<Plus size={16} aria-hidden />
							{t("add.open")}
						</Button>
					}
				/>
			)}
			{least ? <p className={styles.hint}>{t("removeLast")}</p> : null}
		</div>
	);
}
