import type { AppError, ErrorCode } from "#core/base/errors.ts";
import { formatBytes, formatCount, type Language } from "./format.ts";

/** A fault in words: what happened, with which facts, and what to do. Plain text, for the screen and the command line. */
export type ErrorText = { readonly title: string; readonly detail: string; readonly action: string };

export function errorMessage(error: AppError, language: Language): ErrorText {
	return MESSAGES[error.code][language](factsOf(error, language));
}

/** The facts of one fault, already written for the language. */
type Facts = {
	/** "Berkas areas.fgb", or "Berkas" when no file is known. */
	readonly file: string;
	readonly number: (name: string) => string;
	readonly text: (name: string) => string;
	readonly bytes: (name: string) => string;
	/** " (baris 12)" when a row is known, else "". */
	readonly row: string;
	/** Place in a sentence, counted from 1. */
	readonly place: string;
	readonly has: (name: string) => boolean;
};

function factsOf(error: AppError, language: Language): Facts {
	const params = error.params ?? {};
	const number = (name: string): string => formatCount(Number(params[name] ?? Number.NaN), language);
	const named = error.file !== undefined && error.file !== "";
	const word = language === "id" ? "Berkas" : "File";
	return {
		file: named ? `${word} ${error.file}` : word === "File" ? "The file" : word,
		number,
		text: (name) => {
			const value = params[name];
			return value === undefined || value === "" ? "–" : typeof value === "number" ? number(name) : value;
		},
		bytes: (name) => formatBytes(Number(params[name] ?? Number.NaN), language),
		row: params["row"] === undefined ? "" : language === "id" ? ` (baris ${number("row")})` : ` (row ${number("row")})`,
		place: formatCount(Number(params["position"] ?? Number.NaN) + 1, language),
		has: (name) => params[name] !== undefined && params[name] !== "",
	};
}

type Texts = Readonly<Record<Language, (facts: Facts) => ErrorText>>;

const AGAIN = {
	id: "Unduh ulang berkasnya, atau hubungi pengelola data.",
	en: "Download the file again, or ask whoever manages the data.",
};
const REPAIR = {
	id: "Simpan ulang dari QGIS atau GDAL, lalu coba lagi.",
	en: "Save it again from QGIS or GDAL, then try once more.",
};
const RETRY = { id: "Periksa sambungan internet, lalu coba lagi.", en: "Check the connection, then try again." };
const NOTHING_SHOWN = { id: "Tidak ada yang ditampilkan.", en: "Nothing is shown." };

/** FlatGeobuf faults share one title: the reader wants to know that the file is damaged, the detail says how. */
function damaged(id: (facts: Facts) => string, en: (facts: Facts) => string, action = AGAIN): Texts {
	return {
		id: (facts) => ({ title: "Berkas data rusak (FGB_RUSAK)", detail: `${id(facts)} ${NOTHING_SHOWN.id}`, action: action.id }),
		en: (facts) => ({ title: "Damaged data file (FGB_RUSAK)", detail: `${en(facts)} ${NOTHING_SHOWN.en}`, action: action.en }),
	};
}

function plain(
	titles: Readonly<Record<Language, string>>,
	id: (facts: Facts) => string,
	en: (facts: Facts) => string,
	action: Readonly<Record<Language, string>>,
): Texts {
	return {
		id: (facts) => ({ title: titles.id, detail: id(facts), action: action.id }),
		en: (facts) => ({ title: titles.en, detail: en(facts), action: action.en }),
	};
}

