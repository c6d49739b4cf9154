import { DECILES } from "#core/time/lists/compare-periods.ts";
import type { FunnelStage } from "#core/time/lists/funnel.ts";
import { ENTRY_CLASS, ENTRY_KINDS, EXIT_CLASS, EXIT_REASONS } from "#core/time/lists/reasons.ts";
import type { Sheet, SheetColumn, Workbook } from "#io/format/xlsx/workbook.ts";
import { workbookWords } from "../../file-words.ts";
import { type AreaRow, areaRows, type Periods } from "../periods.ts";

/** Everything the screen shows of two periods, in counts, as a spreadsheet. `notice`: the pack's. */
export function periodsWorkbook(periods: Periods, notice: string): Workbook {
	const { answer, before, after, filter, source, t } = periods;
	return {
		sheets: [changeSheet(periods), reasonSheet(periods), funnelSheet(periods), decileSheet(periods), programmeSheet(periods)],
		notes: [
			{ title: t("workbook.notes.before"), value: before },
			{ title: t("workbook.notes.after"), value: after },
			{ title: t("workbook.notes.filter"), value: filter },
			{ title: t("workbook.notes.source"), value: source },
			{ title: t("workbook.notes.rule"), value: t("bridge.mapping") },
			{ title: t("workbook.notes.notice"), value: [notice, answer.notice].filter((text) => text !== "").join(" · ") },
		],
		words: workbookWords(),
	};
}

function text(title: string, definition: string): SheetColumn {
	return { title, format: "text", unit: "", definition };
}

function changeSheet(periods: Periods): Sheet {
	const { before, after, t } = periods;
	const { rows, total } = areaRows(periods);
	type Count = {
		readonly title: string;
		readonly define: "before" | "after" | "entered" | "left" | "moved" | "class";
		readonly of: (row: AreaRow) => number;
	};
	const counts: readonly Count[] = [
		{ title: before, define: "before", of: ({ change }) => change.before },
		{ title: t("area.entered"), define: "entered", of: ({ change }) => change.entered },
		{ title: t("area.left"), define: "left", of: ({ change }) => change.left },
		{ title: t("area.moved"), define: "moved", of: ({ change }) => change.moved },
		{ title: after === before ? `${after} (2)` : after, define: "after", of: ({ change }) => change.after },
		{ title: t("area.real"), define: "class", of: ({ change }) => change.byClass.nyata },
		{ title: t("area.cleaning"), define: "class", of: ({ change }) => change.byClass.pembersihan },
		{ title: t("area.unknown"), define: "class", of: ({ change }) => change.byClass.tidak_diketahui },
	];
	// families outside every area are in the region only: then no sum of the rows gives it
	const totalOf = ({ of }: Count): NonNullable<SheetColumn["total"]> =>
		rows.reduce((sum, row) => sum + of(row), 0) === of(total) ? "sum" : { value: of(total) };
	return {
		name: t("workbook.change"),
		totalLabel: total.nama,
		columns: [
			text(t("area.name"), t("workbook.define.area")),
			...counts.map(
				(count): SheetColumn => ({
					title: count.title,
					format: "count",
					unit: t("workbook.unit"),
					definition: t(`workbook.define.${count.define}`),
					total: totalOf(count),
				}),
			),
		],
		rows: rows.map((row) => [row.nama, ...counts.map(({ of }) => of(row))]),
	};
}

/** Rows that add up, by formula, to the last line. */
function families(t: Periods["t"]): SheetColumn {
	const definition = t("workbook.define.families");
	return { title: t("bridge.families"), format: "count", unit: t("workbook.unit"), definition, total: "sum" };
}

