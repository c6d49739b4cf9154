import type { TFunction } from "i18next";
import type { PocketAnswer } from "#engine/protocol.ts";
import { KINDS } from "#state/tasks/compared-units.ts";
import type { CompareUnit } from "#state/view/comparison.ts";
import { compareNames } from "../format.ts";
import type { Banding } from "./banding.ts";

type FreeUnit = { readonly kode: string; readonly name: string; readonly hint: string; readonly kind: CompareUnit };

type FreeOf = {
	readonly opened: Pick<Banding["opened"], "areas" | "groups">;
	readonly units: readonly Pick<Banding["units"][number], "kode">[];
	readonly kind: CompareUnit;
};

/** Units not yet compared: those of the chosen kind first, then the other kinds; pockets as they were found, if they were. */
export function freeUnits(
	{ opened, units, kind }: FreeOf,
	pockets: Pick<PocketAnswer, "pockets"> | null,
	t: TFunction<"banding">,
): readonly FreeUnit[] {
	const taken = new Set(units.map(({ kode }) => kode));
	const { kode: codes, nama: names } = opened.areas;
	const kinds = [...KINDS].sort((a, b) => Number(b === kind) - Number(a === kind));
	return kinds
		.flatMap((own): readonly FreeUnit[] => {
			if (own === "kantong")
				return (pockets?.pockets ?? []).map(({ id, kode, kelurahan }) => ({
					kode,
					name: t("pocket", { n: String(id), place: names[codes.indexOf(kelurahan[0]?.kode ?? "")] ?? "" }),
					hint: "",
					kind: own,
				}));
			const groups = opened.groups.find(({ level }) => level === own);
			return (groups?.kode ?? [])
				.map((kode, i) => ({
					kode,
					name: groups?.nama[i] ?? "",
					hint: own === "kelurahan" ? (groups?.induk[i] ?? "") : "",
					kind: own,
				}))
				.sort((a, b) => compareNames(a.name, b.name));
		})
		.filter(({ kode }) => !taken.has(kode));
}
