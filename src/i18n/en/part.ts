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
		ranges:
			"Only the families of this part were read: {{read}} of {{size}}. Families whose point lies in no area and far from this part are counted only when the whole region is open.",
		server: "This server does not serve parts of a file, so the file of families was read whole ({{size}}).",
		index: "The file of families cannot be read in parts because it has no spatial index, so it was read whole ({{size}}).",
		file: "The families of this part were taken from the whole file ({{size}}).",
	},
	elsewhere: "{{n}} families that were read along belong to other parts and are not counted.",
};
