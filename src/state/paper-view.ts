import type { PaperSubject } from "./tasks/paper-subjects.ts";
import type { View } from "./view/view.ts";

/** The view a reader of the paper should land on: the map at the subject, or the pocket. */
export function viewOfPaper(view: View, { kind, kode }: PaperSubject): View {
	const rest = {
		...view,
		printTemplate: "ringkasan",
		printSubject: null,
		paper: "a4",
		printMono: false,
		printGrid: false,
		camera: null,
	} as const;
	if (kind === "pocket") return { ...rest, place: "kantong", selectedPocket: kode };
	if (kind === "region") return { ...rest, place: "peta" };
	return { ...rest, place: "peta", level: kind, selectedKode: kode, tab: "rincian" };
}
