import type { MeasureTexts } from "../measure-texts.ts";
import { texts as terms } from "./terms.ts";

/**
 * Everything that is said of a measure, and of it alone. `{{programme}}` arrives as a short name, `{{programmes}}` as "tiga
 * bantuan pokok", `{{part}}` as a part in words, `{{subject}}` as "keluarga terdaftar". The first letter of a headline is raised
 * afterwards.
 */
const of = {
	terdaftar: {
		name: terms.ListedFamilies,
		count: { name: "Keluarga dalam daftar", definition: "Keluarga terpilih dalam daftar verifikasi." },
		rate: {
			name: "Dalam daftar",
			definition: "Keluarga terpilih dalam daftar verifikasi, dibandingkan dengan semua keluarga.",
		},
		noun: terms.listedFamilies,
		title: {
			selected: "{{part}} keluarga di {{region}} terdaftar dan lolos filter ini.",
			listed: "{{part}} keluarga di {{region}} terdaftar.",
			all: "{{part}} keluarga di {{region}} terdaftar.",
		},
	},
	keluarga: {
		name: { selected: terms.SelectedFamilies, listed: terms.ListedFamilies, all: terms.Families },
		count: { definition: "Keluarga yang lolos filter." },
		rate: {
			name: { selected: "Bagian keluarga terpilih", listed: "Bagian keluarga terdaftar", all: "Bagian keluarga" },
			definition: "Keluarga yang lolos filter, dibandingkan dengan semua keluarga.",
		},
		noun: "{{subject}}",
		title: {
			selected: "{{part}} keluarga di {{region}} lolos filter ini.",
			listed: "{{part}} keluarga di {{region}} lolos filter ini.",
			all: "Semua keluarga di {{region}} ditampilkan, tanpa filter.",
		},
	},
	jiwa: {
		name: "Jiwa",
		count: {
			name: { selected: "Jiwa dalam keluarga terpilih", listed: "Jiwa dalam keluarga terdaftar", all: "Jiwa" },
			definition: "Anggota dari keluarga yang lolos filter.",
		},
		rate: {
			name: { selected: "Bagian jiwa, keluarga terpilih", listed: "Bagian jiwa, keluarga terdaftar", all: "Bagian jiwa" },
			definition:
				"Anggota keluarga yang lolos filter, dibandingkan dengan seluruh penduduk; tanpa angka resmi per wilayah, dengan jiwa dalam semua keluarga.",
		},
		noun: "jiwa dalam {{subject}}",
		title: "{{part}} penduduk {{region}} hidup dalam {{subject}}.",
	},
	penduduk: {
		name: { selected: "Penduduk terpilih", listed: "Penduduk terdaftar", all: "Penduduk dalam daftar keluarga" },
		rate: { definition: "Anggota keluarga yang lolos filter, dibandingkan dengan seluruh penduduk." },
	},
	desil1: {
		name: "Desil 1",
		count: { name: "Keluarga desil 1", definition: "Keluarga terpilih pada desil 1, yang paling miskin." },
		rate: { definition: "Bagian keluarga terpilih yang berada pada desil 1, yang paling miskin." },
		noun: "keluarga desil 1",
		does: "berada pada desil 1",
	},
	desil1_2: {
		name: "Desil 1–2",
		count: { name: "Keluarga desil 1–2", definition: "Keluarga terpilih pada desil 1 dan 2." },
		rate: { definition: "Bagian keluarga terpilih yang berada pada desil 1 dan 2." },
		noun: "keluarga desil 1–2",
		does: "berada pada desil 1–2",
	},
	desil1_4: {
		name: "Desil 1–4",
		count: { name: "Keluarga desil 1–4", definition: "Keluarga terpilih pada desil 1 sampai 4." },
		rate: { definition: "Bagian keluarga terpilih yang berada pada desil 1 sampai 4." },
		noun: "keluarga desil 1–4",
		does: "berada pada desil 1–4",
	},
	miskin: {
		name: "Memenuhi kriteria miskin",
		count: {
			name: "Keluarga memenuhi kriteria miskin",
			definition: "Keluarga terpilih yang memenuhi aturan kemiskinan daerah.",
		},
		rate: { definition: "Bagian keluarga terpilih yang memenuhi aturan kemiskinan daerah." },
		noun: "keluarga yang memenuhi kriteria miskin",
		does: "memenuhi kriteria miskin",
	},
	belum: {
		name: "Belum terjangkau",
		count: {
			name: "Keluarga belum terjangkau",
			definition: "Keluarga terpilih yang tidak menerima satu pun program pilihan.",
		},
		rate: { definition: "Bagian keluarga terpilih yang tidak menerima satu pun program pilihan." },
		noun: "keluarga yang belum terjangkau",
		does: "belum terjangkau program pilihan",
		title: "{{part}} {{subject}} belum terjangkau {{programmes}}.",
		zero: "Semua {{subject}} terjangkau program pilihan.",
	},
	menerima: {
		name: "Menerima {{programme}}",
		rate: { definition: "Bagian keluarga terpilih yang menerima {{programme}}." },
	},
	cakupan: {
		name: "Cakupan {{programme}}",
		count: {
			name: "Keluarga sasaran penerima {{programme}}",
			definition: "Keluarga sasaran terpilih yang menerima {{programme}}.",
		},
		rate: { definition: "Bagian keluarga sasaran terpilih yang menerima {{programme}}." },
		noun: "keluarga penerima {{programme}}",
		title: "{{programme}} menjangkau {{part}} keluarga sasaran.",
		low: "{{programme}} baru menjangkau {{part}} keluarga sasaran.",
		zero: "{{programme}} belum menjangkau satu pun keluarga sasaran.",
	},
	kesenjangan: {
		name: "Sasaran {{programme}} belum menerima",
		count: { definition: "Keluarga sasaran terpilih yang tidak menerima {{programme}}." },
	},
	kepadatan: {
		name: "Kepadatan keluarga",
		rate: { definition: "Keluarga terpilih per kilometer persegi." },
		title: "Rata-rata {{value}} {{subject}} per km².",
	},
} as const satisfies MeasureTexts;

export const texts = {
	of,
	unit: {
		keluarga: terms.families,
		jiwa: terms.persons,
		percent: terms.percent,
		perSquareKilometre: "keluarga per km²",
	},
	ofWhole: "dari {{whole}}",
	perWhole: "per {{whole}}",
	/** Bare noun phrases: terms.percent + " " + "keluarga terpilih". */
	denominator: {
		none: "",
		selected_families: { selected: terms.selectedFamilies, listed: terms.listedFamilies, all: terms.families },
		eligible_families: {
			selected: "keluarga sasaran terpilih",
			listed: "keluarga sasaran terdaftar",
			all: "keluarga sasaran",
		},
		all_families: terms.allFamilies,
		population: "penduduk",
		square_kilometres: terms.squareKilometre,
		list_total: "keluarga dalam daftar",
	},
	gap: {
		percent: "{{value}} persen poin",
		keluarga: "{{value}} keluarga",
		jiwa: "{{value}} jiwa",
		perSquareKilometre: "{{value}} keluarga per km²",
	},
} as const;
