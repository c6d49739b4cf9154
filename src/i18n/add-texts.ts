import i18next from "i18next";

/** Texts of a part of the app that is fetched when it is first opened: added once its file is here and the language has started. */
export function addTexts(texts: Readonly<Record<string, { readonly id: object; readonly en: object }>>): void {
	function add(): void {
		for (const [namespace, { id, en }] of Object.entries(texts)) {
			i18next.addResourceBundle("id", namespace, id);
			i18next.addResourceBundle("en", namespace, en);
		}
	}
	if (i18next.isInitialized) add();
	else i18next.on("initialized", add);
}