const MESSAGES: Readonly<Record<ErrorCode, Texts>> = {
	MAGIC: damaged(
		({ file, text }) => `${file} bukan FlatGeobuf versi 3 (awal berkas: ${text("found")}).`,
		({ file, text }) => `${file} is not a FlatGeobuf version 3 file (it starts with ${text("found")}).`,
		REPAIR,
	),
	HEADER: damaged(
		({ file }) => `Kepala ${lower(file)} tidak masuk akal; isinya tidak dapat dibaca dengan aman.`,
		({ file }) => `The header of ${lower(file)} is impossible; the contents cannot be read safely.`,
	),
	COLUMN: damaged(
		({ file, row }) => `${file} menyebut kolom atau jenis nilai yang tidak ada di kepalanya${row}.`,
		({ file, row }) => `${file} names a column or a kind of value its header does not have${row}.`,
	),
	COLUMN_NAME: damaged(
		({ file, text }) => `${file} memuat nama kolom yang ditolak: “${text("column")}” (kosong, ganda, atau berbahaya).`,
		({ file, text }) => `${file} has a column name that is refused: “${text("column")}” (empty, used twice, or dangerous).`,
		{ id: "Ganti nama kolomnya di sumber data, lalu simpan ulang.", en: "Rename the column in the source, then save again." },
	),
	INDEX: damaged(
		({ file }) => `Indeks ruang ${lower(file)} rusak.`,
		({ file }) => `The spatial index of ${lower(file)} is damaged.`,
		REPAIR,
	),
	LENGTH: damaged(
		({ file, row }) => `${file} terpotong atau panjang datanya tidak mungkin${row}.`,
		({ file, row }) => `${file} is cut short, or the length of a record is impossible${row}.`,
	),
	COUNT: damaged(
		({ file, number }) => `${file} rusak atau terpotong: tertulis ${number("expected")} data, terbaca ${number("found")}.`,
		({ file, number }) =>
			`${file} is damaged or cut short: it says ${number("expected")} records, ${number("found")} could be read.`,
	),
	TRAILING: damaged(
		({ file, number }) => `${file} memuat ${number("bytes")} byte yang tidak dikenal setelah data terakhir.`,
		({ file, number }) => `${file} holds ${number("bytes")} unknown bytes after the last record.`,
	),
	GEOMETRY: damaged(
		({ file, row }) => `${file} memuat koordinat yang tidak mungkin${row}.`,
		({ file, row }) => `${file} has impossible coordinates${row}.`,
		{
			id: "Perbaiki geometri baris itu di QGIS, lalu simpan ulang.",
			en: "Repair the geometry of that row in QGIS, then save again.",
		},
	),
	GEOMETRY_TYPE: plain(
		{ id: "Jenis geometri tidak sesuai", en: "Wrong kind of geometry" },
		({ file, text, row }) => `${file} memuat ${text("found")}, padahal lapisan ini memerlukan ${text("expected")}${row}.`,
		({ file, text, row }) => `${file} holds ${text("found")}, but this layer needs ${text("expected")}${row}.`,
		{
			id: "Pilih berkas yang benar: titik untuk keluarga, poligon untuk wilayah.",
			en: "Choose the right file: points for families, polygons for areas.",
		},
	),
	TEXT: damaged(
		({ file, row, text, has }) => `Teks di ${lower(file)} bukan UTF-8${has("column") ? `, kolom ${text("column")}` : ""}${row}.`,
		({ file, row, text, has }) =>
			`Text in ${lower(file)} is not UTF-8${has("column") ? `, column ${text("column")}` : ""}${row}.`,
		{ id: "Simpan ulang dengan pengodean UTF-8.", en: "Save it again with UTF-8 encoding." },
	),
	CRS: plain(
		{ id: "Sistem koordinat tidak didukung", en: "Coordinate system not supported" },
		({ file, text }) => `${file} memakai ${text("crs")}; yang dibaca di sini hanya bujur/lintang WGS 84 (EPSG:4326).`,
		({ file, text }) => `${file} uses ${text("crs")}; only WGS 84 longitude/latitude (EPSG:4326) is read here.`,
		{
			id: "Ubah ke EPSG:4326 di QGIS (Ekspor → Simpan fitur sebagai…) atau dengan ogr2ogr -t_srs EPSG:4326.",
			en: "Convert it to EPSG:4326 in QGIS (Export → Save features as…) or with ogr2ogr -t_srs EPSG:4326.",
		},
	),
	TIMEOUT: plain(
		{ id: "Pembacaan berhenti", en: "Reading has stopped" },
		({ file, number }) => `${file} tidak maju selama ${number("seconds")} detik, jadi pembacaannya dihentikan.`,
		({ file, number }) => `${file} made no progress for ${number("seconds")} seconds, so reading was stopped.`,
		RETRY,
	),
	NETWORK: plain(
		{ id: "Tidak ada jawaban", en: "No answer" },
		({ file, text }) => `${file} tidak dapat diambil: ${text("host")} tidak menjawab.`,
		({ file, text }) => `${file} could not be fetched: ${text("host")} does not answer.`,
		RETRY,
	),
	HTTP: plain(
		{ id: "Server menolak", en: "The server refused" },
		({ file, text }) => `${file} tidak dapat diambil: server menjawab ${text("status")}.`,
		({ file, text }) => `${file} could not be fetched: the server answered ${text("status")}.`,
		{
			id: "Coba lagi nanti; bila tetap begitu, hubungi pengelola situs.",
			en: "Try again later; if it stays like this, tell whoever runs the site.",
		},
	),
	NOT_DATA: plain(
		{ id: "Bukan data (BUKAN_DATA)", en: "Not data (BUKAN_DATA)" },
		({ file, text }) =>
			`${file}: yang datang ${text("contentType")}, bukan data. Biasanya alamatnya salah atau perlu masuk lebih dulu.`,
		({ file, text }) =>
			`${file}: what came is ${text("contentType")}, not data. Usually the address is wrong or a login is in between.`,
		{ id: "Periksa alamat paket data di situs ini.", en: "Check the address of the data pack on this site." },
	),
	SIZE: damaged(
		({ file, bytes }) => `${file} berukuran ${bytes("found")}, seharusnya ${bytes("expected")}.`,
		({ file, bytes }) => `${file} is ${bytes("found")} long, it should be ${bytes("expected")}.`,
	),
	HASH: damaged(
		({ file }) => `Isi ${lower(file)} berbeda dari yang tertulis di manifes (SHA-256).`,
		({ file }) => `The contents of ${lower(file)} differ from what the manifest says (SHA-256).`,
	),
	VERSION_CHANGED: plain(
		{ id: "Data baru saja diganti (VERSI_BERUBAH)", en: "The data have just been replaced (VERSI_BERUBAH)" },
		({ file }) => `${file} berubah selagi dibaca. ${NOTHING_SHOWN.id}`,
		({ file }) => `${file} changed while it was being read. ${NOTHING_SHOWN.en}`,
		{ id: "Muat ulang halaman untuk memakai versi baru.", en: "Reload the page to use the new version." },
	),
	GZIP: damaged(
		({ file }) => `${file} dikemas dengan gzip dan tidak dapat dibuka: rusak atau terpotong.`,
		({ file }) => `${file} is packed with gzip and cannot be opened: damaged or cut short.`,
	),
	TOO_LARGE: plain(
		{ id: "Terlalu besar", en: "Too large" },
		({ file, bytes }) => `${file} memerlukan ${bytes("bytes")}; batasnya ${bytes("limit")}.`,
		({ file, bytes }) => `${file} needs ${bytes("bytes")}; the limit is ${bytes("limit")}.`,
		{
			id: "Bagi datanya menjadi berkas yang lebih kecil, misalnya per kecamatan.",
			en: "Split the data into smaller files, for instance by kecamatan.",
		},
	),
	CANCELLED: plain(
		{ id: "Dibatalkan", en: "Cancelled" },
		({ file }) => `Pembacaan ${lower(file)} dibatalkan. ${NOTHING_SHOWN.id}`,
		({ file }) => `Reading ${lower(file)} was cancelled. ${NOTHING_SHOWN.en}`,
		{ id: "Buka lagi bila masih diperlukan.", en: "Open it again if you still need it." },
	),
	JSON: plain(
		{ id: "Bukan JSON yang sah", en: "Not valid JSON" },
		({ file, number }) => `${file} salah tulis atau terpotong di baris ${number("line")} (posisi ${number("position")}).`,
		({ file, number }) => `${file} has a mistake or is cut short at line ${number("line")} (position ${number("position")}).`,
		{ id: "Perbaiki atau unduh ulang berkasnya.", en: "Repair the file or download it again." },
	),
	MANIFEST: plain(
		{ id: "Manifes paket salah", en: "The pack's manifest is wrong" },
		({ file, text }) =>
			`${file}: isian “${text("field")}” tidak ada atau salah (diharapkan ${text("detail")}, ditemukan ${text("found")}).`,
		({ file, text }) =>
			`${file}: the field “${text("field")}” is missing or wrong (expected ${text("detail")}, found ${text("found")}).`,
		{ id: "Buat ulang paketnya dengan perintah kantong pack.", en: "Build the pack again with the kantong pack command." },
	),
	PACK_MIXED: plain(
		{ id: "Paket mencampur dua jenis data", en: "The pack mixes two kinds of data" },
		({ file, text }) =>
			`${file} mengaku memuat semua keluarga, tetapi isinya daftar keluarga miskin saja (tanda: ${text("detail")}). Persentasenya akan salah.`,
		({ file, text }) =>
			`${file} claims to hold every family, but it is a list of poor families only (sign: ${text("detail")}). Its percentages would be wrong.`,
		{
			id: "Tulis complete: false di manifes, atau sertakan semua keluarga.",
			en: "Set complete: false in the manifest, or include every family.",
		},
	),
	NOTHING_PLACED: plain(
		{ id: "Tidak satu pun keluarga dapat ditempatkan", en: "Not one family can be placed" },
		({ file, number }) =>
			`${file}: dari ${number("families")} keluarga, tidak satu pun titik atau kodenya berada dalam ${number("areas")} wilayah ini. Paket tidak dibuat.`,
		({ file, number }) =>
			`${file}: of ${number("families")} families, not one has a point or a code within these ${number("areas")} areas. No pack was made.`,
		{
			id: "Periksa apakah berkas wilayah dan berkas keluarga dari daerah yang sama, lalu kolom bujur, lintang, dan kode (Kemendagri, bukan BPS).",
			en: "Check that areas and families are of the same region, then the columns of longitude, latitude and code (Kemendagri, not BPS).",
		},
	),
	PACK_EMPTY: plain(
		{ id: "Belum ada paket data", en: "No data pack yet" },
		({ file }) => `${file} tidak memuat satu paket wilayah pun.`,
		({ file }) => `${file} lists no region pack.`,
		{
			id: "Buat paket contoh dengan npm run sample, atau paket sendiri dengan perintah kantong pack.",
			en: "Build the sample pack with npm run sample, or your own with the kantong pack command.",
		},
	),
	CSV_QUOTE: plain(
		{ id: "Tanda kutip tidak ditutup", en: "A quote is not closed" },
		({ file, number }) =>
			`${file}: tanda kutip di baris ${number("line")} tidak ditutup, sehingga baris-baris sesudahnya tidak dapat dipisahkan.`,
		({ file, number }) =>
			`${file}: the quote on line ${number("line")} is not closed, so the lines after it cannot be told apart.`,
		{
			id: "Perbaiki baris itu, atau simpan ulang dari Excel sebagai CSV UTF-8.",
			en: "Mend that line, or save again from Excel as CSV UTF-8.",
		},
	),
	CSV_HEADER: plain(
		{ id: "Judul kolom bermasalah", en: "Trouble with the column names" },
		({ file, text, number, has }) =>
			isBlank(has("columns"), number("empty"))
				? `${file} kosong: tidak ada baris judul.`
				: `${file}: kolom ganda atau ditolak: ${text("columns")}; kolom tanpa nama: ${number("empty")}.`,
		({ file, text, number, has }) =>
			isBlank(has("columns"), number("empty"))
				? `${file} is empty: there is no header row.`
				: `${file}: names used twice or refused: ${text("columns")}; columns without a name: ${number("empty")}.`,
		{ id: "Beri setiap kolom satu nama yang berbeda.", en: "Give every column a name of its own." },
	),
	MISSING_COLUMN: plain(
		{ id: "Kolom yang diperlukan tidak ada", en: "A column that is needed is missing" },
		({ file, text, has }) =>
			`${file} tidak memuat kolom “${text("column")}”.${has("found") ? ` Yang ada: ${text("found")}.` : ""}`,
		({ file, text, has }) => `${file} has no column “${text("column")}”.${has("found") ? ` It has: ${text("found")}.` : ""}`,
		{ id: "Tambahkan kolomnya, atau pilih tampilan lain.", en: "Add the column, or choose another view." },
	),
	FORMAT: plain(
		{ id: "Format tidak dikenal", en: "Unknown format" },
		({ file, text, row }) => `${file} tidak dapat dibaca sebagai ${text("format")}${row}.`,
		({ file, text, row }) => `${file} cannot be read as ${text("format")}${row}.`,
		{ id: "Pakai FlatGeobuf, GeoJSON, atau CSV.", en: "Use FlatGeobuf, GeoJSON or CSV." },
	),
	AREAS_EMPTY: plain(
		{ id: "Tidak ada wilayah", en: "No areas" },
		({ file }) => `${file} tidak memuat satu wilayah pun.`,
		({ file }) => `${file} holds no area at all.`,
		{ id: "Pilih berkas batas wilayah yang berisi.", en: "Choose a boundary file that has areas in it." },
	),
	AREA_CODE: plain(
		{ id: "Kode wilayah salah", en: "Wrong area code" },
		({ file, text, row, has }) =>
			`${file}: kode “${text("value")}” ${has("duplicate") ? "muncul dua kali" : "bukan kode wilayah Kemendagri"}${row}.`,
		({ file, text, row, has }) =>
			`${file}: the code “${text("value")}” ${has("duplicate") ? "occurs twice" : "is no Kemendagri area code"}${row}.`,
		{
			id: "Tulis kode bertitik seperti 64.74.03.1002, satu kali per wilayah.",
			en: "Write dotted codes such as 64.74.03.1002, one per area.",
		},
	),
	AREA_MISSING: plain(
		{ id: "Wilayah kurang", en: "Areas are missing" },
		({ file, text }) => `${file} tidak memuat wilayah ${text("kode")}.`,
		({ file, text }) => `${file} does not hold the areas ${text("kode")}.`,
		{ id: "Pakai berkas batas yang lengkap, dengan kode Kemendagri.", en: "Use a complete boundary file with Kemendagri codes." },
	),
	PERIOD_REGION: plain(
		{ id: "Daftar wilayah lain", en: "A list of another region" },
		({ file, text, has }) =>
			`${file} bukan daftar wilayah ${text("expected")}${has("found") ? `, melainkan ${text("found")}` : ""}.`,
		({ file, text, has }) =>
			`${file} is not a list of region ${text("expected")}${has("found") ? ` but of ${text("found")}` : ""}.`,
		{ id: "Pilih daftar periode lain dari wilayah yang sama.", en: "Choose a list of another period of the same region." },
	),
	PERIOD_NO_MATCH: plain(
		{ id: "Kedua daftar tidak dapat dipadankan", en: "The two lists cannot be matched" },
		({ file, number }) => `${file}: tidak satu pun dari ${number("families")} keluarganya memakai id yang ada di paket ini.`,
		({ file, number }) => `None of the ${number("families")} families in ${file} has an id of this pack.`,
		{
			id: "Minta daftar yang memakai id keluarga yang sama dari pengelola data.",
			en: "Ask whoever manages the data for a list with the same family ids.",
		},
	),
	VALUE: plain(
		{ id: "Isi sel tidak cocok", en: "A cell does not fit" },
		({ file, text, row }) =>
			`${file}: kolom “${text("column")}” berisi “${text("value")}”${row}, yang bukan ${valueKind(text("expected"), "id")}.`,
		({ file, text, row }) =>
			`${file}: the column “${text("column")}” holds “${text("value")}”${row}, which is ${valueKind(text("expected"), "en")}.`,
		{ id: "Perbaiki selnya, atau pilih kolom lain.", en: "Correct the cell, or choose another column." },
	),
	UNREADABLE: plain(
		{ id: "Berkas tidak dapat dibuka", en: "A file cannot be opened" },
		({ file, text }) => `${file} tidak dapat dibaca atau ditulis (${text("detail")}).`,
		({ file, text }) => `${file} cannot be read or written (${text("detail")}).`,
		{ id: "Periksa nama, tempat, dan hak akses berkasnya.", en: "Check the name, place and permissions of the file." },
	),
	FILTER_SYNTAX: plain(
		{ id: "Kalimat saringan tidak dimengerti", en: "The filter is not understood" },
		({ text, place }) =>
			`Di huruf ke-${place} tertulis “${text("found")}”; di situ seharusnya ada ${filterPart(text("expected"), "id")}.`,
		({ text, place }) =>
			`At character ${place} it says “${text("found")}”; ${filterPart(text("expected"), "en")} should be there.`,
		{ id: "Contoh yang benar: desil<=4 and not p_pkh.", en: "A correct example: desil<=4 and not p_pkh." },
	),
	FILTER_COLUMN: plain(
		{ id: "Kolom saringan tidak ada", en: "The filter names an unknown column" },
		({ text }) => `Data ini tidak memuat kolom “${text("column")}”.`,
		({ text }) => `These data have no column “${text("column")}”.`,
		{ id: "Pilih kolom yang ada di panel saringan.", en: "Choose a column that the filter panel offers." },
	),
	FILTER_TYPE: plain(
		{ id: "Jenis nilai saringan tidak cocok", en: "The filter compares different kinds" },
		({ text }) => `Kolom “${text("column")}” memerlukan ${kindWord(text("expected"), "id")}.`,
		({ text }) => `The column “${text("column")}” needs ${kindWord(text("expected"), "en")}.`,
		{
			id: "Teks ditulis dalam tanda kutip, angka tanpa kutip, ya/tidak dengan nama kolomnya saja.",
			en: "Put texts in quotes, numbers without; a yes/no column stands alone.",
		},
	),
	NO_DENOMINATOR: plain(
		{ id: "Tanpa pembanding", en: "Nothing to compare with" },
		() =>
			"Data ini hanya daftar keluarga miskin, tanpa keluarga lain di sekitarnya. Kantong kemiskinan berdasarkan angka kemiskinan tidak dapat dihitung.",
		() =>
			"These data are a list of poor families only, without the other families around them. Pockets by rate cannot be computed.",
		{
			id: "Pakai kelompok kunjungan lapangan, atau sediakan data semua keluarga.",
			en: "Use field-visit groups, or provide data on every family.",
		},
	),
	STORAGE_BLOCKED: plain(
		{ id: "Tidak tersimpan di perangkat ini", en: "Not kept on this device" },
		() => "Peramban tidak mengizinkan penyimpanan. Isian Anda hanya bertahan selama halaman ini terbuka.",
		() => "The browser does not allow storage. What you enter lasts only as long as this page is open.",
		{
			id: "Simpan berkasnya, atau buka di jendela biasa (bukan jendela pribadi).",
			en: "Save the file, or use an ordinary window (not a private one).",
		},
	),
	STORAGE_FULL: plain(
		{ id: "Tidak tersimpan: penyimpanan perangkat penuh", en: "Not kept: this device's storage is full" },
		() => "Isian Anda hanya bertahan selama halaman ini terbuka.",
		() => "What you enter lasts only as long as this page is open.",
		{ id: "Simpan berkasnya, lalu kosongkan ruang penyimpanan.", en: "Save the file, then free some space." },
	),
	STORAGE_DAMAGED: plain(
		{ id: "Sebagian simpanan di perangkat ini rusak", en: "Some of what this device kept is damaged" },
		({ number }) => `${number("count")} isian tidak terbaca dan disisihkan. Yang lain tetap ada.`,
		({ number }) => `${number("count")} of the entries cannot be read and were set aside. The others are still there.`,
		{ id: "Periksa isian Anda, lalu simpan berkasnya.", en: "Check your entries, then save the file." },
	),
	STORAGE_NEWER: plain(
		{ id: "Tidak tersimpan: halaman ini versi lama", en: "Not kept: this page is an older version" },
		() => "Perangkat ini sudah menyimpan isian dari versi yang lebih baru. Isian di sini hanya bertahan selama halaman terbuka.",
		() => "This device keeps entries of a newer version. What you enter here lasts only as long as this page is open.",
		{ id: "Simpan berkasnya, lalu muat ulang halaman.", en: "Save the file, then reload the page." },
	),
	WORKER_CRASHED: plain(
		{ id: "Mesin hitung berhenti", en: "The calculator has stopped" },
		() => "Bagian yang menghitung berhenti mendadak. Pilihan Anda tidak hilang.",
		() => "The part that computes stopped unexpectedly. Your choices are not lost.",
		{
			id: "Muat ulang halaman. Bila terulang, tutup aplikasi lain agar memori cukup.",
			en: "Reload the page. If it happens again, close other programs to free memory.",
		},
	),
	INTERNAL: plain(
		{ id: "Kesalahan di aplikasi", en: "A fault in the application" },
		({ text }) => `Terjadi kesalahan yang bukan dari data Anda: ${text("detail")}.`,
		({ text }) => `Something went wrong that is not in your data: ${text("detail")}.`,
		{ id: "Muat ulang halaman dan laporkan kalimat di atas.", en: "Reload the page and report the sentence above." },
	),
};

