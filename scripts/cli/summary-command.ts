import { ok, type Result } from "#core/base/result.ts";
import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { measuresOf, resolvedIndicators, resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { ResolvedIndicator } from "#core/measure/catalogue/indicator.ts";
import { indicatorContext } from "#core/measure/catalogue/indicator-context.ts";
import { type Cell, cellOf } from "#core/measure/cell.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import type { Measure } from "#core/measure/measure.ts";
import { groupAreas, groupLevels } from "#core/place/area-groups.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { formatCount, formatDecimal, formatPercent } from "#i18n/format.ts";
import { readOptions } from "./options.ts";
import { isSentenceFault, type OpenedPack, openPackWithFamilies } from "./pack-folder.ts";
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
	const opened = await openPackWithFamilies(options.needed("pack"));
	if (!opened.ok) return refuse(terminal, opened.error, { json });
	const pack = opened.value;
	if (!groupLevels(pack.areas).includes(level))
		throw new UsageError(
			`--by ${level}: paket ini per ${pack.areas.level}.`,
			`--by ${level}: this pack is by ${pack.areas.level}.`,
		);
	const groups = groupAreas(pack.areas, level);
	const shown = (options.text("measure")?.split(",") ?? []).map((id) => measureNamed(id.trim(), pack));
	const summary = summarise(pack, options.text("where") ?? "", groups, shown);
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

type Asked = { readonly indicator: ResolvedIndicator; readonly measure: Measure };
/** `of`: the selected families over all of them; `shown`: the measures asked for. */
type Summaries = { readonly of: AreaSummary; readonly shown: readonly AreaSummary[] };

function contextOf({ types, areas, rung, manifest }: OpenedPack) {
	return indicatorContext({ types, areas, complete: rung === "A", manifest });
}

function measureNamed(id: string, pack: OpenedPack): Asked {
	const known = resolvedIndicators(contextOf(pack)).flatMap((indicator) =>
		measuresOf(indicator).map((measure): Asked => ({ indicator, measure })),
	);
	const found = known.find(({ measure }) => measure.id === currentIndicatorId(id));
	if (found) return found;
	const ids = known.map(({ measure }) => measure.id).join(", ");
	throw new UsageError(`--measure ${id}: yang ada ${ids}.`, `--measure ${id}: there are ${ids}.`);
}

function summarise(
	pack: OpenedPack,
	sentence: string,
	groups: ReturnType<typeof groupAreas>,
	asked: readonly Asked[],
): Result<Summaries> {
	const { households, areas, areaOf, manifest } = pack;
	const selection = pack.select(sentence);
	if (!selection.ok) return selection;
	const indicator = resolveIndicator("keluarga", contextOf(pack));
	if (!indicator.ok) return indicator;
	const input = { households, areas, groups, areaOf, mask: selection.value.mask, programmes: manifest.programmes };
	const of = summariseAreas({ ...input, indicator: indicator.value });
	if (!of.ok) return of;
	const shown: AreaSummary[] = [];
	for (const { indicator } of asked) {
		const own = summariseAreas({ ...input, indicator });
		if (!own.ok) return own;
		shown.push(own.value);
	}
	return ok({ of: of.value, shown });
}

function rowsOf(pack: OpenedPack, { of, shown }: Summaries, groups: ReturnType<typeof groupAreas>, asked: readonly Asked[]) {
	const row = (i: number, area: { kode: string; nama: string }): Row => {
		const plain = rowOf(pack, of, i, area);
		if (asked.length === 0) return plain;
		const ukuran = shown.map(({ numerator, denominator }, a) => {
			const { measure } = asked[a] as Asked;
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
	const hasPersons = pack.households.columns.has("anggota");
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
