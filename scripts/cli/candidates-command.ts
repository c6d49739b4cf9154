import type { Measure } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { csvStyle } from "#i18n/file-words.ts";
import { fill } from "#i18n/fill.ts";
import { formatCount, formatDecimal, formatPercent } from "#i18n/format.ts";
import { formatMeasure, type MeasureWords, measureBase, measureWords } from "#i18n/measure-words.ts";
import { candidateWorkbook } from "#i18n/say/sheet/candidate-workbook.ts";
import { topicFunction } from "#i18n/topic-function.ts";
import { topicTexts } from "#i18n/topics.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import type { Workbook } from "#io/format/xlsx/workbook.ts";
import { workbookBytes } from "#io/format/xlsx/write-workbook.ts";
import { at, type Candidates, type CandidateWish, rankCandidates } from "#state/tasks/candidates.ts";
import { MOST_CRITERIA, readWeights } from "#state/tasks/criteria.ts";
import { DEFAULTS } from "#state/tasks/defaults.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { openingFilter } from "#state/view/resolved-view.ts";
import { command } from "./command.ts";
import { writeBytes } from "./files.ts";
import { LEVELS, type Options } from "./options.ts";
import { type Asked, askPackFolder, countPackTable, isSentenceFault } from "./pack-folder.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

const SCALES = ["minmax", "rank"] as const;
const SPREADS = ["any", "near"] as const;
const { scale, spread, weights } = DEFAULTS.candidates;

export const CANDIDATES = command("candidates", {
	options: {
		pack: { value: "folder", needed: true },
		where: { value: "sentence" },
		weights: { value: "weights", fallback: weights.map(({ id, weight }) => `${id}=${weight}`).join() },
		level: { choices: LEVELS, fallback: DEFAULTS.level },
		areas: { value: "codes" },
		top: { value: "number" },
		scale: { choices: SCALES, fallback: scale },
		spread: { choices: SPREADS, fallback: spread },
		out: { value: "file" },
	},
	run: candidatesCommand,
});

async function candidatesCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const folder = options.needed("pack");
	const wish = wishOf(options);
	const level = options.choice("level", LEVELS) ?? DEFAULTS.level;
	const top = options.number("top", { least: 1, whole: true }) ?? Number.POSITIVE_INFINITY;
	const out = options.text("out");
	const extension = /\.(xlsx|csv)$/i.exec(out ?? ".xlsx")?.[1]?.toLowerCase();
	if (extension === undefined)
		throw new UsageError("notAmong", { name: "out", value: out ?? "", choices: { any: [".xlsx", ".csv"] } });
	const asked = await askPackFolder(folder);
	if (!asked.ok) return refuse(terminal, asked.error, { json });
	const { opened, handler } = asked.value;
	if (!opened.groups.some((groups) => groups.level === level))
		throw new UsageError("otherLevel", { level, own: opened.areas.level });
	const where = options.text("where") ?? openingFilter(opened.manifest);
	const table = await countPackTable(terminal, asked.value, { unit: { type: "level", level }, where });
	if (!table.ok) {
		refuse(terminal, table.error, { json });
		return isSentenceFault(table.error) ? EXIT.usage : EXIT.refused;
	}
	for (const { id } of wish.weights ?? []) needMeasure(id, table.value.measures);
	const ranked = await rankCandidates((call, request) => handler.handle(call, request), table.value, wish);
	if (!ranked.ok) return refuse(terminal, ranked.error, { json });
	if (out !== undefined) {
		const workbook = await workbookOf(asked.value, ranked.value, where);
		const [sheet] = workbook.sheets;
		const isCsv = extension === "csv" && sheet !== undefined;
		const bytes = isCsv ? new TextEncoder().encode(sheetCsv(sheet, workbook.notes, csvStyle())) : workbookBytes(workbook);
		const written = await writeBytes(out, bytes);
		if (!written.ok) return refuse(terminal, written.error, { json });
		say(terminal, "fileWritten", { path: out });
	}
	const shown = shownPositions(ranked.value, { areas: options.list("areas"), top });
	if (json) writeJson(terminal, documentOf(ranked.value, shown));
	else writeRanking(terminal, ranked.value, shown, nameOf(opened, where));
	return EXIT.done;
}

