import { shareQuota } from "#core/choice/share-quota.ts";
import type { Programme } from "#core/families/programme.ts";
import type { Cell } from "#core/measure/cell.ts";
import type { MeasureTable, MeasureUnit } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import type { Sheet, SheetColumn } from "../format/xlsx/workbook.ts";

/** A column's title and definition in the language of the file. */
export type ColumnWords = readonly [title: string, definition: string];

/** Families of a programme's target per unit, and of the whole region. */
type Gap = {
	readonly programme: Programme;
	readonly units: readonly MeasureUnit[];
	readonly target: readonly number[];
	readonly reached: readonly number[];
	readonly unreached: readonly number[];
	readonly coverage: readonly Cell[];
};

/** The programmes the table can say coverage and gap of, in the order of the catalogue. */
export function programmeGaps(table: MeasureTable, programmes: readonly Programme[]): Gap[] {
	const { units } = table;
	return programmes.flatMap((programme) => {
		const coverage = cellsOf(table, `cakupan:${programme.id}`);
		if (coverage.length === 0) return [];
		const target = coverage.map(({ denominator }) => denominator);
		const reached = coverage.map(({ numerator }) => numerator);
		const unreached = target.map((families, i) => families - (reached[i] ?? Number.NaN));
		return [{ programme, units, target, reached, unreached, coverage }];
	});
}

export type PlanWords = {
	readonly sheet: string;
	readonly families: string;
	readonly total: string;
	readonly columns: Readonly<
		Record<"programme" | "activity" | "kode" | "place" | "target" | "families" | "volume" | "unit" | "office", ColumnWords>
	>;
	readonly activity: (programme: Programme) => string;
	readonly place: (unit: MeasureUnit) => string;
	/** Who the target is: the programme's rule in words. */
	readonly target: (programme: Programme) => string;
};

function text([title, definition]: ColumnWords): SheetColumn {
	return { title, format: "text", unit: "", definition };
}

function count([title, definition]: ColumnWords, unit: string): SheetColumn {
	return { title, format: "count", unit, definition, total: "sum" };
}

/**
 * Program – kegiatan – lokasi – sasaran – volume – OPD: one row per programme and unit with target families it has not
 * reached, the volume being all of them. Activity and volume are there to be changed in the spreadsheet; the sums follow.
 */
export function planningSheet(table: MeasureTable, programmes: readonly Programme[], words: PlanWords): Sheet {
	const { columns } = words;
	const rows = programmeGaps(table, programmes).flatMap(({ programme, units, unreached }) =>
		units.flatMap((unit, i) => {
			const families = unreached[i] ?? 0;
			if (!(families > 0)) return [];
			return [
				[
					programme.nama,
					words.activity(programme),
					unit.kode,
					words.place(unit),
					words.target(programme),
					families,
					families,
					words.families,
					programme.pemilik,
				],
			];
		}),
	);
	return {
		name: words.sheet,
		columns: [
			text(columns.programme),
			text(columns.activity),
			text(columns.kode),
			text(columns.place),
			text(columns.target),
			count(columns.families, words.families),
			count(columns.volume, ""),
			text(columns.unit),
			text(columns.office),
		],
		rows,
		totalLabel: words.total,
	};
}

export type CoverageWords = {
	readonly summary: string;
	readonly families: string;
	readonly percent: string;
	readonly total: string;
	readonly outside: string;
	readonly columns: Readonly<
		Record<
			"programme" | "office" | "kode" | "nama" | "induk" | "target" | "reached" | "unreached" | "coverage" | "low" | "high",
			ColumnWords
		>
	>;
	readonly sheet: (programme: Programme) => string;
};

