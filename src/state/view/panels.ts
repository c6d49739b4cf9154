import { field } from "./field.ts";
import { BOOLEAN, words } from "./link-text.ts";

type Tab = "peringkat" | "rincian";

export const PANEL_FIELDS = {
	tableOpen: field<boolean>()({
		default: false,
		link: words("tabel", BOOLEAN),
		events: { tableToggled: (_view: object, tableOpen: boolean) => ({ tableOpen }) },
	}),
	tab: field<Tab>()({
		default: "peringkat",
		link: words("tab", [
			["peringkat", "peringkat"],
			["rincian", "rincian"],
		]),
		events: { tabChanged: (_view: object, tab: Tab) => ({ tab }) },
	}),
};
