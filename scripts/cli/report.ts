import type { Language } from "#i18n/format.ts";
import { formatCount, formatNumber } from "#i18n/format.ts";
import type { Terminal } from "./terminal.ts";

/** Something found in data: a code, how often, and the first row numbers of the file. */
export type Notice = {
	readonly code: string;
	readonly count: number;
	readonly rows?: readonly number[];
	/** A column's name. */
	readonly column?: string;
	readonly params?: Readonly<Record<string, string | number>>;
};

type Words = Readonly<Record<Language, string>>;

const WORDS: Readonly<Record<string, Words>> = {
	RAGGED: {
		id: "baris dengan jumlah sel berbeda dari judul, dilewati",
		en: "rows with another number of cells than the header, skipped",
	},
	NIK_LOSSY: { id: "baris dengan NIK rusak oleh lembar kerja", en: "rows with a NIK damaged by a spreadsheet" },
	RAGGED_CELLS: {
		id: "baris dengan jumlah sel berbeda dari judul; sel yang kurang dianggap kosong, yang lebih dibuang",
		en: "rows with another number of cells than the header; missing cells count as empty, extra ones are left out",
	},
	UNPLACED: {
		id: "titik tanpa koordinat yang terbaca, tidak ikut dihitung",
		en: "points without readable coordinates, left out",
	},
	OFF_GLOBE: {
		id: "titik dengan bujur atau lintang yang tidak mungkin, tidak ikut dihitung",
		en: "points with an impossible longitude or latitude, left out",
	},
	EMPTY_AS_NO: { id: "sel kosong, dihitung sebagai tidak", en: "empty cells, counted as no" },
	UNREAD_NUMBERS: { id: "sel yang bukan angka, dihitung kosong", en: "cells that are no numbers, counted as missing" },
	NO_COORDINATES: { id: "tanpa koordinat, dihitung menurut kodenya", en: "without coordinates, counted by their code" },
	SWAPPED: { id: "bujur dan lintang tertukar", en: "longitude and latitude swapped" },
	METRES: { id: "koordinat dalam meter, bukan derajat", en: "coordinates in metres, not degrees" },
	ZERO_COORDINATES: { id: "koordinat 0, 0", en: "coordinates 0, 0" },
	OUTSIDE_REGION: { id: "jauh dari wilayahnya", en: "far from the region" },
	UNREAD_VALUES: { id: "isi sel yang tidak cocok dengan kolomnya", en: "cells that do not fit their column" },
	DUPLICATE_ID: { id: "id yang sudah muncul sebelumnya", en: "ids that occurred before" },
	SAME_COORDINATES: {
		id: "keluarga di koordinat yang sama dengan keluarga lain",
		en: "families at the same coordinates as others",
	},
	MISSING_COLUMN: { id: "kolom tidak ada", en: "column missing" },
	OUTSIDE: { id: "titik di luar semua poligon", en: "points outside every polygon" },
	CODE_DISAGREES: {
		id: "kode berbeda dari poligon tempat titiknya",
		en: "code names another area than the polygon around the point",
	},
	CODE_UNKNOWN: { id: "kode tidak ada di berkas wilayah", en: "code not among the areas" },
	LABEL_POINT_ELSEWHERE: {
		id: "titik label yang diketahui terletak di poligon lain: nama atau kode mungkin tertukar",
		en: "known label point lies in another polygon: names or codes may be swapped",
	},
	AREA_DIFFERS: { id: "luas poligon jauh dari luas yang diketahui", en: "polygon is far from its known size" },
	NO_NAME: { id: "wilayah tanpa nama", en: "areas without a name" },
	CODE_FORMAT: { id: "kode bukan kode Kemendagri", en: "codes that are no Kemendagri codes" },
	NO_GEOMETRY: { id: "wilayah tanpa poligon", en: "areas without a polygon" },
	RING_CLOSED: { id: "garis batas yang terbuka, ditutup", en: "open rings, closed" },
	HEIGHT_DROPPED: { id: "titik dengan ketinggian, dibuang ketinggiannya", en: "vertices with a height, height dropped" },
	ZERO_AREA: { id: "wilayah tanpa luas", en: "areas that enclose nothing" },
	HOLE_OUTSIDE: { id: "lubang di luar poligonnya", en: "holes outside their polygon" },
	OVERLAP: { id: "wilayah saling menutupi", en: "areas that overlap" },
	PRIVATE_COLUMN: { id: "kolom berisi data pribadi, tidak dibawa", en: "column with personal data, not carried" },
	SKIPPED_COLUMN: { id: "kolom tidak dipakai", en: "column not used" },
};

/** Codes that tell of a column as a whole: a count says nothing there. */
const ABOUT_A_COLUMN = new Set(["MISSING_COLUMN", "PRIVATE_COLUMN", "SKIPPED_COLUMN"]);

/** One line per notice and language: what, how often, where. */
export function writeNotices(terminal: Terminal, notices: readonly Notice[]): void {
	for (const notice of notices)
		for (const language of ["id", "en"] as const) {
			const words = WORDS[notice.code]?.[language] ?? notice.code;
			const facts = Object.values(notice.params ?? {}).map((fact) =>
				typeof fact === "number" ? formatNumber(fact, language) : fact,
			);
			const about = [notice.column ?? "", ...facts].filter((part) => part !== "").join(", ");
			const rows = rowList(notice.rows ?? [], notice.count, language);
			const often = ABOUT_A_COLUMN.has(notice.code) ? "" : `${formatCount(notice.count, language)} `;
			terminal.err(`${often}${words}${about === "" ? "" : ` (${about})`}${rows} [${notice.code}]\n`);
		}
}

function rowList(rows: readonly number[], count: number, language: Language): string {
	if (rows.length === 0) return "";
	const shown = rows.slice(0, 20).join(", ");
	return `: ${language === "id" ? "baris" : "rows"} ${shown}${count > Math.min(rows.length, 20) ? " …" : ""}`;
}
