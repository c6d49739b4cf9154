import type { TFunction } from "i18next";
import type { Measure } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import type { CellFormat, Sheet, SheetColumn, Workbook } from "#io/format/xlsx/workbook.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { type Pilot, pilotOf } from "#state/pilots.ts";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { workbookWords } from "../../file-words.ts";
import { formatList } from "../../format.ts";
import type { MeasureWords } from "../../measure-words.ts";

export type CandidateWorkbookTask = {
	readonly candidates: Candidates;
	readonly pilots: readonly Pilot[];
	readonly starred: readonly string[];
	readonly manifest: PackManifest;
	/** The families counted, in words. */
	readonly filter: string;
	readonly names: (measure: Measure) => MeasureWords;
	readonly t: TFunction<"kandidat">;
};

type Cell = string | number | null;
type Column = SheetColumn & { readonly value: (position: number) => Cell };

/** The ranking with its criteria, how sure it is, and what people decided: one row per scored area. */
export function candidateWorkbook(task: CandidateWorkbookTask): Workbook {
	const { candidates, manifest, filter, t } = task;
	const columns = [...areaColumns(task), ...criterionColumns(task), ...resultColumns(task), ...decisionColumns(task)];
	const sheet: Sheet = {
		name: t("book.sheet"),
		columns,
		rows: [...candidates.order, ...candidates.unscored].map((position) => columns.map(({ value }) => value(position))),
		totalLabel: t("book.total"),
	};
	return {
		sheets: [sheet],
		notes: [
			{
				title: t("book.region"),
				value: [manifest.nama, manifest.kode, manifest.notice].filter((part) => part !== "").join(" · "),
			},
			{ title: t("book.period"), value: manifest.periode },
			{ title: t("book.made"), value: manifest.dibuat.slice(0, 10) },
			{ title: t("book.filter"), value: filter },
			{ title: t("book.weights"), value: weightsNote(task) },
			{ title: t("book.method"), value: t(`scale.${candidates.task.normalisation}Hint`) },
			{ title: t("book.draws"), value: t("book.drawsNote", { n: candidates.sensitivity.draws }) },
			{ title: t("book.few"), value: formatList(candidates.few.map(({ nama }) => nama)) },
			{ title: t("book.decision"), value: t("chosen.human") },
			{ title: t("book.sources"), value: manifest.sources.map(({ nama }) => nama).join("; ") },
		].filter(({ value }) => value !== ""),
		words: workbookWords(),
	};
}

function weightsNote({ candidates, names, t }: CandidateWorkbookTask): string {
	return candidates.criteria
		.map(({ measure, weight, higherIsWorse }) =>
			t("book.weight", { name: names(measure).name, weight, direction: t(higherIsWorse ? "criteria.higher" : "criteria.lower") }),
		)
		.join("; ");
}

const text = (title: string, definition: string, value: Column["value"]): Column => ({
	title,
	format: "text",
	unit: "",
	definition,
	value,
});

function areaColumns({ candidates: { units }, t }: CandidateWorkbookTask): Column[] {
	return [
		text(t("book.kode"), t("book.kodeDefinition"), (i) => units[i]?.kode ?? ""),
		text(t("table.area"), t("book.areaDefinition"), (i) => units[i]?.nama ?? ""),
		text(t("book.parent"), t("book.parentDefinition"), (i) => units[i]?.induk ?? ""),
	];
}

/** The value of each criterion; a share comes with what it is a share of, so that the sum can be checked. */
function criterionColumns({ candidates, names }: CandidateWorkbookTask): Column[] {
	const { criteria, table, rows, task } = candidates;
	return criteria.map(({ measure }, index): Column => {
		const words = names(measure);
		const cells = cellsOf(table, measure.id);
		const density = measure.denominatorKind === "square_kilometres";
		const format: CellFormat = measure.form === "count" ? "count" : density ? "decimal1" : "percent";
		return {
			title: words.name,
			format,
			unit: words.denominator === "" || density ? words.unit : `${words.unit} ${words.denominator}`,
			definition: words.definition,
			...(measure.form === "count" ? { total: "sum" as const } : {}),
			value: (i) => (measure.form === "count" ? (cells[rows[i] ?? -1]?.numerator ?? null) : at(task.values[index] ?? [], i)),
		};
	});
}

function resultColumns({ candidates, t }: CandidateWorkbookTask): Column[] {
	const { scores, sensitivity } = candidates;
	const number = (title: string, format: CellFormat, unit: string, definition: string, value: Column["value"]): Column => ({
		title,
		format,
		unit,
		definition,
		value,
	});
	const rank = t("book.rankUnit");
	const draws = t("book.drawsUnit");
	return [
		number(t("book.score"), "decimal1", t("book.scoreUnit"), t("book.scoreDefinition"), (i) => at(scores.score, i) * 100),
		number(t("book.rank"), "count", rank, t("book.rankDefinition"), (i) => at(scores.rank, i) || null),
		number(t("book.low"), "count", rank, t("book.rangeDefinition"), (i) => at(sensitivity.low, i)),
		number(t("book.high"), "count", rank, t("book.rangeDefinition"), (i) => at(sensitivity.high, i)),
		number(t("book.top"), "percent", draws, t("book.topDefinition"), (i) => at(sensitivity.topShare, i)),
		number(t("book.first"), "percent", draws, t("book.firstDefinition"), (i) => at(sensitivity.firstShare, i)),
	];
}

function decisionColumns({ candidates: { units, table }, pilots, starred, t }: CandidateWorkbookTask): Column[] {
	const pilot = (i: number) => pilotOf(pilots, units[i]?.kode ?? "");
	const nameOf = (kode: string) => table.units.find((unit) => unit.kode === kode)?.nama ?? kode;
	const yes = (value: boolean) => (value ? t("book.yes") : t("book.no"));
	return [
		text(t("book.starred"), t("book.starredDefinition"), (i) => yes(starred.includes(units[i]?.kode ?? ""))),
		text(t("picked"), t("book.pickedDefinition"), (i) => yes(pilot(i).dipilih)),
		text(t("book.reason"), t("book.reasonDefinition"), (i) => pilot(i).alasan),
		{
			title: t("table.plannedYear"),
			format: "year",
			unit: t("book.yearUnit"),
			definition: t("book.yearDefinition"),
			value: (i) => pilot(i).tahun,
		},
		text(t("book.comparison"), t("book.comparisonDefinition"), (i) => formatList(pilot(i).pembanding.map(nameOf), "open")),
		text(t("note.label"), t("book.noteDefinition"), (i) => pilot(i).catatan),
	];
}
