import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { personWeights } from "#core/measure/count/area-counts.ts";
import { countRows, withRegion } from "#core/measure/count/count-rows.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";
import { answerPockets, type PocketQuery } from "./pockets.ts";

/** The units something is counted in: areas of a level, or the pockets of the kantong layer (by `PovertyPocket.kode`). */
export type TallyUnit =
	| { readonly type: "level"; readonly level: AdminLevel }
	| { readonly type: "pockets"; readonly pockets: PocketQuery };

/** How many families and persons pass each sentence, per unit. A sentence stands alone: the view's filter is not added to it. */
export type TallyQuery = { readonly unit: TallyUnit; readonly sentences: readonly string[] };

export type TallyAnswer = {
	readonly query: TallyQuery;
	readonly units: readonly { readonly kode: string; readonly nama: string; readonly induk: string }[];
	/**
	 * Per sentence: one entry per unit, then the whole region (families outside every unit included). Persons are NaN when the
	 * layer has no `anggota`; a family whose size is missing adds none.
	 */
	readonly families: readonly Float64Array[];
	readonly persons: readonly Float64Array[];
};

type Units = {
	readonly units: TallyAnswer["units"];
	/** Unit of each family; −1 = in none of them. */
	readonly unitOf: Int32Array;
};

/** Families and persons per unit and sentence. */
export async function answerTally(pack: LoadedPack, query: TallyQuery, options: StepOptions): Promise<Result<TallyAnswer>> {
	const found = await unitsOf(pack, query.unit, options);
	if (!found.ok) return found;
	const { units, unitOf } = found.value;
	const weights = personWeights(pack.households);
	const families: Float64Array[] = [];
	const persons: Float64Array[] = [];
	for (const sentence of query.sentences) {
		const selection = pack.select(sentence);
		if (!selection.ok) return selection;
		const counted = withRegion(countRows({ unitOf, unitCount: units.length, masks: [selection.value.mask], weights }));
		families.push(counted.families);
		persons.push(counted.persons);
	}
	return (await cancelled(options)) ? CANCELLED : ok({ query, units, families, persons });
}

/** The units and where each family is counted; pockets are searched for. */
export async function unitsOf(pack: LoadedPack, unit: TallyUnit, options: StepOptions): Promise<Result<Units>> {
	if (unit.type === "level") {
		const groups = pack.groups.find(({ level }) => level === unit.level);
		if (!groups) return fail(appError("INTERNAL", { detail: `no groups of level ${unit.level}` }));
		const { kode, nama, induk, groupOf } = groups;
		const units = kode.map((own, i) => ({ kode: own, nama: nama[i] ?? "", induk: induk[i] ?? "" }));
		return ok({ units, unitOf: pack.areaOf.map((area) => groupOf[area] ?? -1) });
	}
	const answer = await answerPockets(pack, unit.pockets, options);
	if (!answer.ok) return answer;
	const { pockets, labels } = answer.value;
	const nameOf = (kode: string) => pack.areas.nama[pack.areas.kode.indexOf(kode)] ?? "";
	const units = pockets.map(({ id, kode, kelurahan }) => ({
		kode,
		nama: String(id),
		induk: nameOf(kelurahan[0]?.kode ?? ""),
	}));
	return ok({ units, unitOf: labels });
}

export const tallyCall = {
	name: "tally",
	transfer: () => [],
	run: answerTally,
} as const satisfies PackCall<TallyQuery, TallyAnswer>;
