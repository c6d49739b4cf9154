import type { TFunction } from "i18next";
import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { ViewAnswer } from "#engine/protocol.ts";
import type { FigureOf } from "#state/figure-of.ts";
import { type Figures, type Share, shareAt } from "#state/figures.ts";
import type { RankedArea } from "#state/selectors.ts";
import { formatCount, formatDecimal, formatPercentRange } from "../../format.ts";

/** One column of the full table, read by row index; the index after the last area is the region's total. */
export type TableColumn = {
	readonly id: string;
	readonly label: string;
	/** "" = none. */
	readonly unit: string;
	readonly width: number;
	readonly align: "start" | "end";
	/** What is sorted and exported; NaN and "" = nothing. */
	readonly value: (index: number) => string | number;
	/** What is shown. */
	readonly text: (index: number) => string;
	/** Decimals in the exported file. */
	readonly digits: number;
	readonly where: "both" | "screen" | "file";
	/** The column's number for the whole region; left out where it holds no numbers of families. */
	readonly about?: FigureOf;
};

export type TableSource = {
	readonly answer: ViewAnswer;
	readonly figures: Figures;
	readonly ranking: readonly RankedArea[];
	readonly programmes: readonly Programme[];
	/** "Belum terjangkau" */
	readonly indicatorName: string;
	readonly t: TFunction<"table">;
};

type Spec = Omit<TableColumn, "text" | "unit" | "align" | "digits" | "where" | "width"> &
	Partial<Pick<TableColumn, "text" | "unit" | "align" | "digits" | "where" | "width">>;

export function tableColumns(source: TableSource): readonly TableColumn[] {
	const { answer, figures, ranking, programmes, indicatorName, t } = source;
	const { summary, indicator } = answer;
	const { groups } = figures;
	const total = groups.kode.length;
	const rankOf = new Map(ranking.map((area) => [area.groupIndex, area.rank ?? Number.NaN]));
	const shares: Share[] = Array.from({ length: total + 1 }, (_, index) => shareAt(figures, index));
	const share = (index: number) => shares[index] ?? shareAt(figures, index);
	const density = indicator.denominator === "square_kilometres";
	const families = t("unit.families");
	const region = (of: "households" | "persons" | "selected"): FigureOf => ({ of, kode: null });
	const indicatorOf = (form: "count" | "rate"): FigureOf => ({ of: "indicator", kode: null, form });

	const column = (spec: Spec): TableColumn => ({
		text: (index) => String(spec.value(index)),
		unit: "",
		align: "start",
		digits: 0,
		where: "both",
		...spec,
		// beside the name stands the mark of its identity
		width: (spec.width ?? 92) + (spec.about === undefined ? 0 : 24),
	});
	const counted = (
		id: string,
		label: string,
		unit: string,
		values: ArrayLike<number>,
		more: Partial<TableColumn> = {},
	): TableColumn => {
		const value = (index: number) => values[index] ?? Number.NaN;
		return column({ id, label, unit, align: "end", value, text: (index) => formatCount(value(index)), ...more });
	};
	const scaled = (index: number, part: "rate" | "low" | "high") => share(index)[part] * (density ? 1 : 100);

	const columns: TableColumn[] = [
		column({
			id: "rank",
			label: t("column.rank"),
			width: 104,
			align: "end",
			value: (index) => rankOf.get(index) ?? Number.NaN,
			text: (index) => (index === total ? "" : formatCount(rankOf.get(index) ?? Number.NaN)),
		}),
		column({ id: "kode", label: t("column.kode"), width: 114, value: (index) => groups.kode[index] ?? "" }),
		column({ id: "nama", label: t("column.nama"), width: 160, value: (index) => groups.nama[index] ?? "" }),
		column({
			id: "induk",
			label: t(groups.level === "kelurahan" ? "column.induk" : "column.parent"),
			width: 136,
			value: (index) => groups.induk[index] ?? "",
		}),
		counted("households", t("column.households"), families, summary.households, { about: region("households") }),
		counted("persons", t("column.persons"), t("unit.persons"), summary.persons, { about: region("persons") }),
		counted("selected", t("column.selected"), families, summary.selected, { about: region("selected") }),
	];
	if (indicator.hasCount && indicator.id !== "keluarga")
		columns.push(
			counted(
				"numerator",
				t("column.numerator", { indicator: indicatorName }),
				t(indicator.unit === "jiwa" ? "unit.persons" : "unit.families"),
				summary.numerator,
				{
					width: 132,
					about: indicatorOf("count"),
				},
			),
		);
	if (indicator.denominator !== null) {
		const unit = t(density ? "unit.density" : "unit.percent");
		columns.push(
			counted(
				"denominator",
				t("column.denominator"),
				density ? t("unit.km2") : indicator.denominator === "population" ? t("unit.persons") : families,
				summary.denominator,
				{
					where: "file",
					digits: density ? 2 : 0,
				},
			),
			column({
				id: "rate",
				label: t("column.rate"),
				unit,
				align: "end",
				digits: 2,
				about: indicatorOf("rate"),
				value: (index) => scaled(index, "rate"),
				text: (index) => formatDecimal(scaled(index, "rate")),
			}),
		);
		if (!density)
			columns.push(
				column({
					id: "interval",
					label: t("column.interval"),
					unit,
					width: 118,
					align: "end",
					where: "screen",
					about: indicatorOf("rate"),
					value: (index) => scaled(index, "low"),
					text: (index) => formatPercentRange(share(index).low, share(index).high).replace("%", ""),
				}),
				column({ id: "low", label: t("column.low"), unit, where: "file", digits: 2, value: (index) => scaled(index, "low") }),
				column({ id: "high", label: t("column.high"), unit, where: "file", digits: 2, value: (index) => scaled(index, "high") }),
			);
		columns.push(
			column({
				id: "reliability",
				label: t("column.reliability"),
				where: "file",
				value: (index) => t(`reliability.${share(index).reliability}`),
			}),
		);
	}
	for (const { id, nama } of programmes) {
		const receivers = summary.receivers[summary.programmeIds.indexOf(id)];
		if (receivers)
			columns.push(
				counted(`p_${id}`, shortProgrammeName(nama), t("unit.programme"), receivers, {
					width: 118,
					about: { of: "programme", id, kode: null, form: "count" },
				}),
			);
	}
	return columns;
}

/** Rows whose name, parent or code holds the text, without regard to case. */
export function matchingRows(groups: Figures["groups"], query: string): readonly number[] {
	const wanted = query.trim().toLocaleLowerCase("id");
	const rows = groups.kode.map((_, index) => index);
	if (wanted === "") return rows;
	return rows.filter((index) =>
		[groups.nama[index], groups.induk[index], groups.kode[index]].some((text) => text?.toLocaleLowerCase("id").includes(wanted)),
	);
}

/** The answer stands beside the name; codes and totals follow to the right. The file keeps the order of the columns. */
const FIRST_ON_SCREEN = ["rank", "nama", "rate", "interval", "numerator", "selected"];

export function screenColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
	const place = ({ id }: TableColumn) => (FIRST_ON_SCREEN.includes(id) ? FIRST_ON_SCREEN.indexOf(id) : FIRST_ON_SCREEN.length);
	return columns.filter(({ where }) => where !== "file").sort((a, b) => place(a) - place(b));
}
