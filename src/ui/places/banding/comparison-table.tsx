import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedMeasure, PairDifference } from "#core/choice/compare/compare-units.ts";
import { isShare } from "#core/choice/compare/order.ts";
import type { Cell } from "#core/measure/cell.ts";
import { formatGapBare, formatMeasure } from "#i18n/measure-words.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { cellText, intervalText, unitText } from "#i18n/say/cell-words.ts";
import { gapIdentity } from "#i18n/say/identity/gap-identity.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { Choice } from "../../kit/choice.tsx";
import { classes } from "../../kit/classes.ts";
import { useApp } from "../../page/app-context.tsx";
import { tableKeys } from "../../table/table-keys.ts";
import styles from "./comparison-table.module.css";
import { HoverUnit } from "./dot-plot.tsx";
import { UnitMark } from "./unit-mark.tsx";

type TableProps = { readonly banding: Banding };

/** Measures down, units across, and the differences from one of them; choosing that one shows every pair. */
export function ComparisonTable({ banding }: TableProps): ReactNode {
	const { t } = useTranslation("banding");
	const { units, measures, region } = banding;
	const [wanted, setWanted] = useState<string | null>(null);
	const base = Math.max(
		0,
		units.findIndex(({ kode }) => kode === wanted),
	);
	const shares = measures.filter(({ measure }) => isShare(measure));
	const counts = measures.filter(({ measure }) => !isShare(measure));
	const targets = measures.some(({ target }) => Number.isFinite(target));
	const caption = t("table.caption", { unit: units[base]?.name ?? "" });
	const groups = [
		["shares", shares],
		["counts", counts],
	] as const;
	return (
		<section>
			<div className="line">
				<Choice
					label={t("table.base")}
					narrow
					value={units[base]?.kode ?? ""}
					options={units.map(({ kode, name }) => ({ value: kode, label: name }))}
					onChange={setWanted}
				/>
			</div>
			<p className="remark">
				{caption}. {t("table.few")}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard */}
			<section className="scroller boxed" tabIndex={0} aria-label={caption} {...tableKeys}>
				<table className="numbers">
					<thead>
						<tr>
							<th scope="col">{t("table.measure")}</th>
							{units.map(({ kode, mark, name }) => (
								<th key={kode} scope="col">
									<HoverUnit kode={kode} className={styles.markHead}>
										<UnitMark mark={mark} />
										{name}
									</HoverUnit>
								</th>
							))}
							<th scope="col">{t("mean", { region })}</th>
							{targets ? <th scope="col">{t("table.target")}</th> : null}
							{units.map(({ kode, name }, place) =>
								place === base ? null : (
									<th key={kode} scope="col">
										{t("table.difference", { unit: name, base: units[base]?.name ?? "" })}
									</th>
								),
							)}
						</tr>
					</thead>
					{groups.map(([group, rows]) =>
						rows.length === 0 ? null : (
							<tbody key={group}>
								<tr className={styles.group}>
									<th scope="rowgroup" colSpan={2 * units.length + (targets ? 2 : 1)}>
										<span>{t(`table.${group}`)}</span>
									</th>
								</tr>
								{rows.map((on) => (
									<MeasureRow key={on.measure.id} on={on} banding={banding} base={base} targets={targets} />
								))}
							</tbody>
						),
					)}
				</table>
			</section>
		</section>
	);
}

type RowProps = TableProps & { readonly on: ComparedMeasure; readonly base: number; readonly targets: boolean };

function MeasureRow({ on, banding, base, targets }: RowProps): ReactNode {
	const { t } = useTranslation("banding");
	const { words, units, opened } = banding;
	const own = words(on.measure);
	const hovered = useApp((state) => state.hoveredKode);
	return (
		<tr>
			<th scope="row" title={own.definition}>
				{own.name}
				<small>{unitText(own, on, t)}</small>
			</th>
			{units.map(({ kode, name }, place) => {
				const cell = on.cells[place];
				return cell === undefined ? null : (
					<ValueCell key={kode} cell={cell} on={on} unitName={name} hovered={kode === hovered} />
				);
			})}
			<ValueCell cell={on.region} on={on} unitName={opened.manifest.nama} hovered={false} />
			{targets ? <td>{Number.isFinite(on.target) ? formatMeasure(on.target, on.measure) : "–"}</td> : null}
			{units.map(({ kode, name }, place) =>
				place === base ? null : (
					<GapCell key={kode} pair={pairOf(on, place, base)} on={on} names={[name, units[base]?.name ?? ""]} />
				),
			)}
		</tr>
	);
}

type ValueCellProps = {
	readonly cell: Cell;
	readonly on: ComparedMeasure;
	readonly unitName: string;
	readonly hovered: boolean;
};

function ValueCell({ cell, on, unitName, hovered }: ValueCellProps): ReactNode {
	const { t } = useTranslation("banding");
	const context = useIdentityContext();
	const voice = { t };
	const text = cellText(cell, on, voice);
	const range = intervalText(cell, on, voice);
	const known = Number.isFinite(cell.value);
	return (
		<td className={classes(cell.reliability === "few" && styles.few, !known && styles.tooFew, hovered && styles.hovered)}>
			{known && context ? (
				<Figure identity={measureIdentity({ cell, measure: on.measure, unitName, context })}>{text}</Figure>
			) : (
				text
			)}
			{range === "" ? null : <small>{range}</small>}
		</td>
	);
}

/** The pair as unit less base, whichever comes first in the list. */
function pairOf({ pairs }: ComparedMeasure, unit: number, base: number): PairDifference | undefined {
	const found = pairs.find(({ a, b }) => (a === unit && b === base) || (a === base && b === unit));
	if (found === undefined || found.a === unit) return found;
	const { difference, low, high, verdict } = found;
	const turned = verdict === "higher" ? "lower" : verdict === "lower" ? "higher" : verdict;
	return { a: unit, b: base, difference: -difference, low: -high, high: -low, verdict: turned };
}

type GapCellProps = {
	readonly pair: PairDifference | undefined;
	readonly on: ComparedMeasure;
	readonly names: readonly [a: string, b: string];
};

function GapCell({ pair, on: { measure }, names: [a, b] }: GapCellProps): ReactNode {
	const { t } = useTranslation("banding");
	const context = useIdentityContext();
	if (pair === undefined || pair.verdict === "unknown") return <td className={styles.tooFew}>–</td>;
	const signed = (value: number) => formatGapBare(value, measure, { signed: true });
	const text = signed(pair.difference);
	return (
		<td className={styles[pair.verdict]}>
			{context === null ? text : <Figure identity={gapIdentity({ gap: pair, measure, a, b, context, t })}>{text}</Figure>}
			{Number.isFinite(pair.low) ? <small>{t("interval", { low: signed(pair.low), high: signed(pair.high) })}</small> : null}
			{pair.verdict === "alike" && pair.difference !== 0 ? <small>{t("alike")}</small> : null}
		</td>
	);
}
