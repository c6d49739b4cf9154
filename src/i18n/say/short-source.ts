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

/** "7f3a…91c2": enough of a fingerprint to tell lists apart. */
export function shortPrint(sha256: string): string {
	return sha256.length > 8 ? `${sha256.slice(0, 4)}…${sha256.slice(-4)}` : sha256;
}

/** Without remarks in brackets at the end, and without a full stop. */
export function sourceName(nama: string): string {
	return nama.replace(/\s*\([^()]*\)\s*$/, "").replace(/\.$/, "");
}
