export const texts = {
	of: "bagian dari {{region}}",
	whole: "seluruh wilayah",
	choose: "Pilih bagian wilayah",
	title: "Bagian yang dibuka",
	named: "{{part}} ({{level}} {{kode}}), bagian dari {{region}} ({{regionKode}})",
	level: { kelurahan: "kelurahan", kecamatan: "kecamatan", kota: "kabupaten/kota", provinsi: "provinsi" },
	openWhole: "Buka seluruh wilayah ({{size}})",
	only: "Angka, peringkat, dan kantong di sini hanya tentang {{part}}. Target seluruh wilayah tidak ditampilkan di sampingnya.",
	everything: "Seluruh wilayah sedang dibuka. Berkas keluarga berukuran {{size}}; membuka satu bagian lebih cepat.",
	road: {
		ranges: "Yang dibaca hanya keluarga bagian ini dan yang titiknya di luar semua wilayah: {{read}} dari {{size}}.",
		server: "Server ini tidak melayani pembacaan sebagian berkas, jadi berkas keluarga dibaca utuh ({{size}}).",
		index: "Berkas keluarga tidak dapat dibaca sebagian karena tidak berindeks ruang, jadi dibaca utuh ({{size}}).",
		order:
			"Berkas keluarga ini belum menyatakan letak keluarga di luar semua wilayah, jadi dibaca utuh ({{size}}). Susun ulang paketnya agar dapat dibaca sebagian.",
		file: "Keluarga bagian ini diambil dari berkas utuh ({{size}}).",
	},
	elsewhere: "{{n}} keluarga yang ikut terbaca milik bagian lain dan tidak dihitung.",
	nobodys:
		"{{n}} keluarga tidak dihitung di bagian mana pun: titiknya tidak ada atau di luar semua wilayah, dan kodenya tidak ada atau tidak dikenal.",
} as const;
