import type { texts as source } from "../id/help.ts";
import type { Same } from "../same.ts";
import { texts as terms } from "./terms.ts";

export const texts: Same<typeof source> = {
	usage: "kantong <command> [options]      npm run -s kantong -- <command> [options]",
	more: "kantong <command> --help   help on one command",
	codes: "Exit codes: 0 done, 1 data refused, 2 wrong usage.",
	fallback: "default: {{value}}",
	values: {
		folder: "DIR",
		file: "FILE",
		files: "FILE …",
		folderOrFile: "DIR-OR-FILE",
		number: "N",
		metres: "M",
		share: "A",
		sentence: "SENTENCE",
		column: "COLUMN",
		id: "ID",
		ids: "ID,…",
		code: "CODE",
		names: "NAME,…",
		codes: "CODE,…",
		weights: "ID=POINTS,…",
		numbers: "A,B,…",
		rupiah: "RUPIAH",
		method: "METHOD",
	},
	/** Over the columns of a table. */
	heads: {
		rank: "rank",
		code: "code",
		area: "area",
		score: "score",
		rankRange: "range",
		first: "first {{n}}",
		families: "families",
		persons: "persons",
		selected: "selected",
		percent: "per cent",
		number: "number",
		poor: "poor",
		interval: "95% range",
		times: "× region",
		hectares: "hectares",
		kelurahan: "kelurahan",
		classNumber: "class",
		from: "from",
		to: "to",
		count: "count",
	},
	everywhere: {
		json: "one JSON document on standard output",
		lang: "language of help and files; without it messages come in both languages",
	},
	commands: {
		sample: {
			does: "builds the synthetic sample pack (Kota Bontang)",
			about:
				"The synthetic sample: published totals of Bontang, invented families. The same seed gives the same bytes. Writes pack.json, areas.fgb, households.fgb.gz, series.csv, ringkasan.json, kebenaran.json and 2024/ (the list of the year before, invented).",
			options: {
				out: "where to write",
				families: "number of families",
				seed: "random seed",
				areas: "place the families in these polygons, GeoJSON or FGB (without it: schematic boundaries)",
			},
		},
		pack: {
			does: "builds a pack from your own files",
			about:
				"A pack from your own files, told by their contents: a list of families and boundaries, in any format. Codes of BPS or Kemendagri, or names alone, are read against the official list. Every point is matched with its polygon; what does not match is reported with row numbers. Refused when not one family can be placed.",
			options: {
				areas: "boundaries: FGB, GeoJSON, SHP (zip), GPKG, KML, KMZ, TopoJSON",
				households: "list of families: XLSX, XLS, ODS, CSV, or a layer of points",
				region: "Kemendagri code of the region, where codes and names of the files are not enough",
				codes: "how the area codes are meant, where the guess is wrong",
				accept: "take the proposals for these kelurahan names, as the file writes them",
				series: "official series, CSV",
				config: "JSON: kode, nama, periode, notice, complete, programmes, indicators, targets, sebelumnya, sources, contact",
				complete: "the layer lists EVERY family of the region, not poor families only",
				out: "where to write; the pack is listed in index.json beside it",
			},
		},
		check: {
			does: "checks a pack or a file",
			about: "Reads as the app would: read, used, skipped, with reasons. Packs, FGB, GeoJSON, CSV.",
			options: {},
		},
		summary: {
			does: "totals per area",
			about:
				"Per area: families, persons, the selected ones, percent with its denominator, receivers of each programme among the selected.",
			options: {
				pack: terms.packFolder,
				where: "filter sentence, for instance “terdaftar and desil<=2 and not p_pkh” (without it: all)",
				by: "level of the areas",
				measure: "other measures: desil1, belum, belum_jumlah, cakupan:pkh, penduduk, kepadatan …",
			},
		},
		candidates: {
			does: "ranks areas for a pilot, as the place Kandidat does",
			about:
				"The score of each area by weighted criteria, its rank, and the range of that rank under random weightings. Areas with too few families are not scored.",
			options: {
				pack: terms.packFolder,
				where: "filter sentence of the families counted (without it: the pack's opening filter)",
				weights:
					"criteria with their points; one that counts the other way round ends in ~balik, for instance keluarga=40,desil1=30,kepadatan=30~balik",
				level: "level of the areas",
				areas: "print these areas only; their rank is still among all",
				top: "print the first so many",
				scale: "how criteria are put on one scale",
				spread: "random weightings: any, or within 20 per cent of these weights",
				out: "write the workbook of Kandidat, .xlsx or .csv",
			},
		},
		pockets: {
			does: "finds poverty pockets",
			about:
				"Name --pack or --points. casecontrol: pockets, places with more poor families than chance allows. dbscan: field-visit groups, poor homes close to each other.",
			options: {
				pack: terms.packFolder,
				where: "who counts as poor (without it: the pack's own definition)",
				points: "CSV of id,lng,lat (degrees) or id,x,y (metres), and other columns",
				poor: "yes-no column; without it all points are poor (dbscan only)",
				weight: "weight of a point for dbscan, --min is then a sum (without it: the column weight or bobot where there is one)",
				method: "how to look",
				radius: "metres (without it: suggested from density)",
				min: "fewest poor families (without it: by method, {{minimums}})",
				alpha: "false discovery rate",
				permutations: "for methods that are not available yet",
				seed: "for methods that are not available yet",
				labels: "pocket number per input row, −1 none",
			},
		},
		classify: {
			does: "class breaks",
			about: "Class breaks. Without --column: the column value or nilai, or the only column of numbers that is no code.",
			options: {
				values: "CSV with the numbers",
				method: "how to divide; headtail and standard_deviation decide the number of classes for themselves",
				k: "number of classes",
				column: "column of numbers",
				breaks: "inner breaks of manual",
			},
		},
		assign: {
			does: "area code of each point",
			about: "The area code of each point, in input order.",
			options: {
				areas: "GeoJSON or FGB",
				points: "CSV of id,lng,lat (or x,y in the polygons' own system)",
			},
		},
		export: {
			does: "files to take away: Excel, CSV, GeoJSON, FGB",
			about:
				"Every file names list version, filter sentence and period. Formulas and a dictionary sheet in Excel. areas: all measures per area (every format); pockets: outlines of pockets (geojson); rencana: the planning table (xlsx, csv); sasaran: proposed targets of one programme (xlsx, csv); keluarga: a row per family (xlsx, csv).",
			options: {
				pack: terms.packFolder,
				format: "format of the file",
				what: "what the file holds",
				by: "level for areas; GeoJSON and FGB at the pack's own level",
				where: "filter sentence (without it: the pack's opening filter)",
				out: "file to write",
				program: "programme for sasaran",
				kuota: "quota for sasaran",
				"biaya-satuan": "cost per family for sasaran",
				samarkan: "hide counts of 1–4 and the cells that give them away",
				"sertakan-baris": "a list of families holds data on single families: only with this option",
			},
		},
	},
};
