import { ok, type Result } from "#core/base/result.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { measuresOf, resolvedIndicators } from "#core/measure/catalogue/catalogue.ts";
import type { ResolvedIndicator } from "#core/measure/catalogue/indicator.ts";
import { indicatorContext } from "#core/measure/catalogue/indicator-context.ts";
import { type Cell, cellOf } from "#core/measure/cell.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import type { Measure } from "#core/measure/measure.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack, ViewQuery } from "#engine/protocol.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { formatCount, formatDecimal, formatPercent } from "#i18n/format.ts";
import { readOptions } from "./options.ts";
import { type Asked, askPackFolder, isSentenceFault } from "./pack-folder.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

const LEVELS = ["kelurahan", "kecamatan", "kota"] as const;

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

export async function summaryCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const options = readOptions(args, {
		pack: "string",
		where: "string",
		by: "string",
		measure: "string",
		json: "boolean",
	});
	const json = options.flag("json");
	const level = options.choice("by", LEVELS) ?? "kelurahan";
	const asked = await askPackFolder(options.needed("pack"));
	if (!asked.ok) return refuse(terminal, asked.error, { json });
	const { opened: pack } = asked.value;
	const groups = pack.groups.find((known) => known.level === level);
	if (groups === undefined)
		throw new UsageError(
			`--by ${level}: paket ini per ${pack.areas.level}.`,
			`--by ${level}: this pack is by ${pack.areas.level}.`,
		);
	const shown = (options.text("measure")?.split(",") ?? []).map((id) => measureNamed(id.trim(), pack));
	const summary = await summarise(asked.value, { where: options.text("where") ?? "", level }, shown);
	if (!summary.ok) {
		refuse(terminal, summary.error, { json });
		return isSentenceFault(summary.error) ? EXIT.usage : EXIT.refused;
	}
	const { value } = summary;
	const { rows, total } = rowsOf(pack, value, groups, shown);
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
		...shown.map(({ measure }, i) => valueText(row.ukuran?.[i]?.nilai ?? Number.NaN, measure)),
	];
	const header = [
		"kode",
		"wilayah",
		"keluarga",
		"jiwa",
		"terpilih",
		"persen",
		...value.of.programmeIds,
		...shown.map(({ measure }) => measure.id),
	];
	writeTable(terminal, header, [...rows, total].map(cells));
	if (value.of.outside.households > 0) {
		const outside = value.of.outside.households;
		say(
			terminal,
			`${formatCount(outside)} keluarga di luar semua wilayah: hanya dihitung dalam jumlah.`,
			inLanguage("en", () => `${formatCount(outside)} families lie outside every area: counted in the total only.`),
		);
	}
	return EXIT.done;
}

type Wanted = { readonly indicator: ResolvedIndicator; readonly measure: Measure };
/** `of`: the selected families over all of them; `shown`: the measures asked for. */
type Summaries = { readonly of: AreaSummary; readonly shown: readonly AreaSummary[] };

function measureNamed(id: string, { columnTypes: types, areas, rung, manifest }: OpenedPack): Wanted {
	const context = indicatorContext({ types, areas, complete: rung === "A", manifest });
	const known = resolvedIndicators(context).flatMap((indicator) =>
		measuresOf(indicator).map((measure): Wanted => ({ indicator, measure })),
	);
	const found = known.find(({ measure }) => measure.id === currentIndicatorId(id));
	if (found) return found;
	const ids = known.map(({ measure }) => measure.id).join(", ");
	throw new UsageError(`--measure ${id}: yang ada ${ids}.`, `--measure ${id}: there are ${ids}.`);
}

/** Asked of the engine as the page asks it, so that both say the same. */
async function summarise(
	{ handler, opened }: Asked,
	view: Pick<ViewQuery, "where" | "level">,
	wanted: readonly Wanted[],
): Promise<Result<Summaries>> {
	const chosenProgrammes = reachingProgrammes(opened.manifest);
	const summaries: AreaSummary[] = [];
	for (const indicator of ["keluarga", ...wanted.map((one) => one.indicator.info.id)]) {
		const answer = await handler.handle("view", { ...view, indicator, chosenProgrammes });
		if (!answer.ok) return answer;
		summaries.push(answer.value.summary);
	}
	const [of, ...shown] = summaries;
	return ok({ of: of as AreaSummary, shown });
}

function rowsOf(pack: OpenedPack, { of, shown }: Summaries, groups: AreaGroups, asked: readonly Wanted[]) {
	const row = (i: number, area: { kode: string; nama: string }): Row => {
		const plain = rowOf(pack, of, i, area);
		if (asked.length === 0) return plain;
		const ukuran = shown.map(({ numerator, denominator }, a) => {
			const { measure } = asked[a] as Wanted;
			return writtenCell(measure.id, cellOf(measure, numerator[i] as number, denominator[i] as number));
		});
		return { ...plain, ukuran };
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

function valueText(value: number, { form, denominatorKind }: Measure): string {
	if (form === "count") return formatCount(value);
	return denominatorKind === "square_kilometres" ? formatDecimal(value) : formatPercent(value);
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
