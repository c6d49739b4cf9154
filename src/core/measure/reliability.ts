/**
 * May a rate be shown, and ranked? (`methods.md` 3.2, n = denominator)
 * - "none": no denominator (0 or unknown) or no numerator: there is no rate
 * - "too_few": n < 10, no rate is printed, the area is hatched
 * - "few": 10–29, the rate is shown hatched with its interval and not ranked
 * - "ok": n ≥ 30, ranked with its interval
 */
export type Reliability = "ok" | "few" | "too_few" | "none";

export const FEWEST_FOR_RATE = 10;
export const FEWEST_FOR_RANK = 30;

export function reliabilityOf(numerator: number, denominator: number): Reliability {
	if (!(denominator > 0) || Number.isNaN(numerator)) return "none";
	if (denominator < FEWEST_FOR_RATE) return "too_few";
	return denominator < FEWEST_FOR_RANK ? "few" : "ok";
}
