/** One spelling for a column name: lower case, every run of other signs one `_`. */
export function plainName(name: string): string {
	return name
		.normalize("NFKC")
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^_|_$/g, "");
}
