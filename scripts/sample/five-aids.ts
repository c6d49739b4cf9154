import type { Aid, Facts } from "./facts.ts";
import type { ListedFamily } from "./listed-family.ts";

/** The two subsidies are left out: they come with the meter and the stove, not with the list. */
const FIVE: readonly Aid[] = ["pkh", "sembako", "blt", "pemda", "perusahaan"];
/** Local aid first; what companies give where that is not enough. PKH, Sembako and BLT stay with the families they reach. */
const MOVABLE: readonly Aid[] = ["pemda", "perusahaan"];

/**
 * Lets exactly the published number of families meeting the rule be without any of five aids: aid of the local government or of
 * companies changes hands between two families of the same kelurahan and decile, one that meets the rule and one that does not.
 * Every count of an aid, by kelurahan and by decile, stays; no random number is drawn.
 */
export function meetFiveAids(facts: Facts, families: readonly ListedFamily[][]): void {
	const excess = (): number =>
		families.flat().filter((family) => family.isPoorByRule && isWithout(family)).length - facts.poorByRuleWithoutFive;
	for (let left = excess(); left !== 0; ) {
		let moves = 0;
		// one move a kelurahan and round: no place takes all of them
		for (const own of families)
			if (moves < Math.abs(left) && MOVABLE.some((aid) => (left > 0 ? giveToPoor(own, aid) : takeFromPoor(own, aid)))) moves++;
		if (moves === 0) throw new Error(`sample: ${left} families meeting the rule have no aid to exchange`);
		left -= Math.sign(left) * moves;
	}
}

const isWithout = (family: ListedFamily): boolean => FIVE.every((aid) => !family.aids.has(aid));

function giveToPoor(families: readonly ListedFamily[], aid: Aid): boolean {
	for (const taker of families.filter((family) => family.isPoorByRule && isWithout(family))) {
		const giver = families.find((family) => !family.isPoorByRule && family.desil === taker.desil && family.aids.has(aid));
		if (giver !== undefined) return move(aid, giver, taker);
	}
	return false;
}

function takeFromPoor(families: readonly ListedFamily[], aid: Aid): boolean {
	const onlyAid = (family: ListedFamily): boolean => FIVE.every((one) => family.aids.has(one) === (one === aid));
	for (const giver of families.filter((family) => family.isPoorByRule && onlyAid(family))) {
		const taker = families.find((family) => !family.isPoorByRule && family.desil === giver.desil && !family.aids.has(aid));
		if (taker !== undefined) return move(aid, giver, taker);
	}
	return false;
}

function move(aid: Aid, giver: ListedFamily, taker: ListedFamily): true {
	giver.aids.delete(aid);
	taker.aids.add(aid);
	return true;
}
