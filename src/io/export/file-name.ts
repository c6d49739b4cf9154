/** "kantong-64.74-kelurahan-2025-26-2026-08-12.csv": small letters, digits, dots and hyphens only. */
export function fileName(parts: readonly string[], extension: string): string {
	const slug = parts
		.map((part) =>
			part
				.toLowerCase()
				.replace(/[^a-z0-9.]+/g, "-")
				.replace(/^-+|-+$/g, ""),
		)
		.filter((part) => part !== "");
	return `${slug.join("-")}.${extension}`;
}
