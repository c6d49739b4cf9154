import { plainName } from "#core/families/plain-name.ts";

/** Rows of one family, the one that speaks for it first. */
export type Folding = {
	/** Name of the column that holds the family's key. */
	readonly key: string;
	/** Rows by family, in the order the families first occur. */
	readonly families: readonly (readonly number[])[];
};

const KEY_NAME =
	/^(no|nomor|kode|id|idx)_?(keluarga|kk|kartu_keluarga|kartu_keluarga_kk|ruta|krt)$|^(nokk|kk|no_kartu_keluarga|nomor_kartu_keluarga|idkeluarga|id_keluarga_p3ke|no_kk_keluarga)$/;
/** Columns that differ between the persons of a family. */
const PERSON_NAME =
	/(^|_)(nik|nama|umur|usia|jenis_kelamin|jk|gender|kelamin|hub|hubungan|hubungan_keluarga|hubungan_dengan_kk|hub_kepala_keluarga|id_hub_kepala_keluarga|tanggal_lahir|tgl_lahir|idindividu|id_individu|idsemesta|status_kawin|ijazah_tertinggi|pekerjaan|pendidikan)(_|$)/;
const HEAD_NAME = /(^|_)(hub|hubungan)(_|$)/;
const HEAD_VALUE = /^(0?1(\.0)?|kepala.*|kk)$/i;
/** Fewer repeated keys than this are doubled families, not persons. */
const LEAST_REPEATED = 0.05;

/**
 * Are these rows persons? When a family's key repeats and something a person has (age, sex, name) differs among the rows of one
 * key. null for a list of families, doubled ones included. Rows without a key are families of their own.
 */
export function findPersons(names: readonly string[], columns: readonly (readonly string[])[], length: number): Folding | null {
	const keyAt = names.findIndex((name, i) => KEY_NAME.test(plainName(name)) && repeats(columns[i] as readonly string[], length));
	if (keyAt < 0) return null;
	const keys = columns[keyAt] as readonly string[];
	const rowsOf = new Map<string, number[]>();
	for (let row = 0; row < length; row++) {
		const text = (keys[row] ?? "").trim();
		const key = text === "" ? `\u0000${row}` : text;
		const rows = rowsOf.get(key);
		if (rows === undefined) rowsOf.set(key, [row]);
		else rows.push(row);
	}
	const families = [...rowsOf.values()];
	const persons = names.flatMap((name, i) =>
		i !== keyAt && PERSON_NAME.test(plainName(name)) ? [columns[i] as readonly string[]] : [],
	);
	if (!families.some((rows) => persons.some((cells) => new Set(rows.map((row) => (cells[row] ?? "").trim())).size > 1)))
		return null;
	const head = names.findIndex((name) => HEAD_NAME.test(plainName(name)));
	const relation = head < 0 ? undefined : columns[head];
	return {
		key: names[keyAt] as string,
		families: families.map((rows) => {
			const first = rows.find((row) => HEAD_VALUE.test((relation?.[row] ?? "").trim()));
			return first === undefined ? rows : [first, ...rows.filter((row) => row !== first)];
		}),
	};
}

function repeats(cells: readonly string[], length: number): boolean {
	const seen = new Set<string>();
	let filled = 0;
	for (let row = 0; row < length; row++) {
		const key = (cells[row] ?? "").trim();
		if (key === "") continue;
		filled++;
		seen.add(key);
	}
	return filled - seen.size > LEAST_REPEATED * length;
}

/** One cell per family: a yes of any member counts for the family, everything else is the head's, or the first that is filled. */
export function foldCells(cells: readonly string[], { families }: Folding, isYesNo: boolean): string[] {
	return families.map((rows) => {
		const own = rows.map((row) => cells[row] ?? "");
		if (isYesNo) return own.includes("1") ? "1" : (own.find((cell) => cell !== "") ?? "");
		return own.find((cell) => cell.trim() !== "") ?? "";
	});
}
