import type { Random } from "#core/base/random.ts";
import type { DrawnCounts, ListedFamily } from "./listed-family.ts";

const RULE_CRITERIA = 6;

/** Gives each criterion to exactly its number of families; six or more exactly for the families marked as meeting the rule. */
export function fillCriteria(families: readonly ListedFamily[], counts: DrawnCounts, random: Random): void {
	for (let greed = 0; greed < 40; greed++) {
		for (const family of families) family.criteria.fill(false);
		const left = [...counts.criteria];
		fillMarked(
			families.filter((family) => family.isPoorByRule),
			left,
			random,
		);
		const others = families.filter((family) => !family.isPoorByRule);
		if (fillOthers({ families: others, left, greed: greed / 8, random })) return;
	}
	throw new Error(`sample: the criteria ${counts.criteria.join()} do not fit ${families.length} families`);
}

function fillMarked(families: readonly ListedFamily[], left: number[], random: Random): void {
	for (const family of families) {
		const order = left
			.map((count, i) => ({ i, score: count * (0.45 + random.next()) }))
			.sort((a, b) => b.score - a.score || a.i - b.i);
		for (const { i } of order.slice(0, RULE_CRITERIA)) {
			family.criteria[i] = true;
			left[i] = (left[i] as number) - 1;
		}
	}
}

/** Fullest criterion first, preferring families that have met few so far (`greed`); false when somebody would reach six. */
function fillOthers(task: { families: readonly ListedFamily[]; left: number[]; greed: number; random: Random }): boolean {
	const { families, left, greed, random } = task;
	if (left.some((count) => count < 0 || count > families.length)) return false;
	const met = new Uint8Array(families.length);
	const order = left.map((_, i) => i).sort((a, b) => (left[b] as number) - (left[a] as number) || a - b);
	for (const criterion of order) {
		const keyed = families.flatMap(({ desil }, row) => {
			const room = RULE_CRITERIA - 1 - (met[row] as number);
			return room <= 0 ? [] : [{ row, key: random.next() * (1 - 0.06 * desil) + greed * room }];
		});
		const wanted = left[criterion] as number;
		if (keyed.length < wanted) return false;
		keyed.sort((a, b) => b.key - a.key || a.row - b.row);
		for (const { row } of keyed.slice(0, wanted)) {
			(families[row] as ListedFamily).criteria[criterion] = true;
			met[row] = (met[row] as number) + 1;
		}
	}
	return true;
}
