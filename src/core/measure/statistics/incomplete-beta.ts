/** ln Γ(x) for x > 0, about 15 digits (Lanczos, g = 7, n = 9). */
export function logGamma(x: number): number {
	let series = 0.99999999999980993;
	for (let i = 0; i < LANCZOS.length; i++) series += LANCZOS[i] / (x + i);
	const t = x + 6.5;
	return 0.9189385332046727 + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

const LANCZOS = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
	9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * Regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1.
 * Source: continued fraction of Abramowitz & Stegun 26.5.8, evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
	return front / continuedFraction(x, a, b);
}

/** 1 + d1/(1 + d2/(1 + …)); ends when a term no longer changes the product, O(√max(a, b)) terms. */
function continuedFraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	let f = 1;
	let c = 1;
	let d = 0;
	for (let i = 1; i <= 200_000; i++) {
		const m = i >> 1;
		const term =
			i % 2 === 0
				? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
				: (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 + term * d;
		if (Math.abs(d) < tiny) d = tiny;
		d = 1 / d;
		c = 1 + term / c;
		if (Math.abs(c) < tiny) c = tiny;
		f *= c * d;
		if (Math.abs(1 - c * d) < 1e-16) break;
	}
	return f;
}

/** The x with I_x(a, b) = probability, by bisection to the last bit: 60-odd evaluations, always converges. */
export function incompleteBetaInverse(probability: number, a: number, b: number): number {
	if (probability <= 0) return 0;
	if (probability >= 1) return 1;
	let low = 0;
	let high = 1;
	while (true) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high || high - low < 1e-16) return middle;
		if (incompleteBeta(middle, a, b) < probability) low = middle;
		else high = middle;
	}
}
