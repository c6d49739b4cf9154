/** Counts from 1 to one below this are not shown; 0 is. */
export const SMALLEST_SHOWN = 5;

/** Why a cell is hidden. */
export const SHOWN = 0;
export const SMALL = 1;
/** Large enough itself, hidden so that a small one cannot be had by subtraction. */
export const COMPLEMENTARY = 2;

export type Suppression = {
	/** Per cell: SHOWN, SMALL or COMPLEMENTARY. */
	readonly cells: Uint8Array;
	/** The same per group total, and for the total of all (0 or COMPLEMENTARY: then nothing else could protect the rest). */
	readonly totals: Uint8Array;
	readonly whole: number;
};

type Options = {
	readonly smallestShown?: number;
	/** Cells to hide for another reason (1), such as a column that this one is computed from. */
	readonly forced?: ArrayLike<number>;
};

/**
 * Hides the small counts of one column, and as many more cells as it takes that nobody who knows the totals of the groups and of
 * all groups can work them out: within each group, given what is shown, every small cell may still be any number from 1 to
 * `smallestShown` − 1, and every other hidden cell more than one number (the feasibility interval of one-dimensional tables;
 * `privacy.md` 1.3). The smallest cell that suffices is taken. Where a group cannot protect itself its total is hidden too.
 * NaN counts are nothing. `groupOf` is −1 for a cell in no group: it stands by itself and is not protected by others.
 */
export function suppressSmall(
	counts: ArrayLike<number>,
	groupOf: ArrayLike<number>,
	groupCount: number,
	options: Options = {},
): Suppression {
	const smallest = options.smallestShown ?? SMALLEST_SHOWN;
	const length = counts.length;
	const cells = Uint8Array.from({ length }, (_, i) =>
		isSmall(counts[i], smallest) ? SMALL : (options.forced?.[i] ?? 0) === 0 ? SHOWN : COMPLEMENTARY,
	);
	const sums = new Float64Array(groupCount);
	const members: number[][] = Array.from({ length: groupCount }, () => []);
	for (let i = 0; i < length; i++) {
		if (groupOf[i] < 0 || Number.isNaN(counts[i])) continue;
		members[groupOf[i]].push(i);
		sums[groupOf[i]] += counts[i];
	}
	const totals = Uint8Array.from(sums, (sum, group) => {
		if (isSmall(sum, smallest)) return SMALL;
		return protect(counts, cells, members[group], smallest) ? SHOWN : COMPLEMENTARY;
	});
	const groups = Array.from({ length: groupCount }, (_, group) => group);
	return { cells, totals, whole: protect(sums, totals, groups, smallest) ? SHOWN : COMPLEMENTARY };
}

function isSmall(count: number, smallest: number): boolean {
	return count > 0 && count < smallest;
}

/** Hides further members until the hidden ones are safe; false when there are none left to hide. */
function protect(counts: ArrayLike<number>, cells: Uint8Array, members: readonly number[], smallest: number): boolean {
	while (!isSafe(counts, cells, members, smallest)) {
		const left = members.filter((i) => cells[i] === SHOWN && counts[i] > 0).sort((a, b) => counts[a] - counts[b]);
		if (left.length === 0) return false;
		const enough = left.find((i) => {
			cells[i] = COMPLEMENTARY;
			const safe = isSafe(counts, cells, members, smallest);
			cells[i] = SHOWN;
			return safe;
		});
		cells[enough ?? left[left.length - 1]] = COMPLEMENTARY;
	}
	return true;
}

/** What an attacker can say of each hidden cell who knows the sum of the hidden ones and why each is hidden. */
function isSafe(counts: ArrayLike<number>, cells: Uint8Array, members: readonly number[], smallest: number): boolean {
	const hidden = members.filter((i) => cells[i] !== SHOWN);
	const least = (i: number) => (cells[i] === SMALL ? 1 : counts[i] === 0 ? 0 : smallest);
	const most = (i: number) => (cells[i] === SMALL ? smallest - 1 : Number.POSITIVE_INFINITY);
	let sum = 0;
	let leastSum = 0;
	let finiteMost = 0;
	let unbounded = 0;
	for (const i of hidden) {
		sum += counts[i];
		leastSum += least(i);
		if (most(i) === Number.POSITIVE_INFINITY) unbounded++;
		else finiteMost += most(i);
	}
	return hidden.every((i) => {
		const othersMost =
			unbounded - (cells[i] === SMALL ? 0 : 1) > 0 ? Number.POSITIVE_INFINITY : finiteMost - (cells[i] === SMALL ? most(i) : 0);
		const low = Math.max(least(i), sum - othersMost);
		const high = Math.min(most(i), sum - (leastSum - least(i)));
		return cells[i] === SMALL ? low === 1 && high === smallest - 1 : high > low;
	});
}
