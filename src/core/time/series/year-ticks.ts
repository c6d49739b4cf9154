/** Whole years, so many as have room: the first and the last always. */
export function yearTicks([first, last]: readonly [number, number], width: number): number[] {
	const [from, to] = [Math.ceil(first), Math.floor(last)];
	const most = Math.max(2, Math.floor(width / 56));
	const step = Math.max(1, Math.ceil((to - from) / (most - 1)));
	const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
	const end = years.at(-1);
	if (end !== undefined && end !== to) {
		if (to - end < step * 0.75) years.pop();
		years.push(to);
	}
	return years;
}
