/** The list with the item added, or without it if it was there. */
export function toggled<T>(items: readonly T[], item: T): T[] {
	return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
