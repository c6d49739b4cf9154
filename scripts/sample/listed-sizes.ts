import type { Random } from "#core/base/random.ts";
import type { Facts, KelurahanFacts } from "./facts.ts";
import { apportion } from "./family-counts.ts";
import type { ListedFamily } from "./listed-family.ts";

/**
 * Family sizes: the published mix of the city and the published persons of each kelurahan, both exactly. The mix is dealt
 * out at random, then sizes are exchanged between kelurahan until every one has its persons.
 */
export function drawFamilySizes(facts: Facts, families: readonly ListedFamily[][], random: Random): void {
	const sizes = familySizes(facts);
	random.shuffle(sizes);
	let used = 0;
	const excess = families.map((own, i) => {
		let persons = 0;
		for (const family of own) persons += family.persons = sizes[used++] as number;
		return persons - (facts.kelurahan[i] as KelurahanFacts).persons;
	});
	for (let tries = 0; excess.some((value) => value !== 0); tries++) {
		if (tries > 2_000_000) throw new Error("sample: the family sizes do not fit the persons");
		const from = random.integer(families.length);
		const to = random.integer(families.length);
		const surplus = Math.min(excess[from] as number, -(excess[to] as number));
		if (surplus <= 0) continue;
		const giver = (families[from] as ListedFamily[])[random.integer((families[from] as ListedFamily[]).length)] as ListedFamily;
		const taker = (families[to] as ListedFamily[])[random.integer((families[to] as ListedFamily[]).length)] as ListedFamily;
		const step = giver.persons - taker.persons;
		if (step <= 0 || step > surplus) continue;
		[giver.persons, taker.persons] = [taker.persons, giver.persons];
		excess[from] = (excess[from] as number) - step;
		excess[to] = (excess[to] as number) + step;
	}
}

/** All sizes of the list; the open last class (nine and more) is spread so that the persons of the city come out. */
function familySizes(facts: Facts): number[] {
	const persons = facts.kelurahan.reduce((sum, k) => sum + k.persons, 0);
	const closed = facts.familySizes.slice(0, -1).flatMap((s) => Array.from({ length: s.families }, () => s.persons));
	const open = facts.familySizes.at(-1) as { persons: number; families: number };
	const left = persons - closed.reduce((a, b) => a + b, 0) - open.persons * open.families;
	const extra = apportion(
		Array.from({ length: open.families }, (_, i) => 1 / (1 + i)),
		left,
	);
	// No family of the sample is implausibly large: what exceeds three more is handed on evenly.
	const capped = extra.map((value) => Math.min(3, value));
	for (let i = 0, rest = left - capped.reduce((a, b) => a + b, 0); rest > 0; i = (i + 1) % capped.length)
		if ((capped[i] as number) < 3) {
			capped[i] = (capped[i] as number) + 1;
			rest--;
		}
	return [...closed, ...capped.map((value) => open.persons + value)];
}
