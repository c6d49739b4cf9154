/** A text in lines of at most so many letters, broken between words; a longer word stands alone. */
export function breakLines(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ").filter((part) => part !== "")) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
