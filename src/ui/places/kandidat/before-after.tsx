import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Cell } from "#core/measure/cell.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { formatCount, formatDate } from "#i18n/format.ts";
import { formatGap, formatMeasure } from "#i18n/measure-words.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import type { Pilot, PilotReading } from "#state/pilots.ts";
import { type BeforeAfter, beforeAfter, isAlike } from "#state/tasks/pilot-reading.ts";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { NumberTable } from "../../kit/number-table.tsx";
import { MeasureHead } from "./measure-figure.tsx";
import { useListInHand } from "./use-list-in-hand.ts";

type BeforeAfterProps = { readonly name: string; readonly pilot: Pilot; readonly table: MeasureTable };

/** The pilot and the areas that were none, at its first recorded step and by the list in hand. */
export function BeforeAfterTable({ name, pilot, table }: BeforeAfterProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const list = useListInHand();
	const readings = [...pilot.riwayat].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1)).flatMap(({ keadaan }) => keadaan ?? []);
	if (list === null || readings.length === 0) return null;
	const first = readings.find((reading) => isAlike(reading, list));
	if (first === undefined) return <p className="note">{t("since.unlike")}</p>;
	const sameList = first.versi === list.versi && first.periode === list.periode;
	const columns = (["first", "now", "change"] as const).map((column) => t(`since.${column}`));
	const lists = { first: formatDate(first.versi), now: formatDate(list.versi) };
	return (
		<>
			<h3 className="label">{t("since.title", { name })}</h3>
			<NumberTable
				heads={[t("effect.measure"), ...columns, ...columns]}
				groups={[
					{ name, columns: columns.length },
					{ name: t("since.others", { n: formatCount(first.lain.kode.length) }), columns: columns.length },
				]}
			>
				{beforeAfter(table, pilot.kode, first).map((line) => (
					<Line key={line.measure.id} line={line} name={name} first={first} />
				))}
			</NumberTable>
			<p className="note">{t(sameList ? "since.sameList" : "since.lists", lists)}</p>
			<p className="note">{t("since.caution")}</p>
		</>
	);
}

type LineProps = { readonly line: BeforeAfter; readonly name: string; readonly first: PilotReading };

function Line({ line: { measure, own, others }, name, first }: LineProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const context = useIdentityContext();
	const groups = [
		{ key: "own", cells: own, unitName: name },
		{ key: "others", cells: others, unitName: t("since.others", { n: formatCount(first.lain.kode.length) }) },
	];
	return (
		<tr>
			<MeasureHead measure={measure} pooled />
			{groups.flatMap(({ key, cells: [then, now], unitName }) => [
				<td key={`${key} then`}>{figure(then, unitName, first)}</td>,
				<td key={`${key} now`}>{figure(now, unitName, null)}</td>,
				<td key={`${key} change`}>{changeWords(then, now)}</td>,
			])}
		</tr>
	);

	function figure(cell: Cell, unitName: string, then: PilotReading | null): ReactNode {
		const text = formatMeasure(cell.value, measure);
		if (context === null || Number.isNaN(cell.value)) return text;
		const identity = measureIdentity({ cell, measure, unitName, context });
		const kept = then && { period: then.periode, source: t("ktp.kept", { date: formatDate(then.versi) }) };
		return <Figure identity={{ ...identity, ...kept }}>{text}</Figure>;
	}

	function changeWords(then: Cell, now: Cell): string {
		const gap = now.value - then.value;
		if (gap === 0) return t("since.same");
		const alike = then.low <= now.high && now.low <= then.high;
		return alike ? t("against.alike") : `${gap > 0 ? "+" : ""}${formatGap(gap, measure)}`;
	}
}
