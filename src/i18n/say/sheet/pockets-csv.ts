import type { TFunction } from "i18next";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { type CsvColumn, toCsv } from "#io/export/export-csv.ts";
import type { Note } from "../../export-words.ts";
import { csvStyle } from "../../file-words.ts";
import { formatCount, formatPercent, roundTo } from "../../format.ts";
import { areaNames } from "../pocket-words.ts";

/** The list as a spreadsheet opens it; how it was found stands in columns of its own. Without a denominator, no rates. */
export function pocketsCsv(
	answer: PocketAnswer,
	opened: OpenedPack,
	definition: string,
	notes: readonly Note[],
	t: TFunction<"kantong">,
): string {
	const { query, rung, pockets } = answer;
	const { manifest, areas } = opened;
	const names = areaNames(areas);
	const number = (title: string, value: (pocket: PovertyPocket) => number, digits = 0): CsvColumn<PovertyPocket> => ({
		title,
		value: (pocket) => roundTo(value(pocket), digits),
	});
	const note = (title: string, text: string): CsvColumn<PovertyPocket> => ({ title, value: () => text });
	const rates: CsvColumn<PovertyPocket>[] =
		rung === "A"
			? [
					number(t("file.households"), (pocket) => pocket.households),
					number(t("file.rate"), (pocket) => pocket.rate * 100, 2),
					number(t("file.low"), (pocket) => pocket.low * 100, 2),
					number(t("file.high"), (pocket) => pocket.high * 100, 2),
					number(t("file.ratio"), (pocket) => pocket.ratio, 2),
				]
			: [];
	const columns: CsvColumn<PovertyPocket>[] = [
		number(t("file.id"), (pocket) => pocket.id),
		note(t("file.kind"), t(`method.${query.method}`)),
		number(t("file.poor"), (pocket) => pocket.poor),
		...rates,
		number(t("file.persons"), (pocket) => pocket.persons),
		number(t("file.hectares"), (pocket) => pocket.hectares, 2),
		number(t("file.withoutAny"), (pocket) => pocket.withoutAny),
		...manifest.programmes.map(({ nama }, index) =>
			number(t("file.receives", { programme: nama }), (pocket) => pocket.receivers[index] ?? Number.NaN),
		),
		{
			title: t("file.kelurahan"),
			value: ({ kelurahan }) =>
				kelurahan.map(({ kode, share }) => `${names.get(kode) ?? kode} ${formatPercent(share, 0)}`).join(" · "),
		},
		number(t("file.lng"), (pocket) => pocket.label[0], 6),
		number(t("file.lat"), (pocket) => pocket.label[1], 6),
		note(t("file.definition"), definition),
		note(t("file.method"), t("file.settings", { radius: formatCount(query.radiusMetres), minimum: formatCount(query.minimum) })),
		...notes.map(({ title, value }) => note(title, value)),
	];
	return toCsv(columns, pockets, csvStyle());
}
