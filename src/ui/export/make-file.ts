import { parseFilter } from "#core/families/filter/parse.ts";
import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { RowsAnswer } from "#engine/protocol.ts";
import { exportWords } from "#i18n/export-words.ts";
import { csvStyle, workbookWords } from "#i18n/file-words.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { areasSheet } from "#io/export/export-areas.ts";
import { areasToGeoJson, areasWithFigures } from "#io/export/export-areas-geo.ts";
import { familiesSheet } from "#io/export/export-families.ts";
import { coverageSheets, type Proposal, planningSheet, proposalSheet } from "#io/export/export-plan.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { writeAreasFgb } from "#io/format/flatgeobuf/write.ts";
import type { Sheet, Workbook } from "#io/format/xlsx/workbook.ts";
import { filterNames } from "../figure/filter-names.ts";
import { exportNotes } from "./export-notes.ts";
import type { FileContext } from "./pockets-text.ts";

export type AreaKind = "xlsx" | "csv" | "geojson" | "fgb";
export type PlanKind = "plan" | "proposal" | "coverage";

/** A file as it will be handed over. */
export type MadeFile =
	| { readonly type: "workbook"; readonly workbook: Workbook }
	| { readonly type: "text"; readonly text: string; readonly extension: string; readonly media: string }
	| { readonly type: "bytes"; readonly bytes: Uint8Array<ArrayBuffer>; readonly extension: string; readonly media: string };

function wordsOf() {
	return exportWords(({ nama }) => shortProgrammeName(nama));
}

export function areasFile(kind: AreaKind, table: MeasureTable, masked: boolean, context: FileContext): MadeFile {
	const { state, opened } = context;
	const words = wordsOf();
	const text = (measure: MeasureTable["measures"][number]) => words.measure(measure, opened.manifest.programmes);
	const sheet = areasSheet({ table, text, words: words.area, masked });
	const notes = exportNotes(state, { masked });
	switch (kind) {
		case "xlsx":
			return { type: "workbook", workbook: { sheets: [sheet], notes, words: workbookWords() } };
		case "csv":
			return { type: "text", text: sheetCsv(sheet, notes, csvStyle()), extension: "csv", media: "text/csv;charset=utf-8" };
		case "geojson": {
			const written = JSON.stringify(areasToGeoJson(opened.areas, sheet, table, notes));
			return { type: "text", text: written, extension: "geojson", media: "application/geo+json" };
		}
		case "fgb": {
			const bytes = writeAreasFgb(areasWithFigures(opened.areas, sheet, table), {
				name: opened.manifest.kode,
				title: opened.manifest.nama,
				description: notes.map(({ title, value }) => `${title}: ${value}`).join("\n"),
			});
			return { type: "bytes", bytes: Uint8Array.from(bytes), extension: "fgb", media: "application/octet-stream" };
		}
	}
}

/** `table`: coverage of the programmes per area of the pack's own level. */
export function planFile(kind: PlanKind, table: MeasureTable, proposal: Proposal, context: FileContext): MadeFile {
	const { state, opened } = context;
	const words = wordsOf();
	const { programmes } = opened.manifest;
	const notes = exportNotes(state, { masked: false });
	const target = (programme: Programme): string => {
		const clause = parseFilter(programme.sasaran);
		if (!clause.ok || clause.value.type === "all") return words.plan.everyFamily;
		return speakFilter(clause.value, filterNames(opened));
	};
	const sheets = (): Sheet[] => {
		if (kind === "plan") return [planningSheet(table, programmes, { ...words.plan, target })];
		if (kind === "coverage") return coverageSheets(table, programmes, words.coverage);
		return [proposalSheet(table, programmes, proposal, words.proposal)];
	};
	const chosen = programmes.find(({ id }) => id === proposal.programme);
	const about = kind === "proposal" && chosen ? [{ title: words.plan.columns.programme[0], value: chosen.nama }] : [];
	return { type: "workbook", workbook: { sheets: sheets(), notes: [...about, ...notes], words: workbookWords() } };
}

export function familiesFile(answer: RowsAnswer, context: FileContext): MadeFile {
	const { state, opened } = context;
	const words = wordsOf();
	const programmes = opened.manifest.programmes.map(({ id, nama }) => ({ id, nama: shortProgrammeName(nama) }));
	const notes = exportNotes(state, { sentence: answer.query.where, rows: true });
	return {
		type: "workbook",
		workbook: { sheets: [familiesSheet(answer.columns, programmes, words.families)], notes, words: workbookWords() },
	};
}
