import { type Finding, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { plainName } from "#core/families/plain-name.ts";
import { spellingDistance } from "#core/place/official/spelling-distance.ts";
import { mayNamePerson } from "#core/privacy/private-columns.ts";

/** Programmes written out in one cell, as a yes/no column each. */
export type ProgrammeTexts = {
	readonly column: string;
	/** "1" and "0" by row, by the pack's column name. */
	readonly cells: ReadonlyMap<string, readonly string[]>;
	/** PROGRAMMES_READ, PROGRAMME_TYPO, PROGRAMME_UNKNOWN. */
	readonly findings: readonly Finding[];
};

/** Spellings met in free text, squashed to letters and digits. Source: data dictionary 3.5 and the lists of five cities. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
	p_pkh: ["PKH", "PROGRAMKELUARGAHARAPAN"],
	p_sembako: ["SEMBAKO", "BPNT", "BPNTSEMBAKO", "SEMBAKOBPNT", "KARTUSEMBAKO", "PROGRAMSEMBAKO"],
	p_bst: ["BST", "BANSOSTUNAI"],
	p_blt: ["BLT", "BLTDD", "BLTDESA", "BLTDANADESA"],
	p_blt_bbm: ["BLTBBM"],
	p_pbi: ["PBI", "PBIJK", "PBIJKN", "BPJSPBI", "BPJSPBIAPBN", "PBIAPBN", "KIS", "KISPBI", "JKNPBI"],
	p_pbi_apbd: ["PBIAPBD", "BPJSPBIAPBD", "PBIPEMDA", "JAMKESDA"],
	p_pip: ["PIP", "KIP", "KIPPIP", "PIPKIP"],
	p_rtlh: ["RTLH", "RUTILAHU", "RST", "BEDAHRUMAH"],
	p_bsps: ["BSPS"],
	p_cbp: ["CBP"],
	p_yapi: ["YAPI"],
	p_atensi: ["ATENSI"],
	p_telur: ["TELUR"],
};
/** Instead of a text that may name somebody: reports are handed on. */
const HIDDEN = "…";
const NONE = /^(-+|TIDAKADA|TIDAK|TDKADA|NIHIL|BELUM|BELUMADA|KOSONG|NULL|NONE|0)$/;
const COLUMN =
	/^(bantu(an)?|bansos|program|jenis_(bantuan|bansos|program)|nama_(bantuan|program)|bantuan_(sosial|diterima|yang_diterima)|(program|bansos)_(bantuan|diterima)|penerima_bansos)$/;
/** A typo is one letter off a spelling of at least this length. */
const SHORTEST_TYPO = 3;
const KNOWN_SHARE = 0.5;

const BY_SPELLING = new Map(
	Object.entries(SPELLINGS).flatMap(([id, texts]) => texts.map((text): [string, string] => [text, id])),
);

/** null where the column holds no list of programmes. Blank cells name none. */
export function readProgrammeTexts(column: string, cells: readonly string[], sourceRows: Uint32Array): ProgrammeTexts | null {
	if (!COLUMN.test(plainName(column))) return null;
	const read = cells.map(partsOf);
	const words = new Map<string, { readonly text: string; readonly rows: number[] }>();
	for (const [row, parts] of read.entries())
		for (const text of parts) {
			const word = words.get(squashed(text)) ?? { text, rows: [] };
			word.rows.push(row);
			words.set(squashed(text), word);
		}
	const meaning = new Map([...words.keys()].map((word) => [word, meaningOf(word)] as const));
	const known = [...meaning].filter(([, found]) => found !== null);
	if (known.length === 0 || known.length < KNOWN_SHARE * meaning.size) return null;
	const ids = [...new Set(known.map(([, found]) => (found as Meaning).id))].sort();
	const has = read.map((parts) => new Set(parts.map((text) => meaning.get(squashed(text))?.id)));
	const where = (rows: readonly number[]): number[] => rows.slice(0, MOST_FINDING_ROWS).map((row) => sourceRows[row] as number);
	return {
		column,
		cells: new Map(ids.map((id) => [id, has.map((row) => (row.has(id) ? "1" : "0"))])),
		findings: [
			{
				code: "PROGRAMMES_READ",
				count: read.filter((parts) => parts.length > 0).length,
				rows: [],
				params: { column, programmes: ids.map((id) => id.slice(2).toUpperCase().replaceAll("_", " ")).join(", ") },
			},
			...[...words].flatMap(([word, { text, rows }]): Finding[] => {
				const found = meaning.get(word) ?? null;
				if (found === null)
					return [
						{
							code: "PROGRAMME_UNKNOWN",
							count: rows.length,
							rows: where(rows),
							params: { column, text: mayNamePerson(text) ? HIDDEN : text },
						},
					];
				if (found.spelling === word) return [];
				return [{ code: "PROGRAMME_TYPO", count: rows.length, rows: where(rows), params: { from: text, to: found.spelling } }];
			}),
		],
	};
}

/** "BPJS, PBI APBD" is one programme with a stray comma; "dan", "+", "/" and ";" part as commas do. */
function partsOf(cell: string): string[] {
	const parts = cell
		.split(/[,;+\n]|\s\/\s|\s(?:dan|&)\s/i)
		.map((part) => part.trim())
		.filter((part) => part !== "" && !NONE.test(squashed(part)));
	return parts.flatMap((part, i) => {
		const before = squashed(parts[i - 1] ?? "");
		if (squashed(part) === "BPJS" && squashed(parts[i + 1] ?? "").startsWith("PBI")) return [];
		return [before === "BPJS" && squashed(part).startsWith("PBI") ? `BPJS ${part}` : part];
	});
}

type Meaning = { readonly id: string; readonly spelling: string };

function meaningOf(word: string): Meaning | null {
	const exact = BY_SPELLING.get(word);
	if (exact !== undefined) return { id: exact, spelling: word };
	if (word.length < SHORTEST_TYPO) return null;
	const near = [...BY_SPELLING].filter(
		([spelling]) => spelling.length >= SHORTEST_TYPO && spellingDistance(word, spelling, 1) === 1,
	);
	const ids = new Set(near.map(([, id]) => id));
	const [first] = near;
	return ids.size === 1 && first !== undefined ? { id: first[1], spelling: first[0] } : null;
}

function squashed(text: string): string {
	return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
