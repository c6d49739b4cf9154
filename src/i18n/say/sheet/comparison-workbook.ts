import type { TFunction } from "i18next";
import { isShare } from "#core/choice/compare/order.ts";
import type { Sheet, SheetColumn, Workbook } from "#io/format/xlsx/workbook.ts";
import { workbookWords } from "../../file-words.ts";
import { formatDate } from "../../format.ts";
import type { Banding } from "../banding.ts";
import { unitText } from "../cell-words.ts";
import { sourceWords } from "../identity/measure-identity.ts";

type Words = TFunction<"banding">;

/** Every figure of the comparison, then every pair of units on every share. */
export function comparisonWorkbook(banding: Banding, filter: string, t: Words): Workbook {
	const { manifest } = banding.opened;
	const note = (key: "list" | "filter" | "source" | "notice" | "rule", value: string) => ({
		title: t(`workbook.notes.${key}`),
		value,
	});
	return {
		sheets: [figureSheet(banding, t), pairSheet(banding, t)],
		notes: [
			note("list", `${manifest.nama} · ${manifest.periode} · ${formatDate(manifest.dibuat)}`),
			note("filter", filter),
			note("source", sourceWords(manifest, true)),
			note("rule", t("alikeRule")),
			...(manifest.notice === "" ? [] : [note("notice", manifest.notice)]),
		],
		words: workbookWords(),
	};
}

const text = (title: string, definition: string): SheetColumn => ({ title, format: "text", unit: "", definition });

function figureSheet({ comparison, units, opened, words }: Banding, t: Words): Sheet {
	const number = (title: string, format: SheetColumn["format"], unit: string, definition: string): SheetColumn => ({
		title,
		format,
		unit,
		definition,
	});
	const rows = comparison.measures.flatMap((on) => {
		const own = words(on.measure);
		const cells = [
			...units.map(({ name }, place) => [name, on.cells[place]] as const),
			[opened.manifest.nama, on.region] as const,
		];
		return cells.flatMap(([name, cell]) =>
			cell === undefined
				? []
				: [
						[
							own.name,
							unitText(own, on, t),
							name,
							cell.numerator,
							cell.denominator,
							isShare(on.measure) ? cell.value : Number.NaN,
							cell.low,
							cell.high,
						],
					],
		);
	});
	const share = t("workbook.share");
	return {
		name: t("workbook.sheet"),
		columns: [
			text(t("workbook.measure"), t("workbook.define.measure")),
			text(t("workbook.unit"), t("workbook.define.unit")),
			text(t("workbook.area"), t("workbook.define.area")),
			number(t("workbook.numerator"), "count", t("workbook.unit"), t("workbook.define.numerator")),
			number(t("workbook.denominator"), "count", t("workbook.unit"), t("workbook.define.denominator")),
			number(share, "percent", "%", t("workbook.define.share")),
			number(t("workbook.low"), "percent", "%", t("workbook.define.low")),
			number(t("workbook.high"), "percent", "%", t("workbook.define.high")),
		],
		rows,
	};
}

function pairSheet({ comparison, units, words }: Banding, t: Words): Sheet {
	const points = (key: "difference" | "lowDifference" | "highDifference"): SheetColumn => ({
		title: t(`workbook.${key}`),
		format: "percent",
		unit: "%",
		definition: t(`workbook.define.${key}`),
	});
	return {
		name: t("workbook.pairSheet"),
		columns: [
			text(t("workbook.measure"), t("workbook.define.measure")),
			text(t("workbook.first"), t("workbook.define.pair")),
			text(t("workbook.second"), t("workbook.define.pair")),
			points("difference"),
			points("lowDifference"),
			points("highDifference"),
			text(t("workbook.verdict"), t("workbook.define.verdict")),
		],
		rows: comparison.measures
			.filter(({ measure }) => isShare(measure))
			.flatMap((on) =>
				on.pairs.map(({ a, b, difference, low, high, verdict }) => [
					words(on.measure).name,
					units[a]?.name ?? "",
					units[b]?.name ?? "",
					difference,
					low,
					high,
					t(`workbook.verdicts.${verdict}`),
				]),
			),
	};
}
