const DAMAGED = "Berkas data rusak (FGB_RUSAK)";
const NOTHING_SHOWN = "Tidak ada yang ditampilkan.";
const AGAIN = "Unduh ulang berkasnya, atau hubungi pengelola data.";
const REPAIR = "Simpan ulang dari QGIS atau GDAL, lalu coba lagi.";
const RETRY = "Periksa sambungan internet, lalu coba lagi.";

/**
 * One message per code of a fault. `{{found, count}}` and `{{limit, bytes}}` are figures, `{{expected, part}}` is a word of the table
 * `part`; `detail_column` is said instead of `detail` when the fault knows its `column`.
 */
export const texts = {
	file: { named: "Berkas {{name}}", unnamed: "Berkas" },
	rows: "baris",
	atRow: " (baris {{row}})",
	message: {
		MAGIC: {
			title: DAMAGED,
			detail: `{{file}} bukan FlatGeobuf versi 3 (awal berkas: {{found}}). ${NOTHING_SHOWN}`,
			action: REPAIR,
		},
		HEADER: {
			title: DAMAGED,
			detail: `Kepala {{inFile}} tidak masuk akal; isinya tidak dapat dibaca dengan aman. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COLUMN: {
			title: DAMAGED,
			detail: `{{file}} menyebut kolom atau jenis nilai yang tidak ada di kepalanya{{atRow}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COLUMN_NAME: {
			title: DAMAGED,
			detail: `{{file}} memuat nama kolom yang ditolak: “{{column}}” (kosong, ganda, atau berbahaya). ${NOTHING_SHOWN}`,
			action: "Ganti nama kolomnya di sumber data, lalu simpan ulang.",
		},
		INDEX: { title: DAMAGED, detail: `Indeks ruang {{inFile}} rusak. ${NOTHING_SHOWN}`, action: REPAIR },
		LENGTH: {
			title: DAMAGED,
			detail: `{{file}} terpotong atau panjang datanya tidak mungkin{{atRow}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COUNT: {
			title: DAMAGED,
			detail: `{{file}} rusak atau terpotong: tertulis {{expected, count}} data, terbaca {{found, count}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		TRAILING: {
			title: DAMAGED,
			detail: `{{file}} memuat {{bytes, count}} byte yang tidak dikenal setelah data terakhir. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		GEOMETRY: {
			title: DAMAGED,
			detail: `{{file}} memuat koordinat yang tidak mungkin{{atRow}}. ${NOTHING_SHOWN}`,
			action: "Perbaiki geometri baris itu di QGIS, lalu simpan ulang.",
		},
		GEOMETRY_TYPE: {
			title: "Jenis geometri tidak sesuai",
			detail: "{{file}} memuat {{found}}, padahal lapisan ini memerlukan {{expected}}{{atRow}}.",
			action: "Pilih berkas yang benar: titik untuk keluarga, poligon untuk wilayah.",
		},
		TEXT: {
			title: DAMAGED,
			detail: `Teks di {{inFile}} bukan UTF-8{{atRow}}. ${NOTHING_SHOWN}`,
			detail_column: `Teks di {{inFile}} bukan UTF-8, kolom {{column}}{{atRow}}. ${NOTHING_SHOWN}`,
			action: "Simpan ulang dengan pengodean UTF-8.",
		},
		CRS: {
			title: "Sistem koordinat tidak didukung",
			detail:
				"{{file}} memakai {{crs}}; yang dibaca di sini bujur/lintang, UTM, TM-3, dan Web Mercator pada WGS 84, DGN95, atau SRGI2013.",
			action: "Ubah ke EPSG:4326 di QGIS (Ekspor → Simpan fitur sebagai…) atau dengan ogr2ogr -t_srs EPSG:4326.",
		},
		METRES_UNNAMED: {
			title: "Koordinat dalam meter tanpa nama sistemnya",
			detail:
				"{{file}} memuat koordinat dalam meter ({{point}}) dan tidak menyebut sistem koordinatnya, sehingga letaknya tidak diketahui.",
			action: "Sertakan berkas .prj-nya, atau ubah ke EPSG:4326 di QGIS (Ekspor → Simpan fitur sebagai…).",
		},
		TIMEOUT: {
			title: "Pembacaan berhenti",
			detail: "{{file}} tidak maju selama {{seconds, count}} detik, jadi pembacaannya dihentikan.",
			action: RETRY,
		},
		NETWORK: { title: "Tidak ada jawaban", detail: "{{file}} tidak dapat diambil: {{host}} tidak menjawab.", action: RETRY },
		HTTP: {
			title: "Server menolak",
			detail: "{{file}} tidak dapat diambil: server menjawab {{status}}.",
			action: "Coba lagi nanti; bila tetap begitu, hubungi pengelola situs.",
		},
		NOT_DATA: {
			title: "Bukan data (BUKAN_DATA)",
			detail: "{{file}}: yang datang {{contentType}}, bukan data. Biasanya alamatnya salah atau perlu masuk lebih dulu.",
			action: "Periksa alamat paket data di situs ini.",
		},
		SIZE: {
			title: DAMAGED,
			detail: `{{file}} berukuran {{found, bytes}}, seharusnya {{expected, bytes}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		HASH: {
			title: DAMAGED,
			detail: `Isi {{inFile}} berbeda dari yang tertulis di manifes (SHA-256). ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		VERSION_CHANGED: {
			title: "Data baru saja diganti (VERSI_BERUBAH)",
			detail: `{{file}} berubah selagi dibaca. ${NOTHING_SHOWN}`,
			action: "Muat ulang halaman untuk memakai versi baru.",
		},
		GZIP: {
			title: DAMAGED,
			detail: `{{file}} dikemas dengan gzip dan tidak dapat dibuka: rusak atau terpotong. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		ZIP: {
			title: DAMAGED,
			detail: `{{file}} adalah ZIP yang tidak dapat dibuka: rusak atau terpotong. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}} adalah ZIP; isinya {{entry}} tidak dapat dibuka: rusak, atau dikemas dengan cara yang tidak dikenal. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		ZIP_LOCKED: {
			title: "Berkas terkunci",
			detail: `{{file}} adalah ZIP dengan kata sandi. ${NOTHING_SHOWN}`,
			action: "Buka kuncinya di komputer Anda, lalu pilih berkas yang sudah dibuka.",
		},
		ZIP_MANY: {
			title: "Terlalu banyak berkas",
			detail: "{{file}} adalah ZIP dengan {{entries, count}} berkas; batasnya {{limit, count}}.",
			action: "Kemas hanya berkas yang diperlukan, lalu coba lagi.",
		},
		ZIP_CONTENT: {
			title: "Isi ZIP tidak dikenal",
			detail: "{{file}} adalah ZIP tanpa berkas yang dapat dibaca di sini. Isinya: {{found}}.",
			action: "Kemas satu lapisan saja, misalnya .shp dengan .dbf, .shx, dan .prj-nya, atau pilih berkasnya langsung.",
		},
		TOO_LARGE: {
			title: "Terlalu besar",
			detail: "{{file}} memerlukan {{bytes, bytes}}; batasnya {{limit, bytes}}.",
			action: "Bagi datanya menjadi berkas yang lebih kecil, misalnya per kecamatan.",
		},
		CANCELLED: {
			title: "Dibatalkan",
			detail: `Pembacaan {{inFile}} dibatalkan. ${NOTHING_SHOWN}`,
			action: "Buka lagi bila masih diperlukan.",
		},
		JSON: {
			title: "Bukan JSON yang sah",
			detail: "{{file}} salah tulis atau terpotong di baris {{line, count}} (posisi {{position, count}}).",
			action: "Perbaiki atau unduh ulang berkasnya.",
		},
		MANIFEST: {
			title: "Manifes paket salah",
			detail: "{{file}}: isian “{{field}}” tidak ada atau salah (diharapkan {{detail}}, ditemukan {{found}}).",
			action: "Buat ulang paketnya dengan perintah kantong pack.",
		},
		PACK_MIXED: {
			title: "Paket mencampur dua jenis data",
			detail:
				"{{file}} mengaku memuat semua keluarga, tetapi isinya daftar keluarga miskin saja (tanda: {{detail}}). Persentasenya akan salah.",
			action: "Tulis complete: false di manifes, atau sertakan semua keluarga.",
		},
		NOTHING_PLACED: {
			title: "Tidak satu pun keluarga dapat ditempatkan",
			detail:
				"{{file}}: dari {{families, count}} keluarga, tidak satu pun titik atau kodenya berada dalam {{areas, count}} wilayah ini. Paket tidak dibuat.",
			action:
				"Periksa apakah berkas wilayah dan berkas keluarga dari daerah yang sama, lalu kolom bujur, lintang, dan kode (Kemendagri, bukan BPS).",
		},
		PACK_EMPTY: {
			title: "Belum ada paket data",
			detail: "{{file}} tidak memuat satu paket wilayah pun.",
			action: "Buat paket contoh dengan npm run sample, atau paket sendiri dengan perintah kantong pack.",
		},
		CSV_QUOTE: {
			title: "Tanda kutip tidak ditutup",
			detail:
				"{{file}}: tanda kutip di baris {{line, count}} tidak ditutup, sehingga baris-baris sesudahnya tidak dapat dipisahkan.",
			action: "Perbaiki baris itu, atau simpan ulang dari Excel sebagai CSV UTF-8.",
		},
		CSV_HEADER: {
			title: "Judul kolom bermasalah",
			detail: "{{file}} kosong: tidak ada baris judul.",
			detail_columns: "{{file}}: kolom ganda atau ditolak: {{columns}}; kolom tanpa nama: {{empty, count}}.",
			detail_empty: "{{file}}: kolom ganda atau ditolak: {{columns}}; kolom tanpa nama: {{empty, count}}.",
			action: "Beri setiap kolom satu nama yang berbeda.",
		},
		XML: {
			title: "Isi berkas rusak",
			detail: `{{file}} bukan XML yang sah atau terpotong. ${NOTHING_SHOWN}`,
			detail_doctype: `{{file}} memuat deklarasi jenis dokumen (DOCTYPE), yang ditolak karena dapat memanggil berkas lain. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}}: bagian {{entry}} bukan XML yang sah atau terpotong. ${NOTHING_SHOWN}`,
			action: "Buka berkasnya di program yang membuatnya (Excel, LibreOffice, Google Earth, QGIS), simpan ulang, lalu coba lagi.",
		},
		WORKBOOK: {
			title: "Lembar kerja rusak",
			detail: `{{file}} rusak atau terpotong. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}}: bagian {{entry}} hilang atau tidak cocok dengan bagian lainnya. ${NOTHING_SHOWN}`,
			action: "Buka berkasnya di Excel atau LibreOffice, simpan ulang, lalu coba lagi.",
		},
		LOCKED: {
			title: "Lembar kerja terkunci",
			detail: `{{file}} dikunci dengan kata sandi. ${NOTHING_SHOWN}`,
			action: "Buka di Excel atau LibreOffice, hapus kata sandinya, simpan, lalu pilih lagi.",
		},
		TABLE_EMPTY: {
			title: "Tabel kosong",
			detail: "{{file}} tidak memuat satu sel pun yang berisi.",
			action: "Pilih berkas yang berisi tabelnya.",
		},
		TABLE_HEADER: {
			title: "Judul kolom tidak ditemukan",
			detail: "{{file}}: tidak ada baris yang menyebut nama kolom-kolomnya. Tabelnya mulai di baris {{row, count}}: “{{text}}”.",
			detail_sheet:
				"{{file}}, lembar “{{sheet}}”: tidak ada baris yang menyebut nama kolom-kolomnya. Tabelnya mulai di baris {{row, count}}: “{{text}}”.",
			action: "Tulis satu baris judul kolom (misalnya kode, desil, bujur, lintang) tepat di atas datanya.",
		},
		MISSING_COLUMN: {
			title: "Kolom yang diperlukan tidak ada",
			detail: "{{file}} tidak memuat kolom “{{column}}”.",
			detail_found: "{{file}} tidak memuat kolom “{{column}}”. Yang ada: {{found}}.",
			action: "Tambahkan kolomnya, atau pilih tampilan lain.",
		},
		FORMAT: {
			title: "Format tidak dikenal",
			detail: "{{file}} tidak dapat dibaca sebagai {{format}}{{atRow}}.",
			action: "Pakai GeoJSON, shapefile, GeoPackage, KML, atau FlatGeobuf untuk peta, XLSX, XLS, ODS, atau CSV untuk daftar.",
		},
		SQLITE: {
			title: DAMAGED,
			detail: `{{file}} adalah GeoPackage yang rusak atau terpotong. ${NOTHING_SHOWN}`,
			action: "Tutup berkasnya di QGIS supaya tersimpan utuh, salin lagi, lalu coba lagi.",
		},
		GPKG: {
			title: "Tidak ada lapisan peta",
			detail: "{{file}} tidak memuat lapisan dengan geometri.",
			action: "Pilih GeoPackage yang memuat lapisan wilayah atau titik keluarga.",
		},
		SHP_PARTS: {
			title: "Shapefile tidak lengkap",
			detail: "{{file}} tidak disertai {{missing}}. Tanpa .dbf, nama dan kode wilayah tidak ada.",
			action: "Pilih semua berkas shapefile bersama-sama (.shp, .dbf, .shx, .prj), atau kemas semuanya dalam satu ZIP.",
		},
		FAMILIES_NEEDED: {
			title: "Belum ada daftar keluarga",
			detail: "Di antara berkas ini tidak ada tabel atau lapisan titik yang memuat keluarga.",
			action: "Tambahkan daftar keluarga: XLSX, XLS, ODS, CSV, atau titik.",
		},
		AREA_FIGURES_ONLY: {
			title: "Baris di berkas ini wilayah, bukan keluarga",
			detail: "{{file}} memuat {{rows}} baris dengan angka wilayah ({{columns}}); satu baris adalah satu wilayah.",
			action:
				"Kantong menghitung dari daftar keluarga: satu baris satu keluarga atau satu orang. Minta daftar itu, atau bawa angka ini sebagai kolom di berkas batas.",
		},
		BOUNDARY_NEEDED: {
			title: "Wilayahnya belum dikenali",
			detail:
				"Dari kode dan nama di {{file}} belum dapat diketahui kabupaten atau kotanya, dan tidak ada berkas batas di sampingnya.",
			action: "Tambahkan batas wilayah (SHP zip, GeoJSON, GPKG, KML), atau sebutkan kode Kemendagri wilayahnya, misalnya 64.74.",
		},
		REGION_UNKNOWN: {
			title: "Wilayah tidak dikenal",
			detail: "Tidak ada provinsi dengan kode {{kode}} dalam daftar resmi.",
			action: "Tulis kode Kemendagri, misalnya 64.74 untuk Kota Bontang.",
		},
		AREAS_EMPTY: {
			title: "Tidak ada wilayah",
			detail: "{{file}} tidak memuat satu wilayah pun.",
			action: "Pilih berkas batas wilayah yang berisi.",
		},
		AREA_CODE: {
			title: "Kode wilayah salah",
			detail: "{{file}}: kode “{{value}}” bukan kode wilayah Kemendagri{{atRow}}.",
			detail_duplicate: "{{file}}: kode “{{value}}” muncul dua kali{{atRow}}.",
			action: "Tulis kode bertitik seperti 64.74.03.1002, satu kali per wilayah.",
		},
		AREA_MISSING: {
			title: "Wilayah kurang",
			detail: "{{file}} tidak memuat wilayah {{kode}}.",
			action: "Pakai berkas batas yang lengkap, dengan kode Kemendagri.",
		},
		PERIOD_REGION: {
			title: "Daftar wilayah lain",
			detail: "{{file}} bukan daftar wilayah {{expected}}.",
			detail_found: "{{file}} bukan daftar wilayah {{expected}}, melainkan {{found}}.",
			action: "Pilih daftar periode lain dari wilayah yang sama.",
		},
		PERIOD_NO_MATCH: {
			title: "Kedua daftar tidak dapat dipadankan",
			detail: "{{file}}: tidak satu pun dari {{families, count}} keluarganya memakai id yang ada di paket ini.",
			action: "Minta daftar yang memakai id keluarga yang sama dari pengelola data.",
		},
		VALUE: {
			title: "Isi sel tidak cocok",
			detail: "{{file}}: kolom “{{column}}” berisi “{{value}}”{{atRow}}, yang bukan {{expected, valueKind}}.",
			action: "Perbaiki selnya, atau pilih kolom lain.",
		},
		UNREADABLE: {
			title: "Berkas tidak dapat dibuka",
			detail: "{{file}} tidak dapat dibaca atau ditulis ({{detail}}).",
			action: "Periksa nama, tempat, dan hak akses berkasnya.",
		},
		FILTER_SYNTAX: {
			title: "Kalimat saringan tidak dimengerti",
			detail: "Di huruf ke-{{place}} tertulis “{{found}}”; di situ seharusnya ada {{expected, part}}.",
			action: "Contoh yang benar: desil<=4 and not p_pkh.",
		},
		FILTER_COLUMN: {
			title: "Kolom saringan tidak ada",
			detail: "Data ini tidak memuat kolom “{{column}}”.",
			action: "Pilih kolom yang ada di panel saringan.",
		},
		FILTER_TYPE: {
			title: "Jenis nilai saringan tidak cocok",
			detail: "Kolom “{{column}}” memerlukan {{expected, kind}}.",
			action: "Teks ditulis dalam tanda kutip, angka tanpa kutip, ya/tidak dengan nama kolomnya saja.",
		},
		TOO_MANY_AREAS: {
			title: "Wilayah terlalu banyak",
			detail: "{{areas, count}} wilayah tidak dapat dibandingkan satu per satu; batasnya {{limit, count}}.",
			action: "Pilih tingkat wilayah yang lebih tinggi, atau buka satu bagian wilayah saja.",
		},
		NO_DENOMINATOR: {
			title: "Tanpa pembanding",
			detail:
				"Data ini hanya daftar keluarga miskin, tanpa keluarga lain di sekitarnya. Kantong kemiskinan berdasarkan angka kemiskinan tidak dapat dihitung.",
			action: "Pakai kelompok kunjungan lapangan, atau sediakan data semua keluarga.",
		},
		STORAGE_BLOCKED: {
			title: "Tidak tersimpan di perangkat ini",
			detail: "Peramban tidak mengizinkan penyimpanan. Isian Anda hanya bertahan selama halaman ini terbuka.",
			action: "Simpan berkasnya, atau buka di jendela biasa (bukan jendela pribadi).",
		},
		STORAGE_FULL: {
			title: "Tidak tersimpan: penyimpanan perangkat penuh",
			detail: "Isian Anda hanya bertahan selama halaman ini terbuka.",
			action: "Simpan berkasnya, lalu kosongkan ruang penyimpanan.",
		},
		STORAGE_DAMAGED: {
			title: "Sebagian simpanan di perangkat ini rusak",
			detail: "{{count, count}} isian tidak terbaca dan disisihkan. Yang lain tetap ada.",
			action: "Periksa isian Anda, lalu simpan berkasnya.",
		},
		STORAGE_NEWER: {
			title: "Tidak tersimpan: halaman ini versi lama",
			detail:
				"Perangkat ini sudah menyimpan isian dari versi yang lebih baru. Isian di sini hanya bertahan selama halaman terbuka.",
			action: "Simpan berkasnya, lalu muat ulang halaman.",
		},
		WORKER_CRASHED: {
			title: "Mesin hitung berhenti",
			detail: "Bagian yang menghitung berhenti mendadak. Pilihan Anda tidak hilang.",
			action: "Muat ulang halaman. Bila terulang, tutup aplikasi lain agar memori cukup.",
		},
		INTERNAL: {
			title: "Kesalahan di aplikasi",
			detail: "Terjadi kesalahan yang bukan dari data Anda: {{detail}}.",
			action: "Muat ulang halaman dan laporkan kalimat di atas.",
		},
	},
	part: {
		column: "nama kolom",
		value: "angka atau teks dalam kutip",
		operator: "tanda banding (= != < <= > >= in)",
		list: "daftar dalam [ ]",
		closing: "kurung tutup",
		connective: "and atau or",
		quote: "tanda kutip penutup",
		escape: '\\" atau \\\\',
		shallower: "lebih sedikit kurung bersarang",
		symbol: "tanda yang dikenal",
	},
	kind: {
		number: "angka",
		text: "teks",
		boolean: "ya/tidak",
	},
	/** After "yang bukan". */
	valueKind: {
		degrees: "derajat bujur atau lintang (bujur −180…180, lintang −90…90)",
		weight: "bobot (angka 0 ke atas)",
		number: "angka",
		other: "ya atau tidak",
	},
} as const;