/** Coverage and gap per programme: a first sheet for the region, then one per programme with its units. */
export function coverageSheets(table: MeasureTable, programmes: readonly Programme[], words: CoverageWords): Sheet[] {
	const gaps = programmeGaps(table, programmes);
	const { columns, families, percent } = words;
	const last = table.units.length;
	const rate: SheetColumn[] = [
		{
			...text(columns.coverage),
			format: "percent",
			unit: percent,
			formula: { type: "quotient", of: [columns.reached[0], columns.target[0]], least: FEWEST_FOR_RATE },
		},
		{ ...text(columns.low), format: "percent", unit: percent },
		{ ...text(columns.high), format: "percent", unit: percent },
	];
	const figures = (gap: Gap, i: number) => [
		gap.target[i] ?? null,
		gap.reached[i] ?? null,
		gap.unreached[i] ?? null,
		null,
		gap.coverage[i]?.low ?? null,
		gap.coverage[i]?.high ?? null,
	];
	const counts = [columns.target, columns.reached, columns.unreached];
	const summary: Sheet = {
		name: words.summary,
		columns: [
			text(columns.programme),
			text(columns.office),
			...counts.map((column): SheetColumn => ({ ...text(column), format: "count", unit: families })),
			...rate,
		],
		rows: gaps.map((gap) => [gap.programme.nama, gap.programme.pemilik, ...figures(gap, last)]),
	};
	const own = gaps.map((gap): Sheet => {
		const rest = [gap.target, gap.reached].map((values) =>
			values.slice(0, last).reduce((left, n) => left - n, values[last] ?? 0),
		);
		const [target = 0, reached = 0] = rest;
		const outside = target > 0 ? [["", words.outside, "", target, reached, target - reached, null, null, null]] : [];
		const total = gap.coverage[last];
		const [coverage, low, high] = rate as [SheetColumn, SheetColumn, SheetColumn];
		return {
			name: words.sheet(gap.programme),
			columns: [
				text(columns.kode),
				text(columns.nama),
				text(columns.induk),
				...counts.map((column) => count(column, families)),
				{ ...coverage, total: { numerator: columns.reached[0], denominator: columns.target[0] } },
				{ ...low, total: { value: total?.low ?? Number.NaN } },
				{ ...high, total: { value: total?.high ?? Number.NaN } },
			],
			rows: [...gap.units.map(({ kode, nama, induk }, i) => [kode, nama, induk, ...figures(gap, i)]), ...outside],
			totalLabel: words.total,
		};
	});
	return [summary, ...own];
}

export type ProposalWords = {
	readonly sheet: string;
	readonly families: string;
	readonly rupiah: string;
	readonly total: string;
	readonly columns: Readonly<
		Record<"kode" | "nama" | "induk" | "target" | "reached" | "unreached" | "quota" | "unitCost" | "cost", ColumnWords>
	>;
};

export type Proposal = {
	readonly programme: string;
	/** Families to be added in the region; shared over the units by their gap. */
	readonly quota: number;
	readonly unitCostRupiah: number;
};

/** "Usulan sasaran": per unit the families to be added and what they cost; changing a quota or a unit cost changes the cost. */
export function proposalSheet(
	table: MeasureTable,
	programmes: readonly Programme[],
	{ programme, quota, unitCostRupiah }: Proposal,
	words: ProposalWords,
): Sheet {
	const gap = programmeGaps(table, programmes).find((one) => one.programme.id === programme);
	if (!gap) throw new Error(`proposalSheet: no coverage of ${programme}`);
	const { columns, families, rupiah } = words;
	const quotas = shareQuota(gap.unreached.slice(0, table.units.length), quota);
	return {
		name: words.sheet,
		columns: [
			text(columns.kode),
			text(columns.nama),
			text(columns.induk),
			count(columns.target, families),
			count(columns.reached, families),
			count(columns.unreached, families),
			count(columns.quota, families),
			{ ...text(columns.unitCost), format: "rupiah", unit: rupiah },
			{
				...text(columns.cost),
				format: "rupiah",
				unit: rupiah,
				formula: { type: "product", of: [columns.quota[0], columns.unitCost[0]] },
				total: "sum",
			},
		],
		rows: gap.units.map(({ kode, nama, induk }, i) => [
			kode,
			nama,
			induk,
			gap.target[i] ?? null,
			gap.reached[i] ?? null,
			gap.unreached[i] ?? null,
			quotas[i] ?? null,
			unitCostRupiah,
			null,
		]),
		totalLabel: words.total,
	};
}
