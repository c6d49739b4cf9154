import betainc from "@stdlib/math-base-special-betainc";

/**
 * P(X ≥ k) for X ~ Binomial(n, p) = I_p(k, n − k + 1), the regularised incomplete beta function; relative error about 1e-12, also far in
 * the tails. k ≤ 0: 1; k > n: 0. n, k whole numbers, p in [0, 1].
 */
export function binomialUpperTail(n: number, k: number, p: number): number {
	if (k <= 0) return 1;
	return k > n ? 0 : betainc(p, k, n - k + 1);
}
