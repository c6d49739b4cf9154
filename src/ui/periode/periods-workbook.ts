import { DECILES } from "#core/periods/compare-periods.ts";
import { ENTRY_CLASS, ENTRY_KINDS, EXIT_CLASS, EXIT_REASONS } from "#core/periods/reasons.ts";
import type { Sheet, SheetColumn, Workbook } from "#io/workbook.ts";
import { areaRows, type Periods } from "./periods.ts";

type Facts = { readonly listed: string; readonly notice: string };

/** Everything the screen shows of two periods, in counts, as a spreadsheet. */
export function periodsWorkbook(periods: Periods, { listed, notice }: Facts): Workbook {
	const { answer, before, after, t, language } = periods;
	return {
		sheets: [changeSheet(periods), reasonSheet(periods), funnelSheet(periods), decileSheet(periods), programmeSheet(periods)],
		notes: [
			{ title: t("workbook.notes.before"), value: before },
			{ title: t("workbook.notes.after"), value: after },
			{ title: t("workbook.notes.filter"), value: listed },
			{ title: t("workbook.notes.rule"), value: t("bridge.mapping") },
			{ title: t("workbook.notes.notice"), value: [notice, answer.notice].filter((text) => text !== "").join(" · ") },
		],
		language,
	};
}

function text(title: string, definition: string): SheetColumn {
	return { title, format: "text", unit: "", definition };
}

function changeSheet(periods: Periods): Sheet {
	const { before, after, t } = periods;
	const { rows, total } = areaRows(periods);
	const count = (title: string, define: "before" | "after" | "entered" | "left" | "moved" | "class"): SheetColumn => ({
		title,
		format: "count",
		unit: t("workbook.unit"),
		definition: t(`workbook.define.${define}`),
	});
	return {
		name: t("workbook.change"),
		columns: [
			text(t("area.name"), t("workbook.define.area")),
			count(before, "before"),
			count(t("area.entered"), "entered"),
			count(t("area.left"), "left"),
			count(t("area.moved"), "moved"),
			count(after === before ? `${after} (2)` : after, "after"),
			count(t("area.real"), "class"),
			count(t("area.cleaning"), "class"),
			count(t("area.unknown"), "class"),
		],
		rows: [...rows, total].map(({ nama, change }) => [
			nama,
			change.before,
			change.entered,
			change.left,
			change.moved,
			change.after,
			change.byClass.nyata,
			change.byClass.pembersihan,
			change.byClass.tidak_diketahui,
		]),
	};
}

function reasonSheet(periods: Periods): Sheet {
	const { answer, region, t } = periods;
	const { left, entered } = answer.comparison;
	return {
		name: t("workbook.reasons"),
		columns: [
			text(t("bridge.reason"), t("workbook.define.reason")),
			text(t("bridge.class"), t("workbook.define.class")),
			{ title: t("bridge.families"), format: "count", unit: t("workbook.unit"), definition: t("workbook.define.families") },
		],
		rows: [
			...EXIT_REASONS.map((reason) => [
				t(`reason.${reason}`),
				t(`class.${EXIT_CLASS[reason]}`),
				-(left[reason][region] ?? 0) + 0,
			]),
			...ENTRY_KINDS.map((kind) => [t(`entry.${kind}`), t(`class.${ENTRY_CLASS[kind]}`), entered[kind][region] ?? 0]),
		],
	};
}

function funnelSheet(periods: Periods): Sheet {
	const { answer, extreme, t } = periods;
	return {
		name: t("workbook.funnel"),
		columns: [
			text(t("workbook.stage"), t("workbook.define.stage")),
			text(t("bridge.reason"), t("workbook.define.reason")),
			{ title: t("bridge.families"), format: "count", unit: t("workbook.unit"), definition: t("workbook.define.families") },
		],
		rows: answer.comparison.funnel.flatMap(({ stage, families, exits }) => {
			const name = t(`funnel.stage.${stage}`, { sentence: extreme });
			return [
				...exits.map((exit) => [name, t(`reason.${exit.reason}`, { sentence: extreme }), -exit.families]),
				[name, "", families],
			];
		}),
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
