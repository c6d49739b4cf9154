import type { AppError } from "./errors.ts";

/** A data fault is a value, not an exception: every reader of foreign bytes returns one of these. */
export type Result<T, E = AppError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
	return { ok: false, error };
}
