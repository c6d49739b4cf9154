import { type ReactNode, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellDifference } from "#core/choice/compare/compare-pair.ts";
import { isShare } from "#core/choice/compare/order.ts";
import { differenceBreaks, unitDifferences } from "#core/choice/compare/unit-differences.ts";
import { classOf } from "#core/measure/classify/classify.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { inRankOrder } from "#core/measure/rank.ts";
import { formatCount } from "#i18n/format.ts";
import { insideSentence } from "#i18n/letter-case.ts";
import { formatGapBare } from "#i18n/measure-words.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { cellText, unitText } from "#i18n/say/cell-words.ts";
import { gapIdentity } from "#i18n/say/identity/gap-identity.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import { classColours } from "#map/palette.ts";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { Choice } from "../../kit/choice.tsx";
import { NumberTable } from "../../kit/number-table.tsx";
import { StaticMap } from "../../kit/static-map.tsx";
import { useTheme } from "../../page/use-theme.ts";
import styles from "./difference-view.module.css";
import { HatchedAreas, MapKeys } from "./map-keys.tsx";
import { areaInUnit, rowOfArea, useOwnTable } from "./use-own-table.ts";

type ViewProps = { readonly banding: Banding };

const SIZE = { width: 620, height: 420 } as const;
const REGION = "";

/** Each area against the region, or against one of the compared units: a map and the same as a list. */
export function DifferenceView({ banding }: ViewProps): ReactNode {
	const own = useOwnTable(banding);
	const { t } = useTranslation("banding");
	if (own.table === null) return <p role="status">{t("waiting")}</p>;
	return <Differences banding={banding} own={own.table} level={own.level} />;
}

function Differences({ banding, own, level }: ViewProps & { readonly own: MeasureTable; readonly level: string }): ReactNode {
	const { t } = useTranslation("banding");
	const { opened, shown, words, units, region } = banding;
	const [wanted, setWanted] = useState<string>(REGION);
	const hatchId = useId();
	const theme = useTheme();
	// a pocket cuts through areas: only the region holds them whole
	const references = useMemo(() => units.filter(({ kind }) => kind !== "kantong"), [units]);
	const unit = references.find(({ kode }) => kode === wanted);
	const differences = useMemo(() => {
		const cell = unit === undefined ? banding.shown.region : banding.shown.cells[banding.units.indexOf(unit)];
		if (cell === undefined) return [];
		const holds = unit === undefined ? () => true : areaInUnit(banding, unit);
		return unitDifferences(own, 0, { cell, holds });
	}, [banding, own, unit]);
	const breaks = differenceBreaks(differences);
	const colours = classColours("difference", 5, theme);
	const bounds = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY];
	const colourOf = ({ difference }: CellDifference) =>
		Number.isFinite(difference) ? (colours[breaks.length === 0 ? 2 : classOf(difference, bounds)] ?? null) : null;
	const rowOf = rowOfArea(banding);
	const reference = unit?.name ?? t("mean", { region });
	const measure = insideSentence(words(shown.measure).name);
	const count = (verdict: CellDifference["verdict"]) => formatCount(differences.filter((one) => one.verdict === verdict).length);
	const gap = (value: number) => formatGapBare(value, shown.measure, { signed: true });
	const [far, near] = [breaks[0] ?? Number.NaN, breaks[1] ?? Number.NaN];
	const keys =
		breaks.length === 0
			? []
			: [
					`< ${gap(far)}`,
					`${gap(far)} … ${gap(near)}`,
					`${gap(near)} … ${gap(-near)}`,
					`${gap(-near)} … ${gap(-far)}`,
					`> ${gap(-far)}`,
				].map((text, i) => ({ text, colour: colours[i] ?? "" }));
	const hatched = Array.from({ length: opened.areas.length }, (_, area) => area).filter((area) => {
		const verdict = differences[rowOf(area)]?.verdict;
		return verdict === "alike" || verdict === "unknown";
	});
	return (
		<section className={styles.difference}>
			<div className={styles.bar}>
				<h2>{t("difference.title", { measure, reference })}</h2>
				<div className="line">
					<Choice
						label={t("difference.reference")}
						narrow
						value={unit?.kode ?? REGION}
						options={[
							{ value: REGION, label: t("mean", { region }) },
							...references.map(({ kode, name }) => ({ value: kode, label: name })),
						]}
						onChange={setWanted}
					/>
				</div>
			</div>
			<MapKeys
				title={isShare(shown.measure) ? t("difference.points") : unitText(words(shown.measure), shown, t)}
				keys={keys}
				hatch={t("alike")}
				hatchId={hatchId}
			/>
			<div className={styles.big}>
				<StaticMap
					areas={opened.areas}
					fill={(area) => {
						const found = differences[rowOf(area)];
						return found ? colourOf(found) : null;
					}}
					{...SIZE}
					label={t("difference.label", { measure, reference, level })}
				>
					{(_, paths) => <HatchedAreas id={hatchId} areas={hatched} paths={paths} />}
				</StaticMap>
			</div>
			<p className="remark">{t("difference.count", { higher: count("higher"), lower: count("lower"), alike: count("alike") })}</p>
			<DifferenceList
				banding={banding}
				own={own}
				differences={differences}
				title={t("difference.list", { level })}
				reference={reference}
			/>
		</section>
	);
}

type ListProps = ViewProps & {
	readonly own: MeasureTable;
	readonly differences: readonly CellDifference[];
	readonly title: string;
	/** What the differences are from. */
	readonly reference: string;
};

function DifferenceList({ banding, own, differences, title, reference }: ListProps): ReactNode {
	const { t } = useTranslation("banding");
	const { shown } = banding;
	const context = useIdentityContext();
	const size = (at: number) => differences[at]?.difference ?? Number.NaN;
	const order = inRankOrder([...own.units.keys()], size, { codeOf: (at) => own.units[at]?.kode ?? "" });
	return (
		<NumberTable label={title} heads={[t("difference.area"), t("difference.value"), t("difference.gap"), t("difference.range")]}>
			{order.map((at) => {
				const [unit, cell, found] = [own.units[at], own.cells[0]?.[at], differences[at]];
				if (unit === undefined || cell === undefined || found === undefined) return null;
				const text = cellText(cell, shown, { t });
				return (
					<tr key={unit.kode}>
						<th scope="row">{unit.nama}</th>
						<td>
							{context && Number.isFinite(cell.value) ? (
								<Figure identity={measureIdentity({ cell, measure: shown.measure, unitName: unit.nama, context })}>{text}</Figure>
							) : (
								text
							)}
						</td>
						<td>
							{context && Number.isFinite(found.difference) ? (
								<Figure identity={gapIdentity({ gap: found, measure: shown.measure, a: unit.nama, b: reference, context, t })}>
									{formatGapBare(found.difference, shown.measure, { signed: true })}
								</Figure>
							) : (
								"–"
							)}
							{found.verdict === "alike" ? <small>{t("alike")}</small> : null}
						</td>
						<td>
							{Number.isFinite(found.low)
								? t("interval", {
										low: formatGapBare(found.low, shown.measure, { signed: true }),
										high: formatGapBare(found.high, shown.measure, { signed: true }),
									})
								: "–"}
						</td>
					</tr>
				);
			})}
		</NumberTable>
	);
}
