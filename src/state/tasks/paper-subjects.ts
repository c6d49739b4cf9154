import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import type { PrintTemplate } from "../view/paper.ts";
import type { View } from "../view/view.ts";

/** What a paper is about. `kode` of a pocket is that of `PovertyPocket`. */
export type PaperSubject = {
	readonly kind: "region" | "kecamatan" | "kelurahan" | "pocket";
	readonly kode: string;
	readonly nama: string;
	/** Name of the level above; "" if none. */
	readonly induk: string;
};

/** The areas, and pockets, a template can be about; only the region for those that are about all of it. */
export function subjectsOf(template: PrintTemplate, opened: OpenedPack, pockets: PocketAnswer | null): readonly PaperSubject[] {
	const { manifest, areas } = opened;
	if (template === "ringkasan" || template === "atlas")
		return [{ kind: "region", kode: manifest.kode, nama: manifest.nama, induk: "" }];
	const ofLevel = (kind: "kecamatan" | "kelurahan"): PaperSubject[] => {
		const groups = opened.groups.find(({ level }) => level === kind);
		return groups
			? groups.kode.map((kode, i) => ({ kind, kode, nama: groups.nama[i] ?? kode, induk: groups.induk[i] ?? "" }))
			: [];
	};
	if (template === "kandidat") return ofLevel("kelurahan");
	const nameOf = (kode: string) => areas.nama[areas.kode.indexOf(kode)] ?? "";
	return [
		...ofLevel("kecamatan"),
		...ofLevel("kelurahan"),
		...(pockets?.pockets ?? []).map(
			({ id, kode, kelurahan }): PaperSubject => ({
				kind: "pocket",
				kode,
				nama: String(id),
				induk: nameOf(kelurahan[0]?.kode ?? ""),
			}),
		),
	];
}

/** The asked subject, else the selected or starred area, else the first kelurahan of `ranked`, else the first there is. */
export function chosenSubject(
	subjects: readonly PaperSubject[],
	view: Pick<View, "printTemplate" | "printSubject" | "selectedKode" | "candidates">,
	ranked: readonly string[],
): PaperSubject | null {
	const starred = view.printTemplate === "kandidat" ? view.candidates : [];
	const wanted = [view.printSubject, ...starred, view.selectedKode, ...ranked];
	for (const kode of wanted) {
		const found = subjects.find((subject) => subject.kode === kode);
		if (found) return found;
	}
	return subjects[0] ?? null;
}
