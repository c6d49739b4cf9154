import type { PackEntry } from "./pack-manifest.ts";

/**
 * The name a pack goes by in links: its folder, so that two packs of one region are two. Signs a link does not take become
 * hyphens.
 */
export function packId({ url }: Pick<PackEntry, "url">): string {
	return url
		.replace(/\/?pack\.json([?#].*)?$/, "")
		.replace(/[^A-Za-z0-9._-]+/g, "-")
		.replace(/^[^A-Za-z0-9]+|-+$/g, "")
		.slice(0, 60);
}

/** The pack a link names: by its folder, else the first of that region's code, as links did before. */
export function findPack(packs: readonly PackEntry[], name: string): PackEntry | undefined {
	return packs.find((entry) => packId(entry) === name) ?? packs.find(({ kode }) => kode === name);
}

/** The list with this entry in the place of the one of the same folder, else at its end: the first stays the one opened by default. */
export function withPackEntry(packs: readonly PackEntry[], entry: PackEntry): PackEntry[] {
	const isSame = (known: PackEntry): boolean => packId(known) === packId(entry);
	return packs.some(isSame) ? packs.map((known) => (isSame(known) ? entry : known)) : [...packs, entry];
}
