/** Remembers the last result; recomputes only when one of the inputs is another reference. */
export function memo<S, I extends readonly unknown[], R>(
	inputs: (state: S) => readonly [...I],
	compute: (...inputs: I) => R,
): (state: S) => R {
	let last: { readonly inputs: readonly [...I]; readonly result: R } | null = null;
	return (state) => {
		const now = inputs(state);
		if (last?.inputs.every((input, i) => Object.is(input, now[i]))) return last.result;
		last = { inputs: now, result: compute(...now) };
		return last.result;
	};
}
