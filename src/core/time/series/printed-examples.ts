/** The figures of five public articles, in the order and wording they were printed, to see what the check says of them. */
export const EXAMPLES: readonly { readonly id: string; readonly name: string; readonly table: string }[] = [
	{
		id: "s0",
		name: "Smart Sakina (Bombana)",
		table: `kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan
74.06;Kabupaten Bombana;2017;jumlah_miskin;21.520;jiwa;telisik.id 8 Des 2021;
74.06;Kabupaten Bombana;2020;jumlah_miskin;18.840;jiwa;telisik.id 8 Des 2021;rata-rata turun 893 jiwa per tahun
74.06;Kabupaten Bombana;2017;P0;12.36;persen;telisik.id 8 Des 2021;
74.06;Kabupaten Bombana;2020;P0;10.01;persen;telisik.id 8 Des 2021;
74.06;Kabupaten Bombana;2021;target_laju_P0_sedikitnya;-1;persen per tahun;telisik.id 8 Des 2021;
74.06;Kabupaten Bombana;2021;target_laju_P0_sebanyaknya;-2;persen per tahun;telisik.id 8 Des 2021;`,
	},
	{
		id: "s1",
		name: "Bontang",
		table: `kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan
64.74;Kota Bontang;2021;jumlah_miskin;8.410;jiwa;klikkaltim 29-30 Agu 2022;
64.74;Kota Bontang;2021;P0;4.62;persen;klikkaltim 29-30 Agu 2022;
64.74;Kota Bontang;2024;P0;3.74;persen;BPS Maret 2024;diturunkan: 4.11-0.37
64.74;Kota Bontang;2026;target_P0;3.75;persen;RPJMD Kota Bontang 2021-2026;`,
	},
	{
		id: "s2",
		name: "Sibangkit (Banyuasin)",
		table: `kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan
16.07;Kabupaten Banyuasin;2020;P0;11.17;persen;banyuasinkab.go.id 13 Jul 2021;
16;Sumatera Selatan;2020;P0;12.98;persen;banyuasinkab.go.id 13 Jul 2021;
00;Indonesia;2020;P0;10.11;persen;banyuasinkab.go.id 13 Jul 2021;bertentangan: BPS menulis 10.19 pada September 2020
16.07;Kabupaten Banyuasin;2023;target_P0;10;persen;banyuasinkab.go.id 13 Jul 2021;kurang dari: satu digit`,
	},
	{
		id: "s3",
		name: "SIPMAS (Kutai Timur)",
		table: `kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan
64.08;Kabupaten Kutai Timur;2021;warga_miskin;128.000;jiwa;artikel SIPMAS Des 2024;jiwa terdaftar di DTKS
64.08;Kabupaten Kutai Timur;2022;warga_miskin;111.000;jiwa;artikel SIPMAS Des 2024;disebut miskin ekstrem
64.08;Kabupaten Kutai Timur;2023;warga_miskin;109.000;jiwa;artikel SIPMAS Des 2024;jiwa terdaftar di DTKS
64.08;Kabupaten Kutai Timur;2024;warga_miskin;7.000;KK;artikel SIPMAS Des 2024;miskin ekstrem
64.08;Kabupaten Kutai Timur;17/22/2024;warga_miskin;200;KK;artikel SIPMAS Des 2024;tanggal artikel`,
	},
	{
		id: "s4",
		name: "Kalimantan Selatan",
		table: `kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan
63;Kalimantan Selatan;2017-09;P0;4.70;persen;BPS;
63;Kalimantan Selatan;2018-03;P0;4.54;persen;BPS;
63;Kalimantan Selatan;2018-09;P0;4.65;persen;rakor Kalsel Okt 2019;naik 0.11 persen`,
	},
];
