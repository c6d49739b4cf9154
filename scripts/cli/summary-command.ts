import { reachingProgrammes } from "#core/families/programme.ts";
import { resolveIndicator } from "#core/measure/catalogue/resolve-indicator.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { groupAreas, groupLevels } from "#core/place/area-groups.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
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
};

export async function summaryCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const options = readOptions(args, { pack: "string", where: "string", by: "string", json: "boolean" });
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
	const summary = summarise(pack, options.text("where") ?? "", groups);
	if (!summary.ok) {
		refuse(terminal, summary.error, { json });
		return isSentenceFault(summary.error) ? EXIT.usage : EXIT.refused;
	}
	const { value } = summary;
	const rows = groups.kode.map((kode, i) => rowOf(pack, value, i, { kode, nama: groups.nama[i] as string }));
	const total = rowOf(pack, value, groups.kode.length, { kode: pack.manifest.kode, nama: pack.manifest.nama });
	if (json) {
		writeJson(terminal, {
			areas: rows,
			total,
			di_luar: { keluarga: value.outside.households, terpilih: value.outside.selected },
		});
		return EXIT.done;
	}
	const cells = (row: Row): string[] => [
		row.kode,
		row.nama,
		formatCount(row.keluarga, "id"),
		formatCount(row.jiwa ?? Number.NaN, "id"),
		formatCount(row.terpilih, "id"),
		formatPercent((row.persen ?? Number.NaN) / 100, "id"),
		...Object.values(row.penerima).map((n) => formatCount(n, "id")),
	];
	const header = ["kode", "wilayah", "keluarga", "jiwa", "terpilih", "persen", ...value.programmeIds];
	writeTable(terminal, header, [...rows, total].map(cells));
	if (value.outside.households > 0) {
		const outside = value.outside.households;
		say(
			terminal,
			`${formatCount(outside, "id")} keluarga di luar semua wilayah: hanya dihitung dalam jumlah.`,
			`${formatCount(outside, "en")} families lie outside every area: counted in the total only.`,
		);
	}
	return EXIT.done;
}

function summarise(pack: OpenedPack, sentence: string, groups: ReturnType<typeof groupAreas>) {
	const { households, areas, areaOf, manifest } = pack;
	const selection = pack.select(sentence);
	if (!selection.ok) return selection;
	const indicator = resolveIndicator("terpilih", {
		types: pack.types,
		programmes: manifest.programmes,
		complete: pack.rung === "A",
		statistics: [...areas.statistics.keys()],
		chosenProgrammes: reachingProgrammes(manifest),
		povertyThreshold: manifest.indicators.povertyThreshold,
	});
	if (!indicator.ok) return indicator;
	const input = { households, areas, groups, areaOf, mask: selection.value.mask, programmes: manifest.programmes };
	return summariseAreas({ ...input, indicator: indicator.value });
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
