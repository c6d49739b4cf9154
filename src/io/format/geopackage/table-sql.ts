/** A column as a `CREATE TABLE` sentence has it; its type in capitals, "" without one. */
export type SqlColumn = { readonly name: string; readonly type: string; readonly isRowId: boolean };

const TOKEN = /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|[(),]|[^\s(),"`['/-]+|[/-]/g;
const CONSTRAINTS = new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);

/** null where the sentence makes no table of rows by number (virtual ones, WITHOUT ROWID). */
export function columnsOfSql(sql: string): SqlColumn[] | null {
	const tokens = [...sql.matchAll(TOKEN)].map(([token]) => token).filter((token) => !/^(--|\/\*)/.test(token));
	const first = tokens.indexOf("(");
	if (!/^\s*CREATE\s+TABLE\b/i.test(sql) || first < 0 || /\bWITHOUT\s+ROWID\b[^)]*$/i.test(sql)) return null;
	const definitions: string[][] = [[]];
	let depth = 1;
	for (const token of tokens.slice(first + 1)) {
		if (token === ")") depth--;
		if (depth === 0) break;
		if (token === "," && depth === 1) definitions.push([]);
		else definitions.at(-1)?.push(token);
		if (token === "(") depth++;
	}
	return definitions.flatMap((definition) => {
		const [name = "", type = "", ...rest] = definition;
		if (name === "" || CONSTRAINTS.has(name.toUpperCase())) return [];
		const isRowId = type.toUpperCase() === "INTEGER" && /^PRIMARY KEY\b(?! DESC)/i.test(rest.join(" "));
		return [{ name: unquoted(name), type: unquoted(type).toUpperCase(), isRowId }];
	});
}

function unquoted(token: string): string {
	const quote = token[0];
	if (quote === "[") return token.slice(1, -1);
	if (quote !== '"' && quote !== "`" && quote !== "'") return token;
	return token.slice(1, -1).replaceAll(quote + quote, quote);
}
