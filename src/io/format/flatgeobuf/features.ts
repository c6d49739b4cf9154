import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { MIN_FEATURE_BYTES } from "./format.ts";

/** Where the parts of one feature lie; filled anew for each feature to spare an object. 0 = absent. */
export type FeatureSlots = {
	geometry: number;
	properties: number;
	propertiesEnd: number;
	/** The feature carries its own column list, which we do not read. */
	ownColumns: boolean;
};

export function createSlots(): FeatureSlots {
	return { geometry: 0, properties: 0, propertiesEnd: 0, ownColumns: false };
}

/**
 * Finds geometry table and property bytes of the feature whose length field is at `start` and which ends before `end`.
 * Every offset has to stay inside; false = it does not.
 */
export function locateFeature(view: DataView, start: number, end: number, slots: FeatureSlots): boolean {
	const root = start + 4 + view.getUint32(start + 4, true);
	if (root < start + 8 || root + 4 > end) return false;
	const vtable = root - view.getInt32(root, true);
	if (vtable < start + 8 || vtable + 4 > end) return false;
	const vtableBytes = view.getUint16(vtable, true);
	if (vtableBytes < 4 || vtable + vtableBytes > end) return false;

	const geometryOffset = vtableBytes > 4 ? view.getUint16(vtable + 4, true) : 0;
	if (geometryOffset === 0) slots.geometry = 0;
	else {
		const field = root + geometryOffset;
		if (field + 4 > end) return false;
		const table = field + view.getUint32(field, true);
		if (table <= field || table + 4 > end) return false;
		slots.geometry = table;
	}

	const propertiesOffset = vtableBytes > 6 ? view.getUint16(vtable + 6, true) : 0;
	if (propertiesOffset === 0) {
		slots.properties = 0;
		slots.propertiesEnd = 0;
	} else {
		const field = root + propertiesOffset;
		if (field + 4 > end) return false;
		const vector = field + view.getUint32(field, true);
		if (vector <= field || vector + 4 > end) return false;
		slots.properties = vector + 4;
		slots.propertiesEnd = vector + 4 + view.getUint32(vector, true);
		if (slots.propertiesEnd > end) return false;
	}
	slots.ownColumns = vtableBytes > 8 && view.getUint16(vtable + 8, true) !== 0;
	return true;
}

/** Counts the features by their lengths alone: COUNT when they end early, LENGTH when one is impossible. */
export function countFeatures(view: DataView, start: number, end: number): Result<number> {
	let count = 0;
	let at = start;
	for (; at < end; count++) {
		const next = nextFeature(view, at, end);
		if (next < 0) return fail(lengthFault(view, at, end, count + 1));
		at = next;
	}
	return ok(count);
}

/** Position after the feature at `at`, −1 when its length cannot be. */
export function nextFeature(view: DataView, at: number, end: number): number {
	if (at + 4 + MIN_FEATURE_BYTES > end) return -1;
	const length = view.getUint32(at, true);
	const next = at + 4 + length;
	return length < MIN_FEATURE_BYTES || next > end ? -1 : next;
}

export function lengthFault(view: DataView, at: number, end: number, row: number): AppError {
	return appError("LENGTH", { row, length: at + 4 <= end ? view.getUint32(at, true) : end - at });
}

/**
 * Bytes remain after the last feature written. If they are whole features the count is wrong (COUNT), else they are
 * rubbish (TRAILING).
 */
export function trailingFault(view: DataView, at: number, end: number, expected: number): AppError {
	const more = countFeatures(view, at, end);
	return more.ok ? appError("COUNT", { expected, found: expected + more.value }) : appError("TRAILING", { bytes: end - at });
}
