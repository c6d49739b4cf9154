/** `{{programmes}}` and `{{programme}}` arrive as names, joined in the language of the text. */
export const texts = {
	direction: {
		burden: "Lebih tinggi = lebih buruk.",
		coverage: "Lebih tinggi = lebih baik.",
		extent: "Lebih tinggi = lebih banyak.",
	},
	group: {
		burden: "Kebutuhan",
		coverage: "Cakupan program",
		extent: "Jumlah dan sebaran",
	},
	label: "Indikator",
	pick: "Pilih indikator",
	chosenNames: "Menghitung {{programmes}}",
	chosenHelp: "Keluarga belum terjangkau bila tidak menerima satu pun dari program ini.",
	chosenLast: "Sedikitnya satu program harus tetap dipilih.",
	measure: {
		label: "Ukuran",
		count: "Jumlah",
		rate: "Per 100 keluarga",
		ratePeople: "Per 100 jiwa",
		rateArea: "Per km²",
		noCount: "Indikator ini tidak punya bentuk jumlah.",
		noRate: "Data ini tidak punya penyebut untuk indikator ini.",
	},
	level: {
		label: "Satuan wilayah",
		kelurahan: "Kelurahan",
		kecamatan: "Kecamatan",
		kota: "Kota",
		provinsi: "Provinsi",
	},
} as const;
