import { compareCells } from "#core/choice/compare/compare-pair.ts";
import { definitionOf, isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import type { Cell } from "#core/measure/cell.ts";
import type { Measure, MeasureUnit } from "#core/measure/measure.ts";
import { orderOfList } from "#core/measure/rank.ts";
import { FEWEST_FOR_RANK } from "#core/measure/reliability.ts";
import { formatCount, formatList, formatPer100, formatPercentRange } from "../../format.ts";
import { textsOfIndicator } from "../../measure-words.ts";
import { measureIdentity } from "../identity/measure-identity.ts";
import { identified, plainly, type Said, type Slide } from "./slide.ts";
import type { MeetingSource } from "./source.ts";

export const MEETING_MEASURES = ["keluarga", "desil1", "desil1_2", "miskin", "belum", "belum_jumlah"] as const;
const NAMED = 3;
const LISTED = 5;
const RATES_LISTED = 3;
const BARS = 7;

/** A unit with its figure, ranked. */
type Ranked = { readonly unit: MeasureUnit; readonly group: number; readonly cell: Cell };
type Column = {
	readonly measure: Measure;
	readonly ranked: readonly Ranked[];
	readonly values: readonly number[];
	readonly whole: Cell;
};

/** Highest first; rates only where there are enough families to rank by. null: the data lack it, or no unit has it. */
function columnOf({ table, groups }: MeetingSource, id: string): Column | null {
	const at = table.measures.findIndex((measure) => measure.id === id);
	const measure = table.measures[at];
	const cells = table.cells[at];
	const whole = cells?.[table.units.length];
	if (measure === undefined || cells === undefined || whole === undefined) return null;
	const rankable = cells
		.slice(0, table.units.length)
		.map(({ value, reliability }) => (reliability === "ok" && (measure.form === "rate" || value > 0) ? value : Number.NaN));
	const codes = table.units.map(({ kode }) => kode);
	const groupOf = new Map(groups.kode.map((kode, group) => [kode, group]));
	const valueByKode = new Map(codes.map((kode, row) => [kode, cells[row]?.value ?? Number.NaN]));
	const ranked = orderOfList(rankable, rankable.length, { codes }).flatMap((row): Ranked[] => {
		const [unit, cell] = [table.units[row], cells[row]];
		return unit && cell ? [{ unit, group: groupOf.get(unit.kode) ?? -1, cell }] : [];
	});
	return {
		measure,
		ranked,
		values: groups.kode.map((kode) => valueByKode.get(kode) ?? Number.NaN),
		whole,
	};
}

const namesOf = (ranked: readonly Ranked[]) =>
	formatList(
		ranked.slice(0, NAMED).map(({ unit }) => unit.nama),
		"and",
	);

/** A sentence whose figure `own` is that of the cell. */
function saidOf(text: string, own: string, column: Column, cell: Cell, unitName: string, source: MeetingSource): Said {
	return identified(text, own, measureIdentity({ cell, measure: column.measure, unitName, context: source.context }));
}

export function mostSlide(source: MeetingSource): Slide | null {
	const { t, subject, opened, groups, level } = source;
	const column = columnOf(source, "keluarga");
	const first = column?.ranked[0];
	if (column === null || first === undefined) return null;
	const count = (value: number) => formatCount(value);
	const total = column.whole.value;
	const share = (value: number) => formatPer100(value / total);
	const counts = t("share", { n: count(first.cell.value), of: count(total), subject });
	const region = opened.manifest.nama;
	const plain = t("most.answer", { area: first.unit.nama, counts, region, percent: share(first.cell.value) });
	const marked = column.ranked.slice(0, NAMED).map(({ group, cell }) => ({ group, text: count(cell.value) }));
	return {
		id: "most",
		question: t("most.question", { subject }),
		answer: saidOf(plain, count(first.cell.value), column, first.cell, first.unit.nama, source),
		picture: {
			type: "map",
			groups,
			values: column.values,
			direction: "extent",
			marked,
			label: t("most.picture", { subject, level, names: namesOf(column.ranked) }),
		},
		why: [
			...column.ranked.slice(0, LISTED).map(({ unit, cell }) => {
				const n = count(cell.value);
				return saidOf(t("most.list", { area: unit.nama, n, percent: share(cell.value) }), n, column, cell, unit.nama, source);
			}),
			plainly(t("most.note")),
		],
		source: "",
	};
}

const BURDENS = ["desil1", "miskin", "desil1_2"] as const;

function differs(column: Column | null): boolean {
	const first = column?.ranked[0]?.cell.value;
	return column?.ranked.some(({ cell }) => cell.value !== first) === true;
}

export function heavySlide(source: MeetingSource): Slide | null {
	const { t, subject, opened, groups, level, indicator } = source;
	const own = indicator === null || isOfChosen(indicator) ? undefined : definitionOf(indicator)?.definition;
	const ids = own?.direction === "burden" ? [own.id] : BURDENS;
	// a share that the filter itself makes the same everywhere says nothing
	const id = ids.find((known) => differs(columnOf(source, known))) ?? "belum";
	const column = columnOf(source, id);
	const first = column?.ranked[0];
	if (column === null || first === undefined) return null;
	const measure = textsOfIndicator(id).does ?? "";
	const percent = (value: number) => formatPer100(value);
	const alike = column.ranked.slice(1).filter(({ cell }) => compareCells(first.cell, cell, column.measure).verdict === "alike");
	const others =
		alike.length > NAMED
			? t("heavy.others", { n: formatCount(alike.length) })
			: formatList(
					alike.map(({ unit }) => unit.nama),
					"and",
				);
	const facts = { area: first.unit.nama, percent: percent(first.cell.value), subject, measure };
	const plain = alike.length === 0 ? t("heavy.answer", facts) : t("heavy.answerAlike", { ...facts, others });
	const marked = column.ranked.slice(0, NAMED).map(({ group, cell }) => ({ group, text: percent(cell.value) }));
	const region = opened.manifest.nama;
	return {
		id: "heavy",
		question: t("heavy.question"),
		answer: saidOf(plain, facts.percent, column, first.cell, first.unit.nama, source),
		picture: {
			type: "map",
			groups,
			values: column.values,
			direction: "burden",
			marked,
			label: t("heavy.picture", { subject, measure, level, names: namesOf(column.ranked) }),
		},
		why: [
			...column.ranked.slice(0, RATES_LISTED).map((row) => rateLine("heavy.list", row, column, source)),
			saidOf(
				t("heavy.region", { region, percent: percent(column.whole.value), counts: countsOf(column.whole, source) }),
				percent(column.whole.value),
				column,
				column.whole,
				region,
				source,
			),
			...(alike.length > 0 ? [plainly(t("heavy.alike"))] : []),
			plainly(t("heavy.few", { n: formatCount(FEWEST_FOR_RANK) })),
		],
		source: "",
	};
}

export function unreachedSlide(source: MeetingSource): Slide | null {
	const { t, opened, level, programmes } = source;
	const rates = columnOf(source, "belum");
	const counts = columnOf(source, "belum_jumlah");
	const first = counts?.ranked[0];
	if (rates === null || counts === null || first === undefined) return null;
	const words = countsOf(rates.whole, source);
	const plain = t("unreached.answer", {
		counts: words,
		percent: formatPer100(rates.whole.value),
		programmes,
		area: first.unit.nama,
	});
	const most = first.cell.value;
	return {
		id: "unreached",
		question: t("unreached.question"),
		answer: saidOf(plain, words, rates, rates.whole, opened.manifest.nama, source),
		picture: {
			type: "bars",
			bars: counts.ranked.slice(0, BARS).map(({ unit, cell }) => ({
				kode: unit.kode,
				name: unit.nama,
				text: formatCount(cell.value),
				part: cell.value / most,
			})),
			label: t("unreached.picture", { level, names: namesOf(counts.ranked) }),
		},
		why: [
			...counts.ranked.slice(0, RATES_LISTED).flatMap(({ unit }) => {
				const row = rates.ranked.find((rated) => rated.unit.kode === unit.kode);
				return row === undefined ? [] : [rateLine("unreached.list", row, rates, source)];
			}),
			plainly(t("unreached.note")),
		],
		source: "",
	};
}

function countsOf({ numerator, denominator }: Cell, { t, subject }: MeetingSource): string {
	return t("share", { n: formatCount(numerator), of: formatCount(denominator), subject });
}

function rateLine(key: "heavy.list" | "unreached.list", { unit, cell }: Ranked, column: Column, source: MeetingSource): Said {
	const { t } = source;
	const percent = formatPer100(cell.value);
	const range = formatPercentRange(cell.low, cell.high);
	const text = t(key, { area: unit.nama, percent, counts: countsOf(cell, source), range });
	return saidOf(text, countsOf(cell, source), column, cell, unit.nama, source);
}
