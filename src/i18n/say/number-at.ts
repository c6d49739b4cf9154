/** Where a number stands as a whole: the 3 of "3 keluarga", not that of "2023". */
export function numberAt(text: string, own: string, from: number): number {
	if (own === "") return -1;
	for (let at = text.indexOf(own, from); at >= 0; at = text.indexOf(own, at + 1)) {
		const around = `${text.slice(Math.max(0, at - 2), at)}|${text.slice(at + own.length, at + own.length + 2)}`;
		if (!/\d[.,]?\||\|[.,]?\d/.test(around)) return at;
	}
	return -1;
}
