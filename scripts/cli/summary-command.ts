import { ok, type Result } from "#core/base/result.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import type { Cell } from "#core/measure/cell.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack, ViewQuery } from "#engine/protocol.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { formatMeasure } from "#i18n/measure-words.ts";
import { topicTexts } from "#i18n/topics.ts";
import { DEFAULTS } from "#state/tasks/defaults.ts";
import { command } from "./command.ts";
import { LEVELS, type Options } from "./options.ts";
import { type Asked, askPackFolder, countPackTable, isSentenceFault } from "./pack-folder.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

type Row = {
	readonly kode: string;
	readonly nama: string;
	readonly keluarga: number;
	readonly jiwa: number | null;
	readonly terpilih: number;
	readonly terpilih_jiwa: number | null;
	/** Selected families per 100 of `penyebut`; null without a denominator. */
	readonly persen: number | null;
	readonly penyebut: number | null;
	readonly penerima: Readonly<Record<string, number>>;
	/** The measures asked for, in that order: a rate as a ratio, null = no figure. */
	readonly ukuran?: readonly {
		readonly id: string;
		readonly pembilang: number | null;
		readonly penyebut: number | null;
		readonly nilai: number | null;
		readonly rentang: readonly [low: number, high: number] | null;
	}[];
};

export const SUMMARY = command("summary", {
	options: {
		pack: { value: "folder", needed: true },
		where: { value: "sentence" },
		by: { choices: LEVELS, fallback: DEFAULTS.level },
		measure: { value: "ids" },
	},
	run: summaryCommand,
});

async function summaryCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const level = options.choice("by", LEVELS) ?? DEFAULTS.level;
	const asked = await askPackFolder(options.needed("pack"));
	if (!asked.ok) return refuse(terminal, asked.error, { json });
	const { opened: pack } = asked.value;
	const groups = pack.groups.find((known) => known.level === level);
	if (groups === undefined) throw new UsageError("otherLevel", { level, own: pack.areas.level });
	const ids = (options.text("measure")?.split(",") ?? []).map((id) => id.trim());
	const summary = await summarise(terminal, asked.value, { where: options.text("where") ?? "", level }, ids);
	if (!summary.ok) {
		refuse(terminal, summary.error, { json });
		return isSentenceFault(summary.error) ? EXIT.usage : EXIT.refused;
	}
	const { value } = summary;
	const { rows, total } = rowsOf(pack, value, groups);
	if (json) {
		writeJson(terminal, {
			areas: rows,
			total,
			di_luar: { keluarga: value.of.outside.households, terpilih: value.of.outside.selected },
		});
		return EXIT.done;
	}
	const cells = (row: Row): string[] => [
		row.kode,
		row.nama,
		formatCount(row.keluarga),
		formatCount(row.jiwa ?? Number.NaN),
		formatCount(row.terpilih),
		formatPercent((row.persen ?? Number.NaN) / 100),
		...Object.values(row.penerima).map((n) => formatCount(n)),
		...value.shown.map(({ measure }, i) => formatMeasure(row.ukuran?.[i]?.nilai ?? Number.NaN, measure)),
	];
	const { code, area, families, persons, selected, percent } = topicTexts("help").heads;
	const header = [
		code,
		area,
		families,
		persons,
		selected,
		percent,
		...value.of.programmeIds,
		...value.shown.map(({ measure }) => measure.id),
	];
	writeTable(terminal, header, [...rows, total].map(cells));
	if (value.of.outside.households > 0) {
		const outside = value.of.outside.households;
		say(terminal, "outsideAreas", { n: outside });
	}
	return EXIT.done;
}

/** The measures asked for, by their rows in the table of all that the pack can answer. */
function rowsNamed(ids: readonly string[], { measures }: MeasureTable): number[] {
	return ids.map((id) => {
		const found = measures.findIndex((measure) => measure.id === currentIndicatorId(id));
		if (found >= 0) return found;
		throw new UsageError("noSuchMeasure", { id, choices: { all: measures.map((measure) => measure.id) } });
	});
}

type Summarised = {
	/** The selected families over all of them. */
	readonly of: AreaSummary;
	/** What was asked for: a measure with its cell in every area, the region last. */
	readonly shown: readonly Shown[];
};
type Shown = { readonly measure: Measure; readonly cells: readonly Cell[] };

/** Asked of the engine as the page asks it, so that both say the same. */
async function summarise(
	terminal: Terminal,
	asked: Asked,
	view: Pick<ViewQuery, "where" | "level">,
	ids: readonly string[],
): Promise<Result<Summarised>> {
	const chosenProgrammes = reachingProgrammes(asked.opened.manifest);
	const answer = await asked.handler.handle("view", { ...view, indicator: "keluarga", chosenProgrammes });
	if (!answer.ok) return answer;
	const of = answer.value.summary;
	if (ids.length === 0) return ok({ of, shown: [] });
	const task = { unit: { type: "level", level: view.level }, where: view.where } as const;
	const counted = await countPackTable(terminal, asked, task);
	if (!counted.ok) return counted;
	const { measures, cells } = counted.value;
	const shown = rowsNamed(ids, counted.value).map((row) => ({
		measure: measures[row] as Measure,
		cells: cells[row] as readonly Cell[],
	}));
	return ok({ of, shown });
}

function rowsOf(pack: OpenedPack, { of, shown }: Summarised, groups: AreaGroups) {
	const row = (i: number, area: { kode: string; nama: string }): Row => {
		const plain = rowOf(pack, of, i, area);
		if (shown.length === 0) return plain;
		return { ...plain, ukuran: shown.map(({ measure, cells }) => writtenCell(measure.id, cells[i] as Cell)) };
	};
	return {
		rows: groups.kode.map((kode, i) => row(i, { kode, nama: groups.nama[i] as string })),
		total: row(groups.kode.length, { kode: pack.manifest.kode, nama: pack.manifest.nama }),
	};
}

function writtenCell(id: string, { numerator, denominator, value, low, high }: Cell): NonNullable<Row["ukuran"]>[number] {
	const known = (n: number) => (Number.isFinite(n) ? n : null);
	const rentang = Number.isFinite(low) ? ([low, high] as const) : null;
	return { id, pembilang: known(numerator), penyebut: known(denominator), nilai: known(value), rentang };
}

function rowOf(pack: OpenedPack, summary: AreaSummary, i: number, area: { kode: string; nama: string }): Row {
	const at = (values: Float64Array): number => values[i] as number;
	const hasPersons = pack.columnTypes.has("anggota");
	// On rung C the families of the list are no denominator of an area.
	const denominator = pack.rung === "C" ? Number.NaN : at(summary.denominator);
	const hasRate = denominator > 0;
	return {
		...area,
		keluarga: at(summary.households),
		jiwa: hasPersons ? at(summary.persons) : null,
		terpilih: at(summary.selected),
		terpilih_jiwa: hasPersons ? at(summary.selectedPersons) : null,
		persen: hasRate ? (100 * at(summary.numerator)) / denominator : null,
		penyebut: hasRate ? denominator : null,
		penerima: Object.fromEntries(summary.programmeIds.map((id, p) => [id, at(summary.receivers[p] as Float64Array)])),
	};
}
