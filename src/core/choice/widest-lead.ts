/**
 * The weights w ≥ 0, Σ w = 1 with the largest smallest lead, max_w min_i Σ_j leads[i][j] · w_j: the value of a matrix game, found by
 * the simplex method (Bland's rule, which cannot cycle) on the opponent's programme, max Σ z with A z ≤ 1 for A shifted above 0;
 * the weights are its dual prices. `leads[competitor][criterion]`, at least one of each.
 */
export function widestLead(leads: readonly Float64Array[], criteria: number): Float64Array {
	const shift = 1 - Math.min(...leads.map((lead) => Math.min(...lead)));
	const columns = leads.length + criteria;
	// one row per criterion with its slack and, last, the right side; then the row of reduced costs
	const rows = Array.from({ length: criteria + 1 }, (_, j) => {
		const row = new Float64Array(columns + 1);
		for (const [i, lead] of leads.entries()) row[i] = j < criteria ? lead[j] + shift : -1;
		if (j < criteria) {
			row[leads.length + j] = 1;
			row[columns] = 1;
		}
		return row;
	});
	const basis = Array.from({ length: criteria }, (_, j) => leads.length + j);
	const costs = rows[criteria];
	for (let entering = firstNegative(costs, columns); entering >= 0; entering = firstNegative(costs, columns))
		pivot(rows, basis, leavingRow(rows, basis, entering), entering);
	const prices = costs.slice(leads.length, columns).map((price) => Math.max(0, price));
	const total = prices.reduce((sum, price) => sum + price, 0);
	return prices.map((price) => price / total);
}

const NEGATIVE = -1e-12;

function firstNegative(costs: Float64Array, columns: number): number {
	for (let i = 0; i < columns; i++) if (costs[i] < NEGATIVE) return i;
	return -1;
}

/** Smallest ratio; among equals the smallest basic variable. Every A is above 0, so one always bounds. */
function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number): number {
	let leaving = -1;
	let least = Number.POSITIVE_INFINITY;
	for (let j = 0; j < basis.length; j++) {
		if (rows[j][entering] <= 1e-12) continue;
		const ratio = rows[j][rows[j].length - 1] / rows[j][entering];
		if (ratio < least || (ratio === least && basis[j] < basis[leaving])) {
			least = ratio;
			leaving = j;
		}
	}
	if (leaving < 0) throw new Error("widestLead: the programme has no bound");
	return leaving;
}

function pivot(rows: readonly Float64Array[], basis: number[], leaving: number, entering: number): void {
	const own = rows[leaving];
	const divisor = own[entering];
	for (let i = 0; i < own.length; i++) own[i] /= divisor;
	for (const row of rows) {
		const factor = row[entering];
		if (row === own || factor === 0) continue;
		for (let i = 0; i < row.length; i++) row[i] -= factor * own[i];
		row[entering] = 0;
	}
	basis[leaving] = entering;
}