function reasonSheet(periods: Periods): Sheet {
	const { answer, before, after, region, t } = periods;
	const { comparison } = answer;
	const { left, entered } = comparison;
	return {
		name: t("workbook.reasons"),
		totalLabel: after,
		columns: [
			text(t("bridge.reason"), t("workbook.define.reason")),
			text(t("bridge.class"), t("workbook.define.class")),
			families(t),
		],
		rows: [
			[t("bridge.start", { before }), "", comparison.before[region] ?? 0],
			...EXIT_REASONS.map((reason) => [
				t(`reason.${reason}`),
				t(`class.${EXIT_CLASS[reason]}`),
				-(left[reason][region] ?? 0) + 0,
			]),
			...ENTRY_KINDS.map((kind) => [t(`entry.${kind}`), t(`class.${ENTRY_CLASS[kind]}`), entered[kind][region] ?? 0]),
		],
	};
}

/** The first list, what fell out at each stage, and by formula what is left at the last. */
function funnelSheet(periods: Periods): Sheet {
	const { answer, extreme, t } = periods;
	const { funnel } = answer.comparison;
	const name = (stage: FunnelStage) => t(`funnel.stage.${stage}`, { sentence: extreme });
	return {
		name: t("workbook.funnel"),
		totalLabel: name(funnel.at(-1)?.stage ?? "ekstrem"),
		columns: [
			text(t("workbook.stage"), t("workbook.define.stage")),
			text(t("bridge.reason"), t("workbook.define.reason")),
			families(t),
		],
		rows: funnel.flatMap(({ stage, families: reached, exits }, i) =>
			i === 0
				? [[name(stage), "", reached]]
				: exits.map((exit) => [name(stage), t(`reason.${exit.reason}`, { sentence: extreme }), -exit.families]),
		),
	};
}

function decileSheet(periods: Periods): Sheet {
	const { answer, before, t } = periods;
	const deciles = Array.from({ length: DECILES }, (_, decile) => decile);
	return {
		name: t("workbook.transitions"),
		columns: [
			{ title: t("decile.from", { before }), format: "count", unit: "", definition: t("workbook.define.decile") },
			...deciles.map(
				(decile): SheetColumn => ({
					title: `→ ${decile}`,
					format: "count",
					unit: t("workbook.unit"),
					definition: t("workbook.define.decile"),
				}),
			),
		],
		rows: deciles.map((from) => [from, ...deciles.map((to) => answer.comparison.transitions[from * DECILES + to] ?? 0)]),
	};
}

function programmeSheet(periods: Periods): Sheet {
	const { answer, before, after, programmeName, t } = periods;
	const { rows, total } = areaRows(periods);
	const count = (title: string): SheetColumn => ({
		title,
		format: "count",
		unit: t("workbook.unit"),
		definition: t("workbook.define.receivers"),
	});
	const families = t("programme.families");
	const share = (title: string, of: string): SheetColumn => ({
		title,
		format: "percent",
		unit: t("workbook.share"),
		definition: t("workbook.define.receivers"),
		formula: { type: "quotient", of: [of, families] },
	});
	const receiversBefore = t("programme.before", { before });
	const receiversAfter = t("programme.after", { after });
	return {
		name: t("workbook.programmes"),
		columns: [
			text(t("area.name"), t("workbook.define.area")),
			text(t("programme.name"), t("workbook.define.programme")),
			count(families),
			count(receiversBefore),
			count(receiversAfter),
			count(t("programme.gained")),
			count(t("programme.lost")),
			share(t("programme.coverageBefore", { before }), receiversBefore),
			share(t("programme.coverageAfter", { after }), receiversAfter),
		],
		rows: [...rows, total].flatMap(({ nama, index }) =>
			answer.comparison.programmes.map((programme) => {
				const at = (values: Float64Array) => values[index] ?? 0;
				const all = at(programme.families);
				return [
					nama,
					programmeName(programme.id),
					all,
					at(programme.before),
					at(programme.after),
					at(programme.gained),
					at(programme.lost),
					all > 0 ? at(programme.before) / all : null,
					all > 0 ? at(programme.after) / all : null,
				];
			}),
		),
	};
}
