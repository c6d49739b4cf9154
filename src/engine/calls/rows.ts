import { ok, type Result } from "#core/base/result.ts";
import { type ColumnKind, numberAt, textAt } from "#core/families/columns.ts";
import { isPrivateColumn } from "#core/privacy/private-columns.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";

/**
 * Rows of the household layer for a file a person has confirmed to want. Asked for nothing else: the screen never shows them.
 */
export type RowsQuery = { readonly where: string; readonly columns: readonly string[]; readonly limit: number };

export type RowsAnswer = {
	readonly query: RowsQuery;
	/** Families passing the sentence; more than the rows given when the limit cut them off. */
	readonly total: number;
	/** The asked columns that the layer has, in the order asked; yes/no as 1 and 0, missing as null. */
	readonly columns: readonly {
		readonly name: string;
		readonly kind: ColumnKind;
		readonly values: readonly (string | number | null)[];
	}[];
};

/** Values of the wanted columns for the families passing the sentence, in the order of the file; private columns are never given. */
export function answerRows(pack: LoadedPack, query: RowsQuery): Result<RowsAnswer> {
	const selection = pack.select(query.where);
	if (!selection.ok) return selection;
	const { mask } = selection.value;
	const rows: number[] = [];
	let total = 0;
	for (let row = 0; row < mask.length; row++) {
		if (mask[row] !== 1) continue;
		total += 1;
		if (rows.length < query.limit) rows.push(row);
	}
	const columns = query.columns.flatMap((name) => {
		const column = pack.households.columns.get(name);
		if (column === undefined || isPrivateColumn(name)) return [];
		const values = rows.map((row) => {
			if (column.kind === "text") return textAt(column, row) ?? null;
			const value = numberAt(column, row);
			return Number.isNaN(value) ? null : value;
		});
		return [{ name, kind: column.kind, values }];
	});
	return ok({ query, total, columns });
}

export const rowsCall = {
	name: "rows",
	transfer: () => [],
	run: answerRows,
} as const satisfies PackCall<RowsQuery, RowsAnswer>;
