import { ok, type Result } from "#core/base/result.ts";
import type { OfficialAreas } from "#core/place/official/official-areas.ts";
import { fetchBytes } from "../bytes/byte-source.ts";
import { gunzip, isGzip } from "../bytes/gzip.ts";
import type { OfficialSource } from "./official-source.ts";
import { readOfficialTexts } from "./official-text.ts";

/** Folder of the site beside the packs; `scripts/ensure-wilayah.ts` fills it from `data/wilayah`. */
const FOLDER = "wilayah/";

/** The official areas as the site serves them: fetched once each, when a file points at them. */
export function officialOnSite(base: string = siteRoot()): OfficialSource {
	const text = async (name: string): Promise<Result<string>> => {
		const bytes = await fetchBytes(`${base}${FOLDER}${name}`, { file: name });
		if (!bytes.ok) return bytes;
		// a host may have unpacked it on the way
		const plain = isGzip(bytes.value) ? await gunzip(bytes.value, { file: name }) : bytes;
		return plain.ok ? ok(new TextDecoder().decode(plain.value)) : plain;
	};
	const read = async (names: string, points: string | null): Promise<Result<OfficialAreas>> => {
		const [first, second] = await Promise.all([text(names), points === null ? null : text(points)]);
		if (!first.ok) return first;
		if (second === null) return ok(readOfficialTexts({ names: first.value }));
		return second.ok ? ok(readOfficialTexts({ names: first.value, points: second.value })) : second;
	};
	const known = new Map<string, Promise<Result<OfficialAreas>>>();
	const once = (key: string, make: () => Promise<Result<OfficialAreas>>): Promise<Result<OfficialAreas>> => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const made = make().then((result) => {
			// a failed fetch is tried again the next time
			if (!result.ok) known.delete(key);
			return result;
		});
		known.set(key, made);
		return made;
	};
	return {
		country: () => once("", () => read("indonesia.txt.gz", null)),
		province: (kode) => once(kode, () => read(`${kode}.nama.txt.gz`, `${kode}.titik.txt.gz`)),
	};
}

/** The worker's script lies in `assets/` of a built site and in `src/` of the running source. */
function siteRoot(): string {
	const { href } = globalThis.location;
	return href.replace(/[?#].*$/, "").replace(/(assets|src\/engine)\/[^/]*$/, "");
}
