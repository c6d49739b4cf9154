import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Point } from "./plane.ts";

/** Criteria of the city's verification, `ind_1` … `ind_8`. */
export const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Aids counted by the verification, in the order of the pack's programmes. */
export const AIDS = ["pkh", "sembako", "blt", "listrik", "lpg", "pemda", "perusahaan"] as const;
export type Aid = (typeof AIDS)[number];

/** A published count: exact, or suppressed (`<5`: 1 to 4, drawn by the sample). */
export type PublishedCount = { readonly least: number; readonly most: number };

export type KelurahanFacts = {
	readonly kode: string;
	readonly nama: string;
	readonly kodeKecamatan: string;
	readonly kecamatan: string;
	readonly label: Point;
	readonly squareKilometres: number;
	/** Children under five measured for nutrition, January 2025: the proxy for how many families live here. */
	readonly children: number;
	readonly listed: number;
	readonly persons: number;
	readonly poorByRule: PublishedCount;
	readonly criteria: readonly PublishedCount[];
	/** Listed families in deciles 1–4. */
	readonly deciles: readonly number[];
	readonly aids: Readonly<Record<Aid, PublishedCount>>;
	/** Listed families with none of PKH, Sembako, BLT. */
	readonly withoutThree: number;
};

export type Facts = {
	readonly kelurahan: readonly KelurahanFacts[];
	/** Families of the list by size; the last entry gathers the largest ones. */
	readonly familySizes: readonly { readonly persons: number; readonly families: number }[];
	/** Families meeting the poverty rule, by decile 1–4. */
	readonly poorByRuleOfDecile: readonly number[];
	/** Families meeting the poverty rule with none of PKH, Sembako, BLT, local and non-government aid. */
	readonly poorByRuleWithoutFive: number;
	/** Rings of the land mask, degrees, not closed; the first is the mainland. */
	readonly landRings: readonly (readonly Point[])[];
	readonly seriesCsv: string;
};

type Row = Readonly<Record<string, string>>;

function readText(name: string): string {
	return readFileSync(resolve(import.meta.dirname, "../../data", name), "utf8");
}

/** The tables of `data/` hold no quoted cells; a test says so. */
function readTable(name: string): Row[] {
	const [head, ...lines] = readText(`bontang/${name}`).trimEnd().split("\n");
	const columns = (head as string).split(",");
	return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [columns[i] as string, cell])));
}

function published(cell: string): PublishedCount {
	return cell === "<5" ? { least: 1, most: 4 } : { least: Number(cell), most: Number(cell) };
}

/** The facts of Kota Bontang the sample is calibrated to; `data/README.md` names every source. */
export function readFacts(): Facts {
	const verification = new Map(readTable("verifikasi-2025.csv").map((row) => [row.kode as string, row]));
	const kelurahan = readTable("wilayah.csv").map((area): KelurahanFacts => {
		const row = verification.get(area.kode as string);
		if (row === undefined) throw new Error(`data: no verification row for ${area.kode}`);
		const count = (column: string): PublishedCount => published(row[column] as string);
		return {
			kode: area.kode as string,
			nama: area.nama as string,
			kodeKecamatan: area.kode_kecamatan as string,
			kecamatan: area.kecamatan as string,
			label: [Number(area.lng), Number(area.lat)],
			squareKilometres: Number(area.luas_km2),
			children: Number(area.balita_sasaran),
			listed: Number(row.keluarga),
			persons: Number(row.jiwa),
			poorByRule: count("fakir_miskin"),
			criteria: CRITERIA.map((i) => count(`ind_${i}`)),
			deciles: [1, 2, 3, 4].map((d) => Number(row[`desil_${d}`])),
			aids: Object.fromEntries(AIDS.map((aid) => [aid, count(aid)])) as Record<Aid, PublishedCount>,
			withoutThree: Number(row.tanpa_tiga),
		};
	});
	const mask = JSON.parse(readText("bontang/daratan-osm.json")) as { ring: Point[][] };
	return {
		kelurahan,
		familySizes: readTable("ukuran-keluarga.csv").map((row) => ({
			persons: Number.parseInt(row.anggota as string, 10),
			families: Number(row.keluarga),
		})),
		poorByRuleOfDecile: readTable("fakir-miskin-desil.csv").map((row) => Number(row.keluarga)),
		poorByRuleWithoutFive: Number(readTable("fakir-miskin-bantuan.csv")[0]?.tanpa_lima),
		landRings: mask.ring,
		seriesCsv: readText("seri-resmi.csv"),
	};
}
