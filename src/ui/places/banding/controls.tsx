import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Banding } from "#i18n/say/banding.ts";
import { KINDS } from "#state/tasks/compared-units.ts";
import { COMPARED, type CompareTab } from "#state/view/comparison.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { PlaceControls } from "../../kit/place-frame-controls.tsx";
import { Segmented } from "../../kit/segmented.tsx";
import { useActions } from "../../page/app-context.tsx";
import { AddUnit } from "./add-unit.tsx";
import styles from "./controls.module.css";
import { HoverUnit } from "./dot-plot.tsx";
import { DownloadLine } from "./download-line.tsx";
import { SortBy } from "./sort-by.tsx";
import { UnitMark } from "./unit-mark.tsx";
import type { BandingState } from "./use-comparison.ts";

export type AreaTab = Exclude<CompareTab, "tren" | "periode">;

type ControlsProps = {
	readonly state: BandingState;
	readonly tab: AreaTab;
	/** The sentence the place opens with. */
	readonly title: string;
};

/** What is compared and in which order; what to take away. */
export function Controls({ state, tab, title }: ControlsProps): ReactNode {
	const { t } = useTranslation("banding");
	const { compareUnitChanged } = useActions();
	const { kind, available, banding } = state;
	return (
		<PlaceControls
			label={t("controls")}
			foot={
				<>
					<p title={t("alikeRule")}>
						{t("note")} <b>{t("alike")}</b>.
					</p>
					{banding === null ? null : <DownloadLine banding={banding} title={title} withPicture={tab === "titik"} />}
				</>
			}
		>
			<div>
				<h2 className="label">{t("unit.label")}</h2>
				<Segmented
					label={t("unit.label")}
					value={kind}
					segments={KINDS.map((value) => ({ value, label: t(`unit.${value}`), disabled: !available.includes(value) }))}
					onChange={compareUnitChanged}
				/>
			</div>
			{banding === null ? null : <ChosenUnits banding={banding} />}
			{banding === null ? null : <SortBy banding={banding} />}
		</PlaceControls>
	);
}

function ChosenUnits({ banding }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { comparedChanged } = useActions();
	const { units } = banding;
	// in the order chosen, so that each keeps its colour
	const chosen = [...units].sort((a, b) => a.mark - b.mark);
	const codes = chosen.map(({ kode }) => kode);
	const least = chosen.length <= COMPARED.least;
	const full = chosen.length >= COMPARED.most;
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
								disabled={least}
								onClick={() => comparedChanged(codes.filter((other) => other !== kode))}
							>
								<X size={15} aria-hidden />
							</IconButton>
						</HoverUnit>
					</li>
				))}
			</ul>
			{full ? (
				<p className="note">{t("add.full")}</p>
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
			{least ? <p className="note">{t("removeLast")}</p> : null}
		</div>
	);
}
