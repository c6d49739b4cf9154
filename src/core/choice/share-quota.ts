/**
 * A quota shared over areas in proportion to their need, no area above its own: largest remainders, ties to the earlier one.
 * Needs are whole numbers ≥ 0. A quota of the whole need or more gives every area its need; no need or no quota gives zeros.
 */
export function shareQuota(needs: ArrayLike<number>, quota: number): Float64Array {
	const whole = Array.from(needs).reduce((sum, need) => sum + need, 0);
	const given = Math.max(0, Math.min(Math.floor(quota), whole));
	const shares = Float64Array.from(needs, (need) => (whole > 0 ? Math.floor((need * given) / whole) : 0));
	const rest = given - shares.reduce((sum, share) => sum + share, 0);
	const order = Array.from(needs, (need, i) => ({ i, remainder: whole > 0 ? (need * given) % whole : 0 }));
	order.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	for (const { i } of order.slice(0, rest)) shares[i]++;
	return shares;
}
