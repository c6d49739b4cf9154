/** A plain link to WhatsApp with the text filled in; nothing is asked of it until a person follows it. */
export function whatsAppLink(text: string): string {
	return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/** Copies by the clipboard where it is allowed, else by the old command on the selected field; false when neither works. */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
	try {
		// absent on http:// pages outside localhost
		if (navigator.clipboard !== undefined) {
			await navigator.clipboard.writeText(text);
			return true;
		}
	} catch {
		// refused: the old way may still be allowed
	}
	if (field === null) return false;
	field.focus();
	field.select();
	return typeof document.execCommand === "function" && document.execCommand("copy");
}
