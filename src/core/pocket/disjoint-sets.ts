/** Union-find over 0 … n − 1; the root of a set is its smallest member, so roots do not depend on the order of joining. */
export function createDisjointSets(n: number): Int32Array {
	const parent = new Int32Array(n);
	for (let i = 0; i < n; i++) parent[i] = i;
	return parent;
}

export function rootOf(parent: Int32Array, item: number): number {
	let at = item;
	while (parent[at] !== at) {
		parent[at] = parent[parent[at]];
		at = parent[at];
	}
	return at;
}

export function joinSets(parent: Int32Array, a: number, b: number): void {
	const rootA = rootOf(parent, a);
	const rootB = rootOf(parent, b);
	if (rootA < rootB) parent[rootB] = rootA;
	else parent[rootA] = rootB;
}
