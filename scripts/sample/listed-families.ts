import type { Random } from "#core/base/random.ts";
import { sampleWeighted } from "./draw.ts";
import { AIDS, type Aid, type Facts, type KelurahanFacts, type PublishedCount } from "./facts.ts";
import { meetFiveAids } from "./five-aids.ts";
import { fillCriteria } from "./listed-criteria.ts";
import type { DrawnCounts, ListedFamily } from "./listed-family.ts";
import { drawFamilySizes } from "./listed-sizes.ts";

/** Decile of families that are on the list but in none of the deciles 1–4. */
export const OTHER_DECILE = 5;
/** Share without any of the three main aids by decile 1–4 and other, as published for the city: how unlikely coverage is. */
const WITHOUT_THREE_SHARE = [0.454, 0.529, 0.557, 0.643, 0.68] as const;

/** The listed families of every kelurahan: all published marginals met exactly. */
export function drawListedFamilies(facts: Facts, random: Random): ListedFamily[][] {
	const drawn = drawCounts(facts, random);
	const families = facts.kelurahan.map((k) => {
		const deciles = k.deciles.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
		while (deciles.length < k.listed) deciles.push(OTHER_DECILE);
		return deciles.map(
			(desil): ListedFamily => ({ desil, persons: 0, criteria: Array(8).fill(false), aids: new Set(), isPoorByRule: false }),
		);
	});
	markPoorByRule({ facts, families, drawn, random });
	facts.kelurahan.forEach((k, i) => {
		const own = families[i] as ListedFamily[];
		const counts = drawn[i] as DrawnCounts;
		fillCriteria(own, counts, random);
		grantAids({ families: own, facts: k, counts, random });
	});
	meetFiveAids(facts, families);
	drawFamilySizes(facts, families, random);
	return families;
}

function drawCounts(facts: Facts, random: Random): DrawnCounts[] {
	const draw = ({ least, most }: PublishedCount): number => least + random.integer(most - least + 1);
	const poorByRule = facts.kelurahan.map((k) => k.poorByRule.least);
	const total = facts.poorByRuleOfDecile.reduce((a, b) => a + b, 0);
	while (poorByRule.reduce((a, b) => a + b, 0) < total) {
		const i = random.integer(poorByRule.length);
		if ((poorByRule[i] as number) < (facts.kelurahan[i] as KelurahanFacts).poorByRule.most)
			poorByRule[i] = (poorByRule[i] as number) + 1;
	}
	return facts.kelurahan.map((k, i) => ({
		poorByRule: poorByRule[i] as number,
		criteria: k.criteria.map(draw),
		aids: Object.fromEntries(AIDS.map((aid) => [aid, draw(k.aids[aid])])) as Record<Aid, number>,
	}));
}

/** Families meeting the rule: published per kelurahan and, for the city, per decile. */
function markPoorByRule(task: { facts: Facts; families: ListedFamily[][]; drawn: DrawnCounts[]; random: Random }): void {
	const { facts, families, drawn, random } = task;
	const deciles = facts.poorByRuleOfDecile.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
	for (let tries = 0; tries < 1_000; tries++) {
		random.shuffle(deciles);
		let used = 0;
		const wanted = drawn.map(({ poorByRule }) => {
			used += poorByRule;
			return deciles.slice(used - poorByRule, used);
		});
		const fits = wanted.every((own, i) =>
			[1, 2, 3, 4].every(
				(d) => own.filter((x) => x === d).length <= ((facts.kelurahan[i] as KelurahanFacts).deciles[d - 1] as number),
			),
		);
		if (!fits) continue;
		wanted.forEach((own, i) => {
			for (const desil of own) {
				const free = (families[i] as ListedFamily[]).filter((family) => family.desil === desil && !family.isPoorByRule);
				(free[random.integer(free.length)] as ListedFamily).isPoorByRule = true;
			}
		});
		return;
	}
	throw new Error("sample: the families meeting the rule fit no deciles");
}

function grantAids(task: { families: ListedFamily[]; facts: KelurahanFacts; counts: DrawnCounts; random: Random }): void {
	const { families, facts, counts, random } = task;
	grantMainAids({ families, covered: facts.listed - facts.withoutThree, counts, random });
	const weightOf: Record<string, (family: ListedFamily) => number> = {
		listrik: (family) => (family.criteria[7] === true ? 3 : 1),
		pemda: (family) => 5 - Math.min(4, family.desil),
	};
	for (const aid of ["listrik", "lpg", "pemda", "perusahaan"] as const)
		for (const family of sampleWeighted(random, families, counts.aids[aid], weightOf[aid] ?? (() => 1))) family.aids.add(aid);
}

/** PKH, Sembako and BLT with their counts, such that exactly `covered` families receive at least one of them. */
function grantMainAids(task: { families: ListedFamily[]; covered: number; counts: DrawnCounts; random: Random }): void {
	const { families, covered, counts, random } = task;
	const { pkh, sembako, blt } = counts.aids;
	const lift = (family: ListedFamily): number => 1 - (WITHOUT_THREE_SHARE[family.desil - 1] as number);
	const chosen = sampleWeighted(random, families, covered, lift);
	const give = (aid: Aid, to: readonly ListedFamily[]): void => {
		for (const family of to) family.aids.add(aid);
	};
	// Sembako first; whoever is left must be reached by PKH or BLT, in proportion to their size.
	give(
		"sembako",
		sampleWeighted(random, chosen, sembako, () => 1),
	);
	const unreached = chosen.filter((family) => family.aids.size === 0);
	const proportion = Math.round((unreached.length * pkh) / Math.max(1, pkh + blt));
	const byPkh = Math.max(unreached.length - blt, Math.min(pkh, proportion));
	give("pkh", unreached.slice(0, byPkh));
	give("blt", unreached.slice(byPkh));
	const rest = (aid: Aid, wanted: number): void => {
		const have = families.filter((family) => family.aids.has(aid)).length;
		const free = chosen.filter((family) => !family.aids.has(aid));
		give(
			aid,
			sampleWeighted(random, free, wanted - have, () => 1),
		);
	};
	rest("pkh", pkh);
	rest("blt", blt);
}
