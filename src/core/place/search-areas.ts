import type { AdminLevel, AreaGroups } from "./area-table.ts";

export type FoundArea = { readonly kode: string; readonly nama: string; readonly induk: string; readonly level: AdminLevel };

const MOST = 8;

/** "Lok Tuan", "lok_tuan" and "LOKTUAN" are one name; so are codes with and without dots. */
function plain(text: string): string {
	return text
		.normalize("NFD")
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, "");
}

/** Areas of every level whose name contains the query or whose code starts with it; beginnings of names first. */
export function searchAreas(groups: readonly AreaGroups[], query: string): readonly FoundArea[] {
	const wanted = plain(query);
	if (wanted === "") return [];
	const found: (FoundArea & { readonly place: number })[] = [];
	for (const { level, kode, nama, induk } of groups)
		kode.forEach((code, row) => {
			const name = nama[row] ?? code;
			const at = plain(name).indexOf(wanted);
			const byCode = plain(code).startsWith(wanted);
			if (at < 0 && !byCode) return;
			const exact = plain(name) === wanted || plain(code) === wanted;
			found.push({ kode: code, nama: name, induk: induk[row] ?? "", level, place: exact ? 0 : at === 0 || byCode ? 1 : 2 });
		});
	found.sort((a, b) => a.place - b.place || a.nama.localeCompare(b.nama, "id") || (a.kode < b.kode ? -1 : 1));
	return found.slice(0, MOST).map(({ place: _place, ...area }) => area);
}
