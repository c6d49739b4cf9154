/** What `--help` prints: Indonesian first, then English. */
export const COMMANDS = ["sample", "pack", "check", "summary", "pockets", "classify", "assign", "export"] as const;
export type CommandName = (typeof COMMANDS)[number];

export const OVERVIEW = `kantong <perintah> [opsi]      npm run -s kantong -- <perintah> [opsi]

  sample     membangun paket contoh sintetis (Kota Bontang)   builds the synthetic sample pack
  pack       membangun paket dari berkas sendiri              builds a pack from your own files
  check      memeriksa paket atau berkas                      checks a pack or a file
  summary    ringkasan per wilayah                            totals per area
  pockets    mencari kantong kemiskinan                       finds poverty pockets
  classify   batas kelas                                      class breaks
  assign     kode wilayah tiap titik                          area code of each point
  export     berkas untuk dibawa: Excel, CSV, GeoJSON, FGB    files to take away

  kantong <perintah> --help   keterangan satu perintah / help on one command
  --json                      satu dokumen JSON di keluaran standar / one JSON document on standard output
  Kode keluar / exit codes: 0 selesai / done, 1 data ditolak / data refused, 2 salah pakai / wrong usage
`;

export const HELP: Readonly<Record<CommandName, string>> = {
	sample: `kantong sample --out DIR [--families N] [--seed S] [--areas FILE] [--json]

  Paket contoh sintetis: angka agregat Bontang yang diterbitkan, keluarga rekaan. Benih sama, byte sama.
  The synthetic sample: published totals of Bontang, invented families. The same seed gives the same bytes.

  --out DIR       folder tujuan / where to write
  --families N    jumlah keluarga / number of families (56120)
  --seed S        benih acak / random seed
  --areas FILE    tempatkan keluarga di poligon ini, GeoJSON atau FGB / place the families in these polygons
                  (default: batas skematik / schematic boundaries)
  Menulis / writes: pack.json, areas.fgb, households.fgb.gz, series.csv, ringkasan.json, kebenaran.json
                    2024/ (daftar tahun sebelumnya, rekaan / the list of the year before, invented)
`,
	pack: `kantong pack --areas FILE --households FILE [--series FILE] [--config FILE] [--complete] --out DIR [--json]

  Paket dari berkas sendiri. Setiap titik dicocokkan dengan poligonnya; yang tidak cocok dilaporkan dengan nomor baris.
  A pack from your own files. Every point is matched with its polygon; what does not match is reported with row numbers.

  --areas FILE        batas wilayah, GeoJSON atau FGB / boundaries
  --households FILE   keluarga, CSV, GeoJSON, atau FGB / families
  --series FILE       seri resmi, CSV / official series
  --config FILE       JSON: kode, nama, periode, notice, complete, programmes, indicators, targets, sebelumnya, sources, contact
  --complete          lapisan memuat SEMUA keluarga wilayah, bukan daftar keluarga miskin saja
                      the layer lists EVERY family of the region, not poor families only
  --out DIR           folder tujuan; paketnya dicatat di index.json di sampingnya / where to write; listed in index.json beside it

  Ditolak bila tidak satu pun keluarga dapat ditempatkan / refused when not one family can be placed.
`,
	check: `kantong check DIR-atau-FILE [--json]

  Membaca seperti aplikasi membacanya: dibaca, dipakai, dilewati, dengan alasan. Paket, FGB, GeoJSON, CSV.
  Reads as the app would: read, used, skipped, with reasons. Packs, FGB, GeoJSON, CSV.
`,
	summary: `kantong summary --pack DIR [--where KALIMAT] [--by kelurahan|kecamatan|kota] [--measure ID,…] [--json]

  Per wilayah: keluarga, jiwa, yang terpilih, persen dengan penyebutnya, penerima tiap program di antara yang terpilih.
  Per area: families, persons, the selected ones, percent with its denominator, receivers of each programme among the selected.

  --where KALIMAT   kalimat saringan / filter sentence, e.g. "terdaftar and desil<=2 and not p_pkh" (semua / all)
  --by TINGKAT      kelurahan (default), kecamatan, kota
  --measure ID,…    ukuran lain / other measures: desil1, belum, belum_jumlah, cakupan:pkh, kepadatan …
`,
	pockets: `kantong pockets (--pack DIR [--where KALIMAT] | --points FILE.csv [--poor KOLOM]) [--method casecontrol|dbscan]
                [--radius M] [--min N] [--alpha A] [--labels] [--json]

  casecontrol   kantong: tempat dengan lebih banyak keluarga miskin daripada yang wajar secara kebetulan
                pockets: places with more poor families than chance allows
  dbscan        kelompok kunjungan lapangan: rumah miskin yang berdekatan
                field-visit groups: poor homes close to each other

  --where KALIMAT  siapa yang dihitung miskin / who counts as poor (default: definisi paket / the pack's own)
  --points FILE    id,lng,lat (derajat / degrees) atau id,x,y (meter), dengan kolom lain
  --poor KOLOM     kolom ya/tidak; tanpa ini setiap titik miskin (hanya dbscan) / yes-no column; without it all points are poor
  --weight KOLOM   bobot titik untuk dbscan; N adalah jumlah bobot / weight of a point, N is then a sum
                   (default: kolom weight atau bobot bila ada / the column weight or bobot where there is one)
  --radius M       meter (default: saran dari kepadatan / suggested from density)
  --min N          keluarga miskin paling sedikit / fewest poor families (5; dbscan 8)
  --alpha A        laju salah duga / false discovery rate (0.05)
  --labels         nomor kantong tiap baris masukan, −1 tidak ada / pocket id per input row, −1 none
`,
	classify: `kantong classify --values FILE.csv --method natural|quantile|equal|pretty|standard_deviation|headtail|manual
                 --k K [--column KOLOM] [--breaks 10,20,30] [--json]

  Batas kelas / class breaks. Tanpa --column: kolom value atau nilai, atau satu-satunya kolom angka selain kode.
  Without --column: the column value or nilai, or the only column of numbers that is no code.
  --k K            banyaknya kelas; headtail dan standard_deviation menentukannya sendiri
                   number of classes; headtail and standard_deviation decide for themselves
  --breaks A,B,…   batas dalam untuk manual / inner breaks of manual
`,
	assign: `kantong assign --areas FILE --points FILE.csv [--json]

  Kode wilayah tiap titik, dalam urutan masukan / the area code of each point, in input order.
  --areas FILE    GeoJSON atau FGB
  --points FILE   id,lng,lat (atau x,y dalam sistem poligon / or x,y in the polygons' own system)
`,
	export: `kantong export --pack DIR --format xlsx|csv|geojson|fgb --what areas|pockets|rencana|sasaran|keluarga --out FILE
               [--by kelurahan|kecamatan|kota] [--where KALIMAT] [--samarkan] [--sertakan-baris] [--json]

  Setiap berkas menyebut versi daftar, kalimat filter, dan periode. Rumus dan lembar kamus di Excel.
  Every file names list version, filter sentence and period. Formulas and a dictionary sheet in Excel.

  --what areas      semua ukuran per wilayah / all measures per area (semua format / every format)
  --what pockets    garis luar kantong / outlines of pockets (geojson)
  --what rencana    program, kegiatan, lokasi, sasaran, volume, OPD / planning table (xlsx, csv)
  --what sasaran    usulan sasaran satu program / proposed targets of one programme (xlsx, csv):
                    --program ID [--kuota N] [--biaya-satuan RUPIAH]
  --what keluarga   satu baris per keluarga, hanya dengan --sertakan-baris / a row per family, with --sertakan-baris only
  --where KALIMAT   kalimat saringan / filter sentence (default: filter pembuka paket / the pack's opening filter)
  --by TINGKAT      untuk areas / for areas; GeoJSON dan FGB per tingkat batas paket / maps at the pack's own level
  --samarkan        sembunyikan hitungan 1–4 dan sel yang membocorkannya / hide counts of 1–4 and what gives them away
`,
};
