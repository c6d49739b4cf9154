/** Equal by content. Values are those JSON knows. */
export function alike(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
	return (
		keysA.length === keysB.length &&
		keysA.every((key) => Object.hasOwn(b, key) && alike(a[key as keyof typeof a], b[key as keyof typeof b]))
	);
}

/** Whoever changed it says what stands; where both did, this page. */
export function mergeValue<T>(base: T, mine: T, theirs: T): T {
	return alike(mine, base) ? theirs : mine;
}

/** Key by key, so that changes of different keys both stand; `mergeOne` says what stands where both changed one. */
export function mergeRecords<T>(
	base: Readonly<Record<string, T>>,
	mine: Readonly<Record<string, T>>,
	theirs: Readonly<Record<string, T>>,
	mergeOne: (base: T | undefined, mine: T, theirs: T) => T = (before, own, other) =>
		mergeValue<T | undefined>(before, own, other) as T,
): Record<string, T> {
	const merged: Record<string, T> = {};
	for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
		const [before, own, other] = [base, mine, theirs].map((side) => (Object.hasOwn(side, key) ? side[key] : undefined));
		const kept =
			own !== undefined && other !== undefined ? mergeOne(before, own, other) : mergeValue<T | undefined>(before, own, other);
		if (kept !== undefined) merged[key] = kept;
	}
	return merged;
}