function wishOf(options: Options): CandidateWish {
	const text = options.text("weights");
	const read = text === undefined ? undefined : readWeights(text);
	if (read === null) throw new UsageError("weightsUnread", { value: text ?? "" });
	if ((read?.length ?? 0) > MOST_CRITERIA) throw new UsageError("mostCriteria", { n: MOST_CRITERIA });
	return {
		...(read ? { weights: read } : {}),
		scale: options.choice("scale", SCALES) ?? scale,
		spread: options.choice("spread", SPREADS) ?? spread,
	};
}

function needMeasure(id: string, measures: readonly Measure[]): void {
	if (measures.some((measure) => measure.id === id)) return;
	throw new UsageError("noSuchCriterion", { id, choices: { all: measures.map((measure) => measure.id) } });
}

/** Positions of the areas that are printed, most urgent first, those without a score at the end. */
function shownPositions(
	{ order, unscored, units }: Candidates,
	{ areas, top }: { readonly areas: readonly string[] | undefined; readonly top: number },
): readonly number[] {
	const known = units.map(({ kode }) => kode);
	const unknown = areas?.find((kode) => !known.includes(kode));
	if (unknown !== undefined) throw new UsageError("noSuchArea", { kode: unknown, choices: { all: known } });
	const all = [...order, ...unscored];
	return all.filter((position) => areas?.includes(units[position]?.kode ?? "") ?? true).slice(0, top);
}

function documentOf({ criteria, units, few, task, scores, sensitivity }: Candidates, shown: readonly number[]): unknown {
	const { draws, top } = sensitivity;
	return {
		kriteria: criteria.map(({ measure, weight, share, higherIsWorse }) => ({
			id: measure.id,
			poin: weight,
			bagian: share,
			tinggi_mendesak: higherIsWorse,
		})),
		bobot_acak: draws,
		teratas: top,
		areas: shown.map((i) => ({
			...units[i],
			peringkat: at(scores.rank, i) || null,
			skor: 100 * at(scores.score, i),
			rentang: [at(sensitivity.low, i), at(sensitivity.high, i)],
			masuk_teratas: at(sensitivity.topShare, i),
			pertama: at(sensitivity.firstShare, i),
			nilai: task.values.map((values) => at(values, i)),
		})),
		terlalu_sedikit: few,
	};
}

function nameOf({ manifest }: OpenedPack, where: string): (measure: Measure) => MeasureWords {
	const base = measureBase(where);
	return (measure) => measureWords(measure, manifest.programmes, base);
}

function writeRanking(
	terminal: Terminal,
	candidates: Candidates,
	shown: readonly number[],
	words: (measure: Measure) => MeasureWords,
): void {
	const { criteria, units, rows, table, scores, sensitivity, few } = candidates;
	const names = criteria.map(({ measure }) => words(measure).name);
	const { rank, code, area, score, rankRange, first } = topicTexts("help").heads;
	const header = [rank, code, area, score, rankRange, fill(first, { n: formatCount(sensitivity.top) }), ...names];
	const lines = shown.map((i) => [
		formatCount(at(scores.rank, i) || Number.NaN),
		units[i]?.kode ?? "",
		units[i]?.nama ?? "",
		formatDecimal(100 * at(scores.score, i)),
		`${formatCount(at(sensitivity.low, i))}–${formatCount(at(sensitivity.high, i))}`,
		formatPercent(at(sensitivity.topShare, i), 0),
		...criteria.map(({ measure }) => formatMeasure(cellsOf(table, measure.id)[rows[i] ?? -1]?.value ?? Number.NaN, measure)),
	]);
	writeTable(terminal, header, lines);
	if (few.length > 0) say(terminal, "tooFewFamilies", { names: { all: few.map(({ nama }) => nama) } });
}

/** The workbook of the Kandidat place, before anybody has decided anything. */
async function workbookOf({ opened }: Asked, candidates: Candidates, where: string): Promise<Workbook> {
	const { manifest } = opened;
	return candidateWorkbook({
		candidates,
		pilots: [],
		starred: [],
		manifest,
		filter: spokenFilter(where, opened),
		names: nameOf(opened, where),
		t: await topicFunction("kandidat"),
	});
}
