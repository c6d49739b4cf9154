const MOST_LETTERS = 40;

/** A source's name without its small print: up to the first bracket, colon or semicolon, then whole words. */
export function shortSource(name: string): string {
	const main = name.split(/\s*[(:;]/, 1)[0]?.trim() ?? "";
	let short = "";
	for (const word of main.split(/\s+/)) {
		if (short !== "" && short.length + 1 + word.length > MOST_LETTERS) break;
		short = short === "" ? word : `${short} ${word}`;
	}
	return short.replace(/[,–-]$/, "");
}
