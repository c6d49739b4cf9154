/**
 * Sign of the turn a → b → c: positive counter-clockwise, negative clockwise, 0 exactly on one line. The plain determinant decides
 * where its rounding error cannot matter (Shewchuk 1997, bound A); the rest is summed without error, as long as no product of two
 * coordinates underflows (each 0 or above 1e-140 in size).
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
	const left = (ax - cx) * (by - cy);
	const right = (ay - cy) * (bx - cx);
	const determinant = left - right;
	if (Math.abs(determinant) > 3.3306690738754716e-16 * (Math.abs(left) + Math.abs(right))) return determinant;
	return exactOrientation(ax, ay, bx, by, cx, cy);
}

const SPLITTER = 134_217_729;
const parts = new Float64Array(16);
let partCount = 0;

/** ax·by − bx·ay + bx·cy − cx·by + cx·ay − ax·cy as a sum of non-overlapping doubles; the last one carries the sign. */
function exactOrientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
	partCount = 0;
	addProduct(ax, by);
	addProduct(-bx, ay);
	addProduct(bx, cy);
	addProduct(-cx, by);
	addProduct(cx, ay);
	addProduct(-ax, cy);
	for (let i = partCount - 1; i >= 0; i--) if (parts[i] !== 0) return parts[i];
	return 0;
}

function addProduct(a: number, b: number): void {
	const product = a * b;
	const [aBig, bBig] = [SPLITTER * a, SPLITTER * b];
	const [aHigh, bHigh] = [aBig - (aBig - a), bBig - (bBig - b)];
	const [aLow, bLow] = [a - aHigh, b - bHigh];
	grow(aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow));
	grow(product);
}

/** Grow-expansion: adds one double to the sum, keeping every rounding error as a part of its own. */
function grow(value: number): void {
	let carry = value;
	for (let i = 0; i < partCount; i++) {
		const sum = carry + parts[i];
		const back = sum - carry;
		parts[i] = carry - (sum - back) + (parts[i] - back);
		carry = sum;
	}
	parts[partCount++] = carry;
}
