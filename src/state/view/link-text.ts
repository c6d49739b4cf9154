import * as v from "valibot";
import { isKodeWilayah } from "#core/place/kode-wilayah.ts";
import type { FieldLink } from "./field.ts";
import { hasPersonalNumber } from "./personal-value.ts";

/** Kinds of text that a part of the link may hold. */

export const text = v.pipe(
	v.string(),
	v.maxLength(6000),
	v.check((value) => !/\p{Cc}/u.test(value)),
);
export const harmless = v.pipe(
	text,
	v.check((value) => !hasPersonalNumber(value)),
);
export const kode = v.pipe(text, v.check(isKodeWilayah));
/** Plain decimals only: no exponent, no Infinity, never long enough to hold a NIK. */
export const number = v.pipe(harmless, v.regex(/^-?\d{1,9}(?:\.\d{1,8})?$/), v.transform(Number));
export const between = (least: number, most: number) => v.pipe(number, v.minValue(least), v.maxValue(most));
export const whole = (least: number, most: number) => v.pipe(between(least, most), v.integer());
export const measureId = v.pipe(harmless, v.regex(/^[a-z0-9_]{1,30}(?::[A-Za-z0-9_-]{1,40})?$/));

/** An area's code, or a pocket of the kantong layer: by its code, or in older links by its place in the list. */
export const subject = v.pipe(
	text,
	v.check((value) => isKodeWilayah(value) || /^kantong-(?:[1-9]\d{0,4}|[0-9a-z]{7,9})$/.test(value)),
);

export function list<T>(item: v.GenericSchema<string, T>, most: number) {
	return v.pipe(
		harmless,
		v.transform((value) => (value === "" ? [] : value.split(","))),
		v.maxLength(most),
		v.array(item),
	);
}

/** A link needs no more than about ten metres of the camera, or a hundredth of a per cent of a break. */
export function short(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}

/** A part whose values are a fixed list with Indonesian words in the link. */
export function words<T>(name: string, table: readonly (readonly [word: string, value: T])[]): FieldLink<T> {
	const known = new Map(table);
	return {
		name,
		read: v.pipe(
			v.string(),
			v.check((word) => known.has(word)),
			v.transform((word) => known.get(word) as T),
		),
		write: (value) => table.find(([, listed]) => listed === value)?.[0] ?? null,
	};
}

export const BOOLEAN = [
	["1", true],
	["0", false],
] as const;
