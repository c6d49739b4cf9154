/** Numbers as JSON can say them: what is missing is null. */
export type PlainNumbers = readonly (number | null)[];

/** NaN becomes null. */
export function toPlainNumbers(values: Float64Array): PlainNumbers {
	return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** null becomes NaN. */
export function fromPlainNumbers(values: PlainNumbers): Float64Array {
	return Float64Array.from(values, (value) => value ?? Number.NaN);
}
