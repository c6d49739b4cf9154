import { inFile } from "../base/errors.ts";
import type { Result } from "../base/result.ts";
import type { ColumnTypes } from "../families/columns.ts";
import type { Clause } from "../families/filter/clause.ts";
import { parseFilter } from "../families/filter/parse.ts";
import type { Programme } from "./catalogue.ts";

/**
 * The programme's target rule as a clause; "" = every family. A rule that does not fit the layer's columns is the filter's own
 * fault, naming the programme as its file.
 */
export function eligibilityOf(programme: Programme, types: ColumnTypes): Result<Clause> {
	const clause = parseFilter(programme.sasaran, types);
	return clause.ok ? clause : { ok: false, error: inFile(clause.error, programme.id) };
}
