/** Seeded randomness: the same seed gives the same numbers on every machine. Not for secrets. */
export type Random = {
	/** Uniform in [0, 1), 53 bits. */
	next(): number;
	/** Uniform in 0 … n − 1. */
	integer(n: number): number;
	/** Standard normal. */
	normal(): number;
	/** Shuffles in place and answers the same array. */
	shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T;
};

/** xoshiro128** (Blackman & Vigna 2018), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
	const state = new Uint32Array(4);
	let z = seed >>> 0;
	for (let i = 0; i < 4; i++) {
		z = (z + 0x9e3779b9) >>> 0;
		let word = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
		word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
		state[i] = word ^ (word >>> 15);
	}

	function next32(): number {
		const five = Math.imul(state[1], 5);
		const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
		const shifted = state[1] << 9;
		state[2] ^= state[0];
		state[3] ^= state[1];
		state[1] ^= state[2];
		state[0] ^= state[3];
		state[2] ^= shifted;
		state[3] = (state[3] << 11) | (state[3] >>> 21);
		return result;
	}

	const next = (): number => ((next32() >>> 5) * 67_108_864 + (next32() >>> 6)) / 9_007_199_254_740_992;
	const integer = (n: number): number => Math.floor(next() * n);
	return {
		next,
		integer,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		shuffle: (array) => {
			const items: { [index: number]: unknown } = array;
			for (let i = array.length - 1; i > 0; i--) {
				const j = integer(i + 1);
				const held = items[i];
				items[i] = items[j];
				items[j] = held;
			}
			return array;
		},
	};
}
