/** δ(n) = ln n! − Stirling's formula, for n = 0 … 15. */
const STIRLING_ERRORS = [
	0, 0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119, 0.01387612882307075,
	0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871, 0.007573675487951841, 0.00694284010720953,
	0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
];

function stirlingError(n: number): number {
	if (n <= 15) return STIRLING_ERRORS[n];
	const n2 = n * n;
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}

/** x·ln(x/m) + m − x without cancellation where x ≈ m. */
function deviance(x: number, m: number): number {
	if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
	const v = (x - m) / (x + m);
	let sum = (x - m) * v;
	let term = 2 * x * v;
	for (let j = 1; j < 1000; j++) {
		term *= v * v;
		const next = sum + term / (2 * j + 1);
		if (next === sum) break;
		sum = next;
	}
	return sum;
}

/** P(X = k), X ~ Binomial(n, p), 0 < p < 1, by Loader's saddle-point expansion (2000): full double accuracy, also far in the tails. */
function binomialProbability(n: number, k: number, p: number): number {
	if (k === 0) return Math.exp(n * Math.log1p(-p));
	if (k === n) return Math.exp(n * Math.log(p));
	const exponent = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/**
 * P(X ≥ k) for X ~ Binomial(n, p): relative error about 1e-13. Terms are summed away from k on the side of the tail, each from the one
 * before; below the mean the complement is taken, where it is not small. k ≤ 0: 1; k > n: 0. n, k whole numbers, p in [0, 1].
 */
export function binomialUpperTail(n: number, k: number, p: number): number {
	if (k <= 0) return 1;
	if (k > n) return 0;
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	const odds = p / (1 - p);
	if (k > n * p) {
		let term = binomialProbability(n, k, p);
		let sum = term;
		for (let j = k; j < n; j++) {
			term *= ((n - j) / (j + 1)) * odds;
			sum += term;
			if (term < sum * 1e-17) break;
		}
		return Math.min(1, sum);
	}
	let term = binomialProbability(n, k - 1, p);
	let sum = term;
	for (let j = k - 1; j > 0; j--) {
		term *= j / (n - j + 1) / odds;
		sum += term;
		if (term < sum * 1e-17) break;
	}
	return Math.max(0, 1 - sum);
}
