/** Hands a text to the browser as a file, without a server: the address lives only until the click is served. */
export function downloadText(file: string, text: string, type: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement("a");
	link.href = address;
	link.download = file;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}

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
