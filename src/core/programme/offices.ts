import type { Programme } from "../families/programme.ts";

/** Offices of a city government (and the utilities) that a need is routed to. */
export const OFFICES = ["sosial", "perumahan", "listrik", "gas", "pendidikan", "kesehatan", "kerja", "pangan", "usaha"] as const;
export type Office = (typeof OFFICES)[number];

/** An office every city has, or the owner a catalogue names ("Forum TJSL perusahaan"). */
export type NeedOffice = { readonly office: Office } | { readonly owner: string };

/** Who answers in the city for a programme of a national owner; the first that fits counts. */
const OWNERS: readonly (readonly [RegExp, Office])[] = [
	[/\bpln\b/, "listrik"],
	[/pertamina/, "gas"],
	[/\besdm\b/, "listrik"],
	[/kementerian sosial|kemensos/, "sosial"],
	[/kementerian (pendidikan|kebudayaan)|kemendik/, "pendidikan"],
	[/kementerian kesehatan|kemenkes|bpjs kesehatan/, "kesehatan"],
	[/kementerian (ketenagakerjaan|tenaga kerja)|kemnaker/, "kerja"],
	[/kementerian (pekerjaan umum|pupr|perumahan)|kemenpu/, "perumahan"],
	[/kementerian pertanian|badan pangan/, "pangan"],
	[/kementerian (koperasi|umkm|usaha)/, "usaha"],
];

/**
 * Office for the families a programme should reach and does not (S3.6): the city's counterpart of a national owner, otherwise
 * the owner itself. Without an owner: by sector, energy to the utility and all else to the social office.
 */
export function officeOfProgramme({ pemilik, sektor }: Pick<Programme, "pemilik" | "sektor">): NeedOffice {
	const owner = pemilik.trim();
	const known = OWNERS.find(([pattern]) => pattern.test(owner.toLowerCase()));
	if (known) return { office: known[1] };
	if (owner !== "") return { owner };
	return { office: sektor.trim().toLowerCase() === "energi" ? "listrik" : "sosial" };
}