/** The file's name inside a sentence. */
function lower(file: string): string {
	return file.charAt(0).toLowerCase() + file.slice(1);
}

const FILTER_PARTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
	column: { id: "nama kolom", en: "a column name" },
	value: { id: "angka atau teks dalam kutip", en: "a number or a quoted text" },
	operator: { id: "tanda banding (= != < <= > >= in)", en: "a comparison (= != < <= > >= in)" },
	list: { id: "daftar dalam [ ]", en: "a list in [ ]" },
	closing: { id: "kurung tutup", en: "a closing bracket" },
	connective: { id: "and atau or", en: "and or or" },
	quote: { id: "tanda kutip penutup", en: "a closing quote" },
	escape: { id: '\\" atau \\\\', en: '\\" or \\\\' },
	shallower: { id: "lebih sedikit kurung bersarang", en: "fewer nested brackets" },
	symbol: { id: "tanda yang dikenal", en: "a known sign" },
};

function filterPart(expected: string, language: Language): string {
	return FILTER_PARTS[expected]?.[language] ?? expected;
}

/** Both facts are missing: the file has no header at all. */
function isBlank(hasColumns: boolean, unnamed: string): boolean {
	return !hasColumns && unnamed === "0";
}

const VALUE_KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
	degrees: {
		id: "derajat bujur atau lintang (bujur −180…180, lintang −90…90)",
		en: "no degree of longitude or latitude (±180, ±90)",
	},
	weight: { id: "bobot (angka 0 ke atas)", en: "no weight (a number from 0 up)" },
	number: { id: "angka", en: "no number" },
};

/** Follows "yang bukan" in Indonesian and "which is" in English. */
function valueKind(expected: string, language: Language): string {
	return VALUE_KINDS[expected]?.[language] ?? (language === "id" ? "ya atau tidak" : "neither yes nor no");
}

const KIND_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
	number: { id: "angka", en: "a number" },
	text: { id: "teks", en: "a text" },
	boolean: { id: "ya/tidak", en: "yes/no" },
};

function kindWord(kind: string, language: Language): string {
	return KIND_WORDS[kind]?.[language] ?? kind;
}
