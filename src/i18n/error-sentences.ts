import type { ErrorCode } from "#core/errors.ts";

/** What happened, what is known about it, and what to do. `{name}` is a fact of the error; `{file}` the file or address. */
type Sentence = { readonly title: string; readonly detail: string; readonly action: string };
type Both = { readonly id: Sentence; readonly en: Sentence };

const say = (title: string, detail: string, action: string): Sentence => ({ title, detail, action });

const DAMAGED_ID = "Berkas rusak (FGB_RUSAK)";
const DAMAGED_EN = "Damaged file (FGB_RUSAK)";
const AGAIN_ID = "Tidak ada yang ditampilkan dari berkas ini. Unduh atau salin ulang berkasnya, atau minta kepada pembuat paket.";
const AGAIN_EN = "Nothing of this file is shown. Download or copy it again, or ask whoever made the pack.";

function damaged(id: string, en: string): Both {
	return { id: say(DAMAGED_ID, id, AGAIN_ID), en: say(DAMAGED_EN, en, AGAIN_EN) };
}

export const ERROR_SENTENCES: Readonly<Record<ErrorCode, Both>> = {
	MAGIC: damaged(
		"{file} bukan berkas FlatGeobuf: byte pertamanya lain dari yang semestinya.",
		"{file} is not a FlatGeobuf file: its first bytes are not those of one.",
	),
	HEADER: damaged("Kepala berkas {file} tidak masuk akal.", "The header of {file} is impossible."),
	COLUMN: damaged(
		"Di {file} ada nilai pada kolom yang tidak terdaftar di kepala berkas atau yang jenisnya tidak dikenal{?row| (baris {row})}.",
		"{file} holds a value in a column its header does not list, or of an unknown type{?row| (row {row})}.",
	),
	COLUMN_NAME: {
		id: say(
			"Nama kolom ditolak",
			"{file} memuat kolom bernama “{column}”, yang kosong, ganda, atau dapat merusak program.",
			"Ganti nama kolom itu, lalu buat ulang berkasnya. Tidak ada yang ditampilkan dari berkas ini.",
		),
		en: say(
			"A column name is refused",
			"{file} has a column named “{column}”, which is empty, doubled, or could harm the program.",
			"Rename that column and make the file again. Nothing of this file is shown.",
		),
	},
	INDEX: damaged("Indeks spasial {file} rusak.", "The spatial index of {file} is damaged."),
	LENGTH: damaged(
		"Panjang sebuah data di {file} tidak masuk akal{?row| (data ke-{row})}.",
		"The length of a record in {file} is impossible{?row| (record {row})}.",
	),
	COUNT: damaged(
		"{file} rusak atau terpotong: tertulis {expected} data, terbaca {found}.",
		"{file} is damaged or cut short: it says {expected} records, {found} could be read.",
	),
	TRAILING: damaged("Di ujung {file} ada {bytes} yang tidak dikenal.", "{file} has {bytes} of unknown content at its end."),
	GEOMETRY: damaged(
		"Koordinat di {file} tidak masuk akal{?row| (baris {row})}.",
		"Coordinates in {file} are impossible{?row| (row {row})}.",
	),
	GEOMETRY_TYPE: {
		id: say(
			"Jenis geometri lain",
			"{file} memuat {found}, sedangkan lapisan ini memerlukan {expected}.",
			"Pastikan berkas wilayah berisi poligon dan berkas keluarga berisi titik; mungkin keduanya tertukar.",
		),
		en: say(
			"Another kind of geometry",
			"{file} holds {found}; this layer needs {expected}.",
			"Areas must be polygons and families must be points; the two files may have been swapped.",
		),
	},
	TEXT: damaged(
		"Teks di {file}{?column| pada kolom “{column}”} bukan UTF-8{?row| (baris {row})}.",
		"Text in {file}{?column|, column “{column}”,} is not UTF-8{?row| (row {row})}.",
	),
	CRS: {
		id: say(
			"Sistem koordinat lain",
			"{file} memakai sistem koordinat {crs}, bukan bujur–lintang WGS 84 (EPSG:4326).",
			"Ubah dahulu, misalnya: ogr2ogr -t_srs EPSG:4326 -f FlatGeobuf baru.fgb lama.fgb",
		),
		en: say(
			"Another coordinate system",
			"{file} uses {crs}, not WGS 84 longitude and latitude (EPSG:4326).",
			"Reproject it first, for example: ogr2ogr -t_srs EPSG:4326 -f FlatGeobuf new.fgb old.fgb",
		),
	},
	TIMEOUT: {
		id: say(
			"Tidak ada kemajuan",
			"Pembacaan{?file| {file}} berhenti: tidak ada kemajuan selama {seconds} detik.",
			"Periksa jaringan, lalu coba lagi. Bila berulang, berkasnya mungkin rusak.",
		),
		en: say(
			"No progress",
			"Reading{?file| {file}} stopped: no progress for {seconds} seconds.",
			"Check the network and try again. If it keeps happening the file may be damaged.",
		),
	},
	NETWORK: {
		id: say(
			"Tidak tersambung",
			"{file} tidak dapat diambil{?host| dari {host}}.",
			"Periksa sambungan jaringan, lalu coba lagi. Yang sudah tampil tetap dapat dipakai.",
		),
		en: say(
			"No connection",
			"{file} could not be fetched{?host| from {host}}.",
			"Check the network and try again. What is already on screen stays usable.",
		),
	},
	HTTP: {
		id: say(
			"Server menolak",
			"Server menjawab {status} untuk {file}.",
			"Coba lagi nanti. Bila jawabannya 404, berkas itu tidak ada di tempatnya: hubungi pengelola situs.",
		),
		en: say(
			"The server refused",
			"The server answered {status} for {file}.",
			"Try again later. If it is 404 the file is not where it should be: tell whoever runs the site.",
		),
	},
	NOT_DATA: {
		id: say(
			"Bukan data (BUKAN_DATA)",
			"{file} dijawab dengan {contentType}, bukan data. Mungkin halaman masuk jaringan, atau berkasnya tidak ada.",
			"Buka alamat itu di tab lain untuk melihat jawabannya, lalu coba lagi.",
		),
		en: say(
			"Not data (BUKAN_DATA)",
			"{file} was answered with {contentType}, not data. It may be a network log-in page, or the file is not there.",
			"Open that address in another tab to see the answer, then try again.",
		),
	},
	SIZE: {
		id: say(
			"Ukuran berkas lain",
			"{file} seharusnya {expected} byte, diterima {found}. Tidak ada yang ditampilkan dari berkas ini.",
			"Coba lagi. Bila berulang, pack.json dan berkasnya tidak sepasang: buat ulang paketnya.",
		),
		en: say(
			"Another file size",
			"{file} should have {expected} bytes, {found} arrived. Nothing of this file is shown.",
			"Try again. If it keeps happening, pack.json and the file do not belong together: build the pack again.",
		),
	},
	HASH: {
		id: say(
			"Isi berkas berubah",
			"Sidik SHA-256 {file} lain dari yang tertulis di pack.json. Tidak ada yang ditampilkan dari berkas ini.",
			"Muat ulang halaman. Bila berulang, buat ulang paketnya atau minta salinan yang utuh.",
		),
		en: say(
			"The file has changed",
			"The SHA-256 of {file} is not the one in pack.json. Nothing of this file is shown.",
			"Reload the page. If it keeps happening, build the pack again or ask for an intact copy.",
		),
	},
	VERSION_CHANGED: {
		id: say(
			"Berkas diganti (VERSI_BERUBAH)",
			"{file} diganti selagi dibaca, jadi bagian-bagiannya tidak sepasang.",
			"Coba lagi untuk membaca versi yang baru.",
		),
		en: say(
			"The file was replaced (VERSI_BERUBAH)",
			"{file} was replaced while it was being read, so its parts do not belong together.",
			"Try again to read the new version.",
		),
	},
	TOO_LARGE: {
		id: say(
			"Terlalu besar",
			"{file} memerlukan {bytes}, lebih dari batas {limit}.",
			"Bagi menurut kecamatan atau kabupaten, lalu buka satu per satu.",
		),
		en: say(
			"Too large",
			"{file} needs {bytes}, over the limit of {limit}.",
			"Split it by kecamatan or kabupaten and open one at a time.",
		),
	},
	CANCELLED: {
		id: say("Dibatalkan", "Pekerjaan ini dihentikan.", "Coba lagi bila masih diperlukan."),
		en: say("Cancelled", "This was stopped.", "Try again if it is still needed."),
	},
	JSON: {
		id: say(
			"Bukan JSON yang benar",
			"{file} tidak dapat dibaca sebagai JSON{?position| (karakter ke-{position})}{?line| (baris {line})}.",
			"Berkasnya mungkin terpotong. Salin ulang, atau perbaiki di tempat itu.",
		),
		en: say(
			"Not valid JSON",
			"{file} cannot be read as JSON{?position| (character {position})}{?line| (line {line})}.",
			"The file may be cut short. Copy it again, or mend it at that place.",
		),
	},
	MANIFEST: {
		id: say(
			"Keterangan paket tidak lengkap",
			"Di {file}, bagian “{field}” hilang atau salah{?detail|: {detail}}.",
			"Perbaiki bagian itu, atau buat ulang paketnya dengan perintah pack.",
		),
		en: say(
			"The pack's description is incomplete",
			"In {file} the field “{field}” is missing or wrong{?detail|: {detail}}.",
			"Mend that field, or build the pack again with the pack command.",
		),
	},
	PACK_MIXED: {
		id: say(
			"Paket campuran ditolak",
			"Paket ini mengaku memuat semua keluarga, tetapi isinya daftar keluarga miskin saja{?detail|: {detail}}. Angka per 100 keluarga akan menyesatkan.",
			"Nyatakan households.complete: false di keterangan paket, atau masukkan semua keluarga.",
		),
		en: say(
			"A mixed pack is refused",
			"This pack claims to hold every family but is a list of poor families only{?detail|: {detail}}. Rates would mislead.",
			"Say households.complete: false in the pack's description, or put every family in.",
		),
	},
	PACK_EMPTY: {
		id: say(
			"Belum ada paket wilayah",
			"Daftar {file} tidak menyebut satu paket pun.",
			"Buat paket contoh dengan perintah sample, atau paket sendiri dengan perintah pack.",
		),
		en: say(
			"No region pack yet",
			"The list {file} names no pack.",
			"Make the sample with the sample command, or your own with the pack command.",
		),
	},
	CSV_QUOTE: {
		id: say(
			"Tanda kutip tidak ditutup",
			"Di {file} baris {line}, sebuah tanda kutip dibuka dan tidak ditutup; baris sesudahnya tidak dapat dipercaya.",
			"Tutup tanda kutip itu, lalu coba lagi. Tidak ada baris yang dipakai.",
		),
		en: say(
			"A quote is left open",
			"In {file}, line {line}, a quote is opened and never closed; the rows after it cannot be trusted.",
			"Close the quote and try again. No row was used.",
		),
	},
	CSV_HEADER: {
		id: say(
			"Judul kolom ganda, kosong, atau terlarang",
			"Di {file}, judul kolom ini tidak dapat dipakai: {columns}.",
			"Beri setiap kolom satu nama yang berbeda, lalu coba lagi.",
		),
		en: say(
			"Column names doubled, empty or forbidden",
			"In {file} these column names cannot be used: {columns}.",
			"Give each column a name of its own and try again.",
		),
	},
	MISSING_COLUMN: {
		id: say(
			"Kolom tidak ada",
			"{?file|Di {file} tidak}{!file|Tidak} ada kolom “{column}” yang diperlukan{?found|. Yang ada: {found}}.",
			"Tambahkan kolom itu, atau pilih tampilan yang tidak memerlukannya.",
		),
		en: say(
			"A column is missing",
			"{?file|{file} has}{!file|There is} no column “{column}”, which is needed{?found|. There are: {found}}.",
			"Add that column, or choose a view that does not need it.",
		),
	},
	FORMAT: {
		id: say(
			"Jenis berkas belum dapat dibaca",
			"{file} tampaknya berjenis {format}.",
			"Simpan wilayah sebagai GeoJSON atau FlatGeobuf, dan keluarga sebagai CSV, GeoJSON, atau FlatGeobuf.",
		),
		en: say(
			"This kind of file cannot be read yet",
			"{file} seems to be {format}.",
			"Save areas as GeoJSON or FlatGeobuf, and families as CSV, GeoJSON or FlatGeobuf.",
		),
	},
	AREAS_EMPTY: {
		id: say("Tidak ada wilayah", "{file} tidak memuat satu poligon wilayah pun.", "Periksa berkas batas wilayah yang dipilih."),
		en: say("No areas", "{file} holds no area polygon.", "Check which boundary file was chosen."),
	},
	AREA_CODE: {
		id: say(
			"Kode wilayah salah",
			"Di {file} baris {row}, kode wilayah “{value}” {?duplicate|sudah dipakai wilayah lain}{!duplicate|bukan kode Kemendagri (contoh 64.74.03.1002)}.",
			"Perbaiki kode itu. Kode BPS dan kode Kemendagri tidak dapat saling menggantikan.",
		),
		en: say(
			"Wrong area code",
			"In {file}, row {row}, the area code “{value}” {?duplicate|is used by another area already}{!duplicate|is not a Kemendagri code (such as 64.74.03.1002)}.",
			"Mend that code. BPS codes and Kemendagri codes are not interchangeable.",
		),
	},
	FILTER_SYNTAX: {
		id: say(
			"Kalimat filter belum benar",
			"Pada karakter ke-{position}: {?found|ada “{found}”, }diharapkan {expected}.",
			"Contoh yang benar: desil<=4 and not p_pkh",
		),
		en: say(
			"The filter sentence is not right yet",
			"At character {position}: {?found|found “{found}”, }expected {expected}.",
			"A right one: desil<=4 and not p_pkh",
		),
	},
	FILTER_COLUMN: {
		id: say(
			"Kolom tidak dikenal",
			"Kolom “{column}” (karakter ke-{position}) tidak ada di data ini.",
			"Lihat nama-nama kolom di tempat Data.",
		),
		en: say(
			"Unknown column",
			"There is no column “{column}” (character {position}) in these data.",
			"The columns are listed under Data.",
		),
	},
	FILTER_TYPE: {
		id: say(
			"Jenis nilai tidak cocok",
			"Kolom “{column}” (karakter ke-{position}) memerlukan {expected}.",
			"Teks ditulis dalam tanda kutip ganda; kolom ya/tidak berdiri sendiri.",
		),
		en: say(
			"The kind of value does not fit",
			"Column “{column}” (character {position}) needs {expected}.",
			"Text goes in double quotes; yes/no columns stand alone.",
		),
	},
	NO_DENOMINATOR: {
		id: say(
			"Tingkat kemiskinan setempat tidak dapat dihitung",
			"Data ini hanya memuat keluarga miskin (jenjang {rung}), bukan semua keluarga; tanpa pembanding, kantong tidak dapat dibedakan dari permukiman padat.",
			"Pakai Kelompok kunjungan lapangan, atau bangun paket dengan semua keluarga.",
		),
		en: say(
			"Local poverty rates cannot be computed",
			"These data hold poor families only (rung {rung}), not every family; without the others a pocket cannot be told from a dense neighbourhood.",
			"Use field-visit groups, or build a pack with every family.",
		),
	},
	WORKER_CRASHED: {
		id: say(
			"Mesin hitung berhenti",
			"Perhitungan di latar belakang berhenti mendadak. Berkas dan tampilan Anda tidak hilang.",
			"Coba lagi. Bila berulang, tutup tab lain supaya memori cukup.",
		),
		en: say(
			"The computing engine stopped",
			"The background computation stopped suddenly. Your files and your view are not lost.",
			"Try again. If it keeps happening, close other tabs to free memory.",
		),
	},
	INTERNAL: {
		id: say("Kesalahan program", "Terjadi kesalahan yang tidak terduga{?detail|: {detail}}.", "Coba lagi, dan laporkan pesan ini kepada pengembang."),
		en: say("Program error", "Something unexpected happened{?detail|: {detail}}.", "Try again, and report this message to the developers."),
	},
};
