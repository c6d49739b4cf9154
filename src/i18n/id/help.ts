import { texts as terms } from "./terms.ts";

/** `--help` of the command line; its lines are made from the options that each command reads. */
export const texts = {
	usage: "kantong <perintah> [opsi]      npm run -s kantong -- <perintah> [opsi]",
	more: "kantong <perintah> --help   keterangan satu perintah",
	codes: "Kode keluar: 0 selesai, 1 data ditolak, 2 salah pakai.",
	fallback: "bila tidak disebut: {{value}}",
	/** What stands for a value of an option. */
	values: {
		folder: "DIR",
		file: "BERKAS",
		files: "BERKAS …",
		folderOrFile: "DIR-ATAU-BERKAS",
		number: "N",
		metres: "M",
		share: "A",
		sentence: "KALIMAT",
		column: "KOLOM",
		id: "ID",
		ids: "ID,…",
		code: "KODE",
		names: "NAMA,…",
		codes: "KODE,…",
		weights: "ID=POIN,…",
		numbers: "A,B,…",
		rupiah: "RUPIAH",
		method: "METODE",
	},
	/** Over the columns of a table. */
	heads: {
		rank: "peringkat",
		code: "kode",
		area: "wilayah",
		score: "skor",
		rankRange: "rentang",
		first: "{{n}} besar",
		families: "keluarga",
		persons: "jiwa",
		selected: "terpilih",
		percent: "persen",
		number: "nomor",
		poor: "miskin",
		interval: "rentang wajar",
		times: "× kota",
		hectares: "hektare",
		kelurahan: "kelurahan",
		classNumber: "kelas",
		from: "dari",
		to: "sampai",
		count: "banyaknya",
	},
	everywhere: {
		json: "satu dokumen JSON di keluaran standar",
		lang: "bahasa keterangan dan berkas; tanpa ini pesan dalam kedua bahasa",
	},
	commands: {
		sample: {
			does: "membangun paket contoh sintetis (Kota Bontang)",
			about:
				"Paket contoh sintetis: angka agregat Bontang yang diterbitkan, keluarga rekaan. Benih sama, byte sama. Menulis pack.json, areas.fgb, households.fgb.gz, series.csv, ringkasan.json, kebenaran.json, dan 2024/ (daftar tahun sebelumnya, rekaan).",
			options: {
				out: "folder tujuan",
				families: "jumlah keluarga",
				seed: "benih acak",
				areas: "tempatkan keluarga di poligon ini, GeoJSON atau FGB (tanpa ini: batas skematik)",
			},
		},
		pack: {
			does: "membangun paket dari berkas sendiri",
			about:
				"Paket dari berkas sendiri, dikenali dari isinya: daftar keluarga dan batas wilayah, dalam format apa pun. Kode BPS atau Kemendagri, atau nama saja, dicocokkan dengan daftar resmi. Setiap titik dicocokkan dengan poligonnya; yang tidak cocok dilaporkan dengan nomor baris. Ditolak bila tidak satu pun keluarga dapat ditempatkan.",
			options: {
				areas: "batas wilayah: FGB, GeoJSON, SHP (zip), GPKG, KML, KMZ, TopoJSON",
				households: "daftar keluarga: XLSX, XLS, ODS, CSV, atau lapisan titik",
				region: "kode Kemendagri wilayahnya, bila kode dan nama di berkas tidak cukup",
				codes: "cara membaca kode wilayah, bila dugaannya keliru",
				accept: "terima usulan untuk nama kelurahan ini, seperti tertulis di berkas",
				series: "seri resmi, CSV",
				config: "JSON: kode, nama, periode, notice, complete, programmes, indicators, targets, sebelumnya, sources, contact",
				complete: "lapisan memuat SEMUA keluarga wilayah, bukan daftar keluarga miskin saja",
				out: "folder tujuan; paketnya dicatat di index.json di sampingnya",
			},
		},
		check: {
			does: "memeriksa paket atau berkas",
			about: "Membaca seperti aplikasi membacanya: dibaca, dipakai, dilewati, dengan alasan. Paket, FGB, GeoJSON, CSV.",
			options: {},
		},
		summary: {
			does: "ringkasan per wilayah",
			about:
				"Per wilayah: keluarga, jiwa, yang terpilih, persen dengan penyebutnya, penerima tiap program di antara yang terpilih.",
			options: {
				pack: terms.packFolder,
				where: "kalimat saringan, misalnya “terdaftar and desil<=2 and not p_pkh” (tanpa ini: semua)",
				by: "tingkat wilayah",
				measure: "ukuran lain: desil1, belum, belum_jumlah, cakupan:pkh, penduduk, kepadatan …",
			},
		},
		candidates: {
			does: "peringkat wilayah untuk uji coba, seperti tempat Kandidat",
			about:
				"Skor tiap wilayah menurut kriteria berbobot, peringkatnya, dan rentang peringkat itu pada bobot acak. Wilayah dengan terlalu sedikit keluarga tidak dinilai.",
			options: {
				pack: terms.packFolder,
				where: "kalimat saringan keluarga yang dihitung (tanpa ini: filter pembuka paket)",
				weights:
					"kriteria dengan poinnya; kriteria yang dibalik diakhiri ~balik, misalnya keluarga=40,desil1=30,kepadatan=30~balik",
				level: "tingkat wilayah",
				areas: "cetak wilayah ini saja; peringkatnya tetap di antara semua",
				top: "cetak sekian yang teratas",
				scale: "cara menyamakan skala kriteria",
				spread: "bobot acak: semua bobot, atau sampai 20 persen di sekitar bobot ini",
				out: "tulis buku kerja Kandidat, .xlsx atau .csv",
			},
		},
		pockets: {
			does: "mencari kantong kemiskinan",
			about:
				"Sebutkan --pack atau --points. casecontrol: kantong, tempat dengan lebih banyak keluarga miskin daripada yang wajar secara kebetulan. dbscan: kelompok kunjungan lapangan, rumah miskin yang berdekatan.",
			options: {
				pack: terms.packFolder,
				where: "siapa yang dihitung miskin (tanpa ini: definisi paket)",
				points: "CSV dengan id,lng,lat (derajat) atau id,x,y (meter), dan kolom lain",
				poor: "kolom ya/tidak; tanpa ini setiap titik miskin (hanya dbscan)",
				weight: "bobot titik untuk dbscan, --min lalu jumlah bobot (tanpa ini: kolom weight atau bobot bila ada)",
				method: "cara mencari",
				radius: "meter (tanpa ini: saran dari kepadatan)",
				min: "keluarga miskin paling sedikit (tanpa ini: menurut metode, {{minimums}})",
				alpha: "laju salah duga",
				permutations: "untuk metode yang belum tersedia",
				seed: "untuk metode yang belum tersedia",
				labels: "nomor kantong tiap baris masukan, −1 tidak ada",
			},
		},
		classify: {
			does: "batas kelas",
			about: "Batas kelas. Tanpa --column: kolom value atau nilai, atau satu-satunya kolom angka selain kode.",
			options: {
				values: "CSV dengan angkanya",
				method: "cara membagi; headtail dan standard_deviation menentukan banyaknya kelas sendiri",
				k: "banyaknya kelas",
				column: "kolom angka",
				breaks: "batas dalam untuk manual",
			},
		},
		assign: {
			does: "kode wilayah tiap titik",
			about: "Kode wilayah tiap titik, dalam urutan masukan.",
			options: {
				areas: "GeoJSON atau FGB",
				points: "CSV dengan id,lng,lat (atau x,y dalam sistem poligon)",
			},
		},
		export: {
			does: "berkas untuk dibawa: Excel, CSV, GeoJSON, FGB",
			about:
				"Setiap berkas menyebut versi daftar, kalimat filter, dan periode. Rumus dan lembar kamus di Excel. areas: semua ukuran per wilayah (semua format); pockets: garis luar kantong (geojson); rencana: program, kegiatan, lokasi, sasaran, volume, OPD (xlsx, csv); sasaran: usulan sasaran satu program (xlsx, csv); keluarga: satu baris per keluarga (xlsx, csv).",
			options: {
				pack: terms.packFolder,
				format: "format berkas",
				what: "isi berkas",
				by: "tingkat untuk areas; GeoJSON dan FGB per tingkat batas paket",
				where: "kalimat saringan (tanpa ini: filter pembuka paket)",
				out: "berkas tujuan",
				program: "program untuk sasaran",
				kuota: "kuota sasaran",
				"biaya-satuan": "biaya per keluarga untuk sasaran",
				samarkan: "sembunyikan hitungan 1–4 dan sel yang membocorkannya",
				"sertakan-baris": "daftar keluarga berisi data per keluarga: hanya dengan opsi ini",
			},
		},
	},
} as const;
