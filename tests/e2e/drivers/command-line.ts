import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
export const samplePack = join(root, "public/packs/64.74");

/** Runs `kantong … --json` as data staff would, and reads its one document. */
export function kantong<T>(...args: readonly string[]): T {
	const output = execFileSync(process.execPath, ["--import", "tsx", "scripts/kantong.ts", ...args, "--json"], {
		cwd: root,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "pipe"],
		maxBuffer: 1 << 26,
	});
	return JSON.parse(output) as T;
}

export type SummaryArea = {
	readonly kode: string;
	readonly nama: string;
	readonly keluarga: number;
	readonly jiwa: number;
	readonly terpilih: number;
	readonly terpilih_jiwa: number;
	readonly persen: number | null;
	readonly penerima: Readonly<Record<string, number>>;
};
export type Summary = { readonly areas: readonly SummaryArea[]; readonly total: SummaryArea };

export type Pockets = {
	readonly pockets: readonly { readonly id: number; readonly poor: number; readonly households: number; readonly rate: number }[];
};
