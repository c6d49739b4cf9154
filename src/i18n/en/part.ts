import type { texts as id } from "../id/part.ts";
import type { Same } from "../same.ts";

export const texts: Same<typeof id> = {
	of: "part of {{region}}",
	whole: "whole region",
	choose: "Choose a part of the region",
	title: "The part that is open",
	named: "{{part}} ({{level}} {{kode}}), part of {{region}} ({{regionKode}})",
	level: { kelurahan: "kelurahan", kecamatan: "kecamatan", kota: "kabupaten/kota", provinsi: "province" },
	openWhole: "Open the whole region ({{size}})",
	only: "Figures, rankings and pockets here are about {{part}} only. Targets of the whole region are not shown beside them.",
	everything: "The whole region is open. The file of families has {{size}}; opening one part is quicker.",
	road: {
		ranges: "Only the families of this part and those whose point lies in no area were read: {{read}} of {{size}}.",
		server: "This server does not serve parts of a file, so the file of families was read whole ({{size}}).",
		index: "The file of families cannot be read in parts because it has no spatial index, so it was read whole ({{size}}).",
		order:
			"The file of families does not say where those in no area stand, so it was read whole ({{size}}). Build the pack again for it to be read in parts.",
		file: "The families of this part were taken from the whole file ({{size}}).",
	},
	elsewhere: "{{n}} families that were read along belong to other parts and are not counted.",
	nobodys:
		"{{n}} families are counted in no part: they have no point or one outside all areas, and no code or one that is not known.",
};
