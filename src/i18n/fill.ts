/** `{{name}}` in a text becomes the value of that name, "" when there is none. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
