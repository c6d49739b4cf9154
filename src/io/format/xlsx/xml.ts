/** Control characters, half surrogates and the two non-characters: XML cannot hold them, or no reader shows them. */
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

/** Text for an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
	return text
		.replace(IMPOSSIBLE, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
