import { isVisitMethod } from "#core/pocket/methods.ts";
import { viewOfPaper } from "#state/paper-view.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import type { Paper } from "#state/view/paper.ts";
import { viewToHash } from "#state/view/url-state.ts";
import type { View } from "#state/view/view.ts";
import { formatDate } from "../../format.ts";
import { shortPrint, sourceName } from "../short-source.ts";
import type { PaperContext } from "./context.ts";
import { count } from "./voice.ts";

/** What every page of a paper repeats. */
export type SheetFrame = {
	readonly paper: Paper;
	readonly office: string;
	readonly kind: string;
	readonly list: string;
	readonly stamp: string;
	readonly printed: string;
	readonly link: string;
	/** Paragraphs at the foot; the sentence of the filter in italics. */
	readonly sources: string;
	readonly method: string;
	readonly filter: { readonly words: string; readonly sentence: string };
	readonly scan: string;
	readonly notice: string;
};

type FrameFacts = {
	readonly view: View;
	readonly office: string;
	/** ISO date. */
	readonly today: string;
	/** Of the page, without its hash. */
	readonly address: string;
};

/** What the head and foot of every sheet say. */
export function sheetFrame(context: PaperContext, { view, office, today, address }: FrameFacts): SheetFrame {
	const { voice, data, subject } = context;
	const { t } = voice;
	const { manifest } = data.opened;
	const query = data.pockets?.query;
	const rule = { radius: count(query?.radiusMetres ?? Number.NaN), minimum: count(query?.minimum ?? Number.NaN) };
	const method =
		query === undefined ? "footer.methodPlain" : isVisitMethod(query.method) ? "footer.methodGroups" : "footer.method";
	return {
		paper: view.paper,
		office,
		kind: t(`templateSub.${view.printTemplate}`),
		list: t("list", { period: manifest.periode }),
		stamp: t("stamp", {
			date: formatDate(manifest.dibuat),
			print: shortPrint(manifest.layers.households?.sha256 ?? manifest.layers.areas.sha256),
		}),
		printed: t("footer.printed", { date: formatDate(today) }),
		link: `${address}${viewToHash(viewOfPaper(view, subject))}`,
		sources: t("footer.source", { sources: manifest.sources.map(({ nama }) => sourceName(nama)).join("; ") }),
		method: t(method, rule),
		filter: {
			words: t("footer.filter", { words: spokenFilter(data.resolved.filter, data.opened) }),
			sentence: data.resolved.filter,
		},
		scan: t("footer.scan"),
		notice: manifest.notice,
	};
}
