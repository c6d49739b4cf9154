import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { RowsAnswer, RowsQuery } from "#engine/protocol.ts";
import { exportWords } from "#i18n/export-words.ts";
import { csvStyle, workbookWords } from "#i18n/file-words.ts";
import { areasSheet } from "#io/export/export-areas.ts";
import { areasToGeoJson, areasWithFigures } from "#io/export/export-areas-geo.ts";
import { familiesSheet, familyColumnNames } from "#io/export/export-families.ts";
import { coverageSheets, type Proposal, planningSheet, programmeGaps, proposalSheet } from "#io/export/export-plan.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { writeAreasFgb } from "#io/format/flatgeobuf/write.ts";
import type { Sheet, Workbook } from "#io/format/xlsx/workbook.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { exportNotes, type FileFacts } from "./export-notes.ts";
import { spokenSelection } from "./spoken-filter.ts";

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

/** Every measure per area. `masked`: small cells hidden, with those that would give them away. */
export function areasFile(kind: AreaKind, table: MeasureTable, masked: boolean, facts: FileFacts): MadeFile {
	const { areas, manifest } = facts.opened;
	const words = wordsOf();
	const text = (measure: MeasureTable["measures"][number]) => words.measure(measure, manifest.programmes);
	const sheet = areasSheet({ table, text, words: words.area, masked });
	const notes = exportNotes(facts, { masked });
	switch (kind) {
		case "xlsx":
			return { type: "workbook", workbook: { sheets: [sheet], notes, words: workbookWords() } };
		case "csv":
			return { type: "text", text: sheetCsv(sheet, notes, csvStyle()), extension: "csv", media: "text/csv;charset=utf-8" };
		case "geojson": {
			const written = JSON.stringify(areasToGeoJson(areas, sheet, table, notes));
			return { type: "text", text: written, extension: "geojson", media: "application/geo+json" };
		}
		case "fgb": {
			const bytes = writeAreasFgb(areasWithFigures(areas, sheet, table), {
				name: manifest.kode,
				title: manifest.nama,
				description: notes.map(({ title, value }) => `${title}: ${value}`).join("\n"),
			});
			return { type: "bytes", bytes: Uint8Array.from(bytes), extension: "fgb", media: "application/octet-stream" };
		}
	}
}

/** `table`: coverage of the programmes per area of the pack's own level. */
export function planFile(kind: PlanKind, table: MeasureTable, proposal: Proposal, facts: FileFacts): MadeFile {
	const { opened } = facts;
	const words = wordsOf();
	const { programmes } = opened.manifest;
	const notes = exportNotes(facts, { masked: false });
	const target = ({ sasaran }: Programme): string => spokenSelection(sasaran, opened) ?? words.plan.everyFamily;
	const sheets = (): Sheet[] => {
		if (kind === "plan") return [planningSheet(table, programmes, { ...words.plan, target })];
		if (kind === "coverage") return coverageSheets(table, programmes, words.coverage);
		return [proposalSheet(table, programmes, proposal, words.proposal)];
	};
	const chosen = programmes.find(({ id }) => id === proposal.programme);
	const about = kind === "proposal" && chosen ? [{ title: words.plan.columns.programme[0], value: chosen.nama }] : [];
	return { type: "workbook", workbook: { sheets: sheets(), notes: [...about, ...notes], words: workbookWords() } };
}

/** A row per family, to whoever agreed to that. */
export function familiesFile(answer: RowsAnswer, facts: FileFacts): MadeFile {
	const programmes = facts.opened.manifest.programmes.map(({ id, nama }) => ({ id, nama: shortProgrammeName(nama) }));
	const notes = exportNotes({ ...facts, sentence: answer.query.where }, { rows: true });
	const sheet = familiesSheet(answer.columns, programmes, wordsOf().families);
	return { type: "workbook", workbook: { sheets: [sheet], notes, words: workbookWords() } };
}

/** What a spreadsheet can open. */
export const MOST_ROWS = 1_000_000;

export function familiesQuery(where: string, { programmes }: Pick<PackManifest, "programmes">): RowsQuery {
	return { where, columns: familyColumnNames(programmes), limit: MOST_ROWS };
}

/** Target families not reached in the whole region. */
export type ProgrammeGap = { readonly id: string; readonly name: string; readonly families: number };

/** Per programme that the table can say the gap of. */
export function regionGaps(table: MeasureTable, programmes: readonly Programme[]): ProgrammeGap[] {
	return programmeGaps(table, programmes).map(({ programme, unreached }) => ({
		id: programme.id,
		name: shortProgrammeName(programme.nama),
		families: unreached.slice(0, table.units.length).reduce((sum, families) => sum + families, 0),
	}));
}
