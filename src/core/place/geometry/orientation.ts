import { orient2d } from "robust-predicates";

/**
 * Sign of the turn a → b → c: positive counter-clockwise, negative clockwise, 0 exactly on one line, without rounding error as long as
 * no product of two coordinates underflows (each 0 or above 1e-140 in size). Source: Shewchuk 1997, adaptive predicates.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
	// the library turns the other way; subtracted from 0, so that no −0 comes out
	return 0 - orient2d(ax, ay, bx, by, cx, cy);
}
