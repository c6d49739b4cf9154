import type { Random } from "#core/base/random.ts";
import { pick, sampleWeighted } from "./draw.ts";
import { AIDS, type Aid } from "./facts.ts";
import type { ListedFamily } from "./listed-family.ts";

/** One family with everything the pack says about it, before it has a house. */
export type Family = {
	readonly listed: boolean;
	readonly desil: number;
	readonly persons: number;
	readonly status: string;
	readonly criteria: readonly boolean[];
	readonly aids: ReadonlySet<Aid>;
	readonly housing: Housing;
	readonly traits: Traits;
};

export const HOUSING_ITEMS = ["lantai", "dinding", "atap", "air", "penerangan", "daya", "bab", "bahan_bakar"] as const;
export type Housing = Readonly<Record<(typeof HOUSING_ITEMS)[number], number>>;
export const TRAITS = ["lansia", "balita", "sekolah", "disabilitas", "kepala_perempuan"] as const;
export type Traits = Readonly<Record<(typeof TRAITS)[number], number>>;

const LISTED_STATUS = ["layak", "tidak_layak", "pindah", "meninggal", "tidak_ditemukan", "ganda"] as const;
const LISTED_STATUS_WEIGHTS = { 0: 930, 1: 22, 2: 20, 3: 12, 4: 10, 5: 6 };
/** Families outside the list, by decile 5–10. */
const OTHER_DECILE_WEIGHTS = { 5: 12, 6: 14, 7: 16, 8: 18, 9: 20, 10: 20 };
/** Aid that reaches families outside the list, per family in deciles 5–6 and 7–10: leaks, and subsidies for everyone. */
const OTHER_AID_SHARES: Readonly<Record<Aid, readonly [number, number]>> = {
	pkh: [0.004, 0],
	sembako: [0.009, 0.001],
	blt: [0.003, 0],
	listrik: [0.11, 0.02],
	lpg: [0.16, 0.05],
	pemda: [0.014, 0.003],
	perusahaan: [0.012, 0.004],
};

export function completeListedFamily(family: ListedFamily, random: Random): Family {
	const { criteria, aids, persons, desil } = family;
	const status = LISTED_STATUS[pick(random, LISTED_STATUS_WEIGHTS)] ?? "layak";
	const housing = housingFor({ criteria, desil, aids }, random);
	return { listed: true, desil, persons, status, criteria, aids, housing, traits: traitsFor({ persons, aids, desil }, random) };
}

/** A family outside the verification list: deciles 5–10, not yet verified, few criteria. */
export function drawOtherFamily(sizes: Readonly<Record<number, number>>, random: Random): Family {
	const desil = pick(random, OTHER_DECILE_WEIGHTS);
	const persons = pick(random, sizes);
	const hardship = (11 - desil) / 6;
	const shares = [0.1, 0.05, 0.16, 0.14, 0.13, 0.11, 0.025, 0.07];
	const met = shares.map((share) => random.next() < share * hardship);
	// Six criteria would make a family poor under the rule; outside the list there is none.
	const most = sampleWeighted(
		random,
		met.flatMap((yes, i) => (yes ? [i] : [])),
		Math.min(4, met.filter(Boolean).length),
		() => 1,
	);
	const criteria = met.map((_, i) => most.includes(i));
	const aids = new Set(AIDS.filter((aid) => random.next() < OTHER_AID_SHARES[aid][desil <= 6 ? 0 : 1]));
	const housing = housingFor({ criteria, desil, aids }, random);
	return {
		listed: false,
		desil,
		persons,
		status: "belum",
		criteria,
		aids,
		housing,
		traits: traitsFor({ persons, aids, desil }, random),
	};
}

/**
 * Housing items by DTSEN code, consistent with criteria 5–8: ind_5 = floor in {6,7,8,9}, ind_6 = wall in {2,4,5,6,7},
 * ind_7 = toilet in {2,3,4}, ind_8 = 450 W or no electricity. Power 0 = no meter.
 */
function housingFor(family: { criteria: readonly boolean[]; desil: number; aids: ReadonlySet<Aid> }, random: Random): Housing {
	const { criteria, desil, aids } = family;
	const poor = desil <= 4;
	const withoutElectricity = criteria[7] === true && random.next() < 0.06;
	const metered = !withoutElectricity && (criteria[7] === true || aids.has("listrik") || random.next() < 0.97);
	const subsidised = aids.has("listrik");
	let daya = 0;
	if (metered)
		daya =
			criteria[7] === true ? 1 : subsidised ? 2 : pick(random, poor ? { 2: 62, 3: 32, 4: 6 } : { 2: 25, 3: 45, 4: 22, 5: 8 });
	return {
		lantai: pick(
			random,
			criteria[4] === true
				? { 6: 72, 7: 8, 8: 12, 9: 8 }
				: poor
					? { 2: 48, 4: 22, 5: 26, 3: 4 }
					: { 1: 6, 2: 70, 3: 4, 4: 10, 5: 10 },
		),
		dinding: pick(random, criteria[5] === true ? { 5: 46, 7: 34, 2: 8, 4: 5, 6: 7 } : poor ? { 1: 55, 3: 45 } : { 1: 84, 3: 16 }),
		atap: pick(random, poor ? { 3: 84, 2: 5, 4: 6, 6: 3, 7: 2 } : { 1: 4, 2: 24, 3: 66, 4: 5, 6: 1 }),
		air: pick(random, poor ? { 3: 44, 2: 26, 4: 12, 5: 9, 6: 4, 10: 5 } : { 1: 8, 2: 38, 3: 44, 4: 8, 5: 2 }),
		penerangan: withoutElectricity ? 4 : metered ? 1 : pick(random, { 2: 80, 3: 20 }),
		daya,
		bab: criteria[6] === true ? pick(random, { 2: 55, 3: 25, 4: 20 }) : 1,
		bahan_bakar: aids.has("lpg") ? 4 : pick(random, poor ? { 4: 88, 10: 5, 7: 3, 5: 4 } : { 4: 62, 3: 12, 2: 6, 5: 18, 1: 2 }),
	};
}

/** Old people, small children, pupils and disabled persons of a family, never more than it has members. */
function traitsFor(family: { persons: number; aids: ReadonlySet<Aid>; desil: number }, random: Random): Traits {
	const { persons, aids, desil } = family;
	const headedByWoman = random.next() < (persons === 1 ? 0.46 : desil <= 4 ? 0.19 : 0.11);
	let lansia = random.next() < (persons === 1 ? 0.5 : 0.2) ? 1 : 0;
	if (lansia === 1 && persons > 1 && random.next() < 0.3) lansia = 2;
	let balita = 0;
	let sekolah = 0;
	for (let child = persons - Math.max(lansia, headedByWoman ? 1 : 2); child > 0; child--) {
		const luck = random.next();
		if (luck < 0.24) balita++;
		else if (luck < 0.74) sekolah++;
	}
	// PKH needs a component: a pupil, a small child, an old or a disabled person.
	let disabilitas = random.next() < (desil <= 4 ? 0.055 : 0.02) ? 1 : 0;
	if (aids.has("pkh") && lansia + balita + sekolah + disabilitas === 0) {
		if (persons >= 2) sekolah = 1;
		else if (random.next() < 0.75) lansia = 1;
		else disabilitas = 1;
	}
	return { lansia, balita, sekolah, disabilitas, kepala_perempuan: headedByWoman ? 1 : 0 };
}
