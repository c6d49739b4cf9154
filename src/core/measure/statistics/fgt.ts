/** Foster–Greer–Thorbecke measures. Ratios 0–1; money in the unit of the input, per person when weights are persons. */
export type FgtMeasures = {
	/** Sum of weights, and of those below the line. Rows with missing expenditure, line or weight are left out and counted. */
	readonly weight: number;
	readonly poorWeight: number;
	readonly missing: number;
	/** Headcount, gap and severity; NaN when the weights sum to 0. */
	readonly p0: number;
	readonly p1: number;
	readonly p2: number;
	/** Mean of ln(z/y) over all, 0 for those not poor (Watts); NaN when someone poor spends nothing. */
	readonly watts: number;
	/** What lifting everyone to the line would cost: Σ w(z − y) of the poor. */
	readonly totalGap: number;
	/** Mean of (z − y)/z among the poor; NaN when nobody is poor. */
	readonly meanGapOfPoor: number;
};

/**
 * P_a = Σ w ((z − y)/z)^a [y < z] / Σ w, strictly below the line as BPS counts (`methods.md` 4.10; Foster, Greer &
 * Thorbecke 1984). `line` is one number or one per row; `rows` narrows to a subset (an area).
 */
export function fgtMeasures(input: {
	readonly expenditure: ArrayLike<number>;
	readonly line: number | ArrayLike<number>;
	readonly weight?: ArrayLike<number>;
	readonly rows?: ArrayLike<number>;
}): FgtMeasures {
	const { expenditure, line, rows } = input;
	const count = rows === undefined ? expenditure.length : rows.length;
	let [weight, poorWeight, missing, gap, severity, watts, totalGap] = [0, 0, 0, 0, 0, 0, 0];
	for (let i = 0; i < count; i++) {
		const row = rows === undefined ? i : rows[i];
		const y = expenditure[row];
		const z = typeof line === "number" ? line : line[row];
		const w = input.weight === undefined ? 1 : input.weight[row];
		if (!Number.isFinite(y) || !Number.isFinite(z) || !Number.isFinite(w)) {
			missing++;
			continue;
		}
		weight += w;
		if (!(y < z)) continue;
		const share = (z - y) / z;
		poorWeight += w;
		gap += w * share;
		severity += w * share * share;
		totalGap += w * (z - y);
		watts += y > 0 ? w * Math.log(z / y) : Number.NaN;
	}
	const perWeight = (sum: number): number => (weight > 0 ? sum / weight : Number.NaN);
	return {
		weight,
		poorWeight,
		missing,
		p0: perWeight(poorWeight),
		p1: perWeight(gap),
		p2: perWeight(severity),
		watts: perWeight(watts),
		totalGap,
		meanGapOfPoor: poorWeight > 0 ? gap / poorWeight : Number.NaN,
	};
}
