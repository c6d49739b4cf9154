import { field } from "./field.ts";
import { words } from "./link-text.ts";

/** What the Data place shows: the pack that is open, or a person's own files. */
export type DataTab = "pack" | "own";

export const DATA_TAB_FIELDS = {
	dataTab: field<DataTab>()({
		default: "pack",
		link: words("data", [
			["paket", "pack"],
			["buka", "own"],
		]),
		events: { dataTabChanged: (_view: object, dataTab: DataTab) => ({ dataTab }) },
	}),
};
