import type { Column } from "../families/columns.ts";
import { plainName } from "../families/plain-name.ts";
import { GIVEN_NAMES } from "./given-names.ts";

/**
 * Columns that name a person, a family or a dwelling. They are never carried into a layer, whatever file they come in, and
 * the report about the file lists them. `id` is the stable pseudonym of the pack format; values that look like a NIK or
 * family number are refused by `looksLikeIdentityNumber`.
 */
const WHOLE_NAMES = new Set([
	"nik",
	"no_nik",
	"nomor_nik",
	"nonik",
	"ktp",
	"no_ktp",
	"nomor_ktp",
	"no_kk",
	"nokk",
	"nomor_kk",
	"kk",
	"no_kartu_keluarga",
	"nomor_kartu_keluarga",
	"no_keluarga",
	"nomor_keluarga",
	"nama",
	"name",
	"nama_lengkap",
	"nama_krt",
	"nama_kk",
	"nama_kepala_keluarga",
	"nama_kepala_rumah_tangga",
	"kepala_keluarga",
	"nama_pasangan",
	"nama_ibu",
	"nama_ayah",
	"nama_anggota",
	"nama_penerima",
	"penerima",
	"alamat",
	"address",
	"alamat_lengkap",
	"jalan",
	"nama_jalan",
	"no_rumah",
	"nomor_rumah",
	"telepon",
	"telp",
	"no_telp",
	"no_telepon",
	"no_hp",
	"nomor_hp",
	"hp",
	"handphone",
	"phone",
	"whatsapp",
	"wa",
	"no_wa",
	"email",
	"e_mail",
	"no_rekening",
	"nomor_rekening",
	"rekening",
	"norek",
	"foto",
	"photo",
	"url_foto",
	"tanggal_lahir",
	"tgl_lahir",
	"tempat_lahir",
	"tempat_tanggal_lahir",
	"ttl",
	"nisn",
	"no_bpjs",
	"nomor_bpjs",
	"no_kks",
	"nomor_kks",
	"id_dtks",
	"id_pelanggan",
	"idpel",
	"keterangan",
	"catatan",
]);
/** `KepalaKeluarga` and `kepala_keluarga` are one name. */
const SQUASHED_NAMES = new Set([...WHOLE_NAMES].map((name) => name.replaceAll("_", "")));
const PARTS = /(^|_)(nik|nokk|no_kk|nomor_kk|ktp|alamat|telepon|telp|rekening|email|kartu_keluarga|tgl_lahir|tanggal_lahir)(_|$)/;
const NAMED_PERSON = /^(nama|name)_(?!(desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi|prov|wilayah|program)\b)/;

/** A heading joined out of several lines is judged whole and by its last line, one that stands twice without its number. */
export function isPrivateColumn(name: string): boolean {
	const own = name.replace(/\s*\(\d+\)$/, "");
	return isPrivateName(own) || (own.includes(" / ") && isPrivateName(own.slice(own.lastIndexOf(" / ") + 3)));
}

function isPrivateName(name: string): boolean {
	const plain = plainName(name);
	return SQUASHED_NAMES.has(plain.replaceAll("_", "")) || PARTS.test(plain) || NAMED_PERSON.test(plain);
}

/** Sixteen digits, however they are broken up: a NIK or the number of a family card. A decimal number is none. */
export function looksLikeIdentityNumber(text: string): boolean {
	if (DECIMAL.test(text.trim())) return false;
	const digits = text.replace(/[\s.\-'`]/g, "");
	return /^\d{16}$/.test(digits);
}

const DECIMAL = /^-?\d{1,3}[.,]\d+$/;
/** Sixteen digits in a row or in groups, nothing but other signs around them. */
const SIXTEEN_DIGITS = /(?<![\d.,])(?:\d[ .-]?){15}\d(?![\d])/;

/** An identity number anywhere in a cell: "6474…  a.n. …" */
export function containsIdentityNumber(text: string): boolean {
	return text.length >= 16 && !DECIMAL.test(text.trim()) && SIXTEEN_DIGITS.test(text);
}

/** What the cells of a column of no known meaning hold that could name a person; null when nothing does. */
export type PrivateContents = "IDENTITY_NUMBER" | "NAMES" | "FREE_TEXT";

/** Of the distinct texts, so many with a given name among their words are names. */
const NAMES_SHARE = 0.4;
const FEWEST_NAMES = 3;
/** A category has few values; texts of which nearly every row has its own are none, however short the list is. */
const MOST_CATEGORIES = 200;
const FEW_CATEGORIES = 20;
const OWN_TEXT_SHARE = 0.3;
const SHORT_LIST_SHARE = 0.8;
const SHORT_LIST_ROWS = 5;

function hasGivenName(text: string): boolean {
	return text
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.some((word) => GIVEN_NAMES.has(word));
}

/** A single text that may name somebody: it is not repeated in a message or a report. */
export function mayNamePerson(text: string): boolean {
	return containsIdentityNumber(text) || hasGivenName(text);
}

/** Judged by contents alone, a short list as strictly as a long one. `texts`: the distinct ones; `filled`: cells with contents. */
export function privateContents(texts: readonly string[], filled: number): PrivateContents | null {
	const examined = texts.slice(0, EXAMINED);
	if (examined.some(containsIdentityNumber)) return "IDENTITY_NUMBER";
	const spoken = examined.filter((text) => /\p{L}{2}/u.test(text));
	const named = spoken.filter(hasGivenName);
	if (named.length >= FEWEST_NAMES && named.length >= NAMES_SHARE * examined.length) return "NAMES";
	if (spoken.length * 2 < examined.length) return null;
	const share = texts.length / Math.max(1, filled);
	const isOwnText =
		texts.length > MOST_CATEGORIES ||
		(texts.length > FEW_CATEGORIES && share > OWN_TEXT_SHARE) ||
		(filled >= SHORT_LIST_ROWS && share >= SHORT_LIST_SHARE && spoken.every((text) => /\s/.test(text.trim())));
	return isOwnText ? "FREE_TEXT" : null;
}

const EXAMINED = 2000;

/** Does a column hold NIK-like values? The first distinct ones are looked at; one is enough. */
export function holdsIdentityNumbers(column: Column): boolean {
	if (column.kind === "text") return column.dictionary.slice(0, EXAMINED).some(containsIdentityNumber);
	if (column.kind === "boolean" || column.values.BYTES_PER_ELEMENT < 8) return false;
	// 16 digits, the way a spreadsheet keeps a NIK; rupiah and areas stay far below
	for (let row = 0; row < Math.min(column.values.length, EXAMINED); row++) {
		const value = column.values[row];
		if (Number.isInteger(value) && value >= 1e15 && value < 1e16) return true;
	}
	return false;
}
