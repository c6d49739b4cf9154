import type { TFunction } from "i18next";
import type { AreaTable } from "#core/place/area-table.ts";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { PocketAnswer } from "#engine/protocol.ts";
import { formatCount, formatDecimal, formatList } from "../format.ts";
import { sentenceCase } from "../letter-case.ts";
import { numberInWords } from "../number-words.ts";

export type PocketContext = {
	readonly t: TFunction<"kantong">;
	/** kode → name */
	readonly names: ReadonlyMap<string, string>;
	/** "kota" */
	readonly region: string;
};

const cache = new WeakMap<AreaTable, ReadonlyMap<string, string>>();

export function areaNames(areas: AreaTable): ReadonlyMap<string, string> {
	const known = cache.get(areas);
	if (known) return known;
	const made = new Map(areas.kode.map((kode, row) => [kode, areas.nama[row] ?? kode]));
	cache.set(areas, made);
	return made;
}

const MOST_PLACES = 3;

/** The kelurahan most families of each pocket live in, in the order of the list. */
function placesWords({ pockets }: PocketAnswer, { t, names }: PocketContext): string {
	const places = [...new Set(pockets.map(({ kelurahan }) => kelurahan[0]?.kode ?? ""))].map((kode) =>
		kode === "" ? t("title.outside") : (names.get(kode) ?? kode),
	);
	if (places.length <= MOST_PLACES) return formatList(places, "and");
	const shown = places.slice(0, MOST_PLACES - 1);
	return t("title.andOthers", { names: formatList(shown, "open"), n: formatCount(places.length - shown.length) });
}

/** "empat sampai enam", "sekitar lima", and below twice with a decimal: "1,6 sampai 1,9"; "" when not known. */
function timesWords({ pockets }: PocketAnswer, { t }: PocketContext): string {
	const ratios = pockets.map(({ ratio }) => ratio).filter(Number.isFinite);
	if (ratios.length === 0) return "";
	const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
	const fine = low < 2;
	const word = (ratio: number) => (fine ? formatDecimal(ratio) : numberInWords(Math.round(ratio)));
	const [from, to] = [word(low), word(high)];
	return from === to ? t("title.about", { times: from }) : t("title.range", { low: from, high: to });
}

export type PocketWords = { readonly title: string; readonly sub: string };

/** The finding of the Kantong place. The word "kantong" is used for case-control findings only. */
export function pocketHeadline(answer: PocketAnswer, context: PocketContext): PocketWords {
	const { t, region } = context;
	const { pockets, query, households, poor, rung } = answer;
	const count = (value: number) => formatCount(value);
	if (households === 0) return { title: t("title.noPoints"), sub: "" };
	if (poor === 0) return { title: t("title.noPoor"), sub: t("sub.noPoor") };
	const settings = { radius: count(query.radiusMetres), minimum: count(query.minimum) };
	const n = numberInWords(pockets.length);
	if (isVisitMethod(query.method)) {
		if (pockets.length === 0) return { title: t("title.noGroups"), sub: t("sub.noGroups", settings) };
		const total = pockets.reduce((sum, pocket) => sum + pocket.poor, 0);
		return {
			title: sentenceCase(t("title.groups", { n, poor: count(total) })),
			sub: t(rung === "A" ? "sub.groups" : "sub.groupsList"),
		};
	}
	if (pockets.length === 0)
		return { title: t("title.none"), sub: t("sub.none", { ...settings, all: count(households), region }) };
	const places = placesWords(answer, context);
	const times = timesWords(answer, context);
	const title = times === "" ? t("title.foundPlain", { n, places }) : t("title.found", { n, places, times, region });
	return { title: sentenceCase(title), sub: t("sub.found") };
}
