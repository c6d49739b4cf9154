import type { Universe } from "#core/measure/identity/number-identity.ts";
import type { SurveyRound } from "#core/time/series/period.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { marksOf } from "#core/time/series/row-facts.ts";
import type { SeriesWarning } from "#core/time/series/series-warning.ts";
import type { TrendIndicator } from "#core/time/series/trend.ts";
import type { SeriesUnit } from "#core/time/series/units.ts";
import { formatDecimal, formatList, formatNumber, formatSigned } from "../format.ts";
import type { TrendVoice } from "./series-figure-words.ts";

/** The region and indicator a warning is about. */
export function warningHead(warning: SeriesWarning, voice: TrendVoice): string {
	return voice.t("warning.head", { region: warning.wilayah, indicator: indicatorName(warning.indikator, voice) });
}

export function indicatorName(indikator: string, { t }: TrendVoice): string {
	const known: readonly string[] = ["P0", "P1", "P2", "jumlah_miskin", "garis_kemiskinan"];
	return known.includes(indikator) ? t(`indicators.${indikator as TrendIndicator}.name`) : indikator.replaceAll("_", " ");
}

/** What is wrong and what to do about it. */
export function warningText({ code, params }: SeriesWarning, { t }: TrendVoice): string {
	const number = (name: string, digits = 2) => formatNumber(Number(params[name]), digits);
	const words = (name: string) => String(params[name] ?? "");
	switch (code) {
		case "JUMP": {
			const before = Number(params.before);
			return t("warning.JUMP", {
				from: number("from"),
				to: number("to"),
				percent: formatSigned(Number(params.percent), 1),
				fromPeriod: words("fromPeriod"),
				toPeriod: words("toPeriod"),
				before: Number.isFinite(before) ? t("warning.jumpBefore", { before: formatSigned(before, 1) }) : "",
			});
		}
		case "MIXED_UNITS":
			return t("warning.MIXED_UNITS", { units: list(words("units"), (unit) => t(`unit.${unit as SeriesUnit}`)) });
		case "MIXED_UNIVERSES":
			return t("warning.MIXED_UNIVERSES", { universes: list(words("universes"), (name) => t(`universe.${name as Universe}`)) });
		case "MIXED_ROUNDS":
			return t("warning.MIXED_ROUNDS", { rounds: list(words("rounds"), (name) => t(`roundName.${name as SurveyRound}`)) });
		case "REGISTRY_AS_P0":
			return t("warning.REGISTRY_AS_P0", { nilai: number("nilai") });
		case "PERCENT_WORDING": {
			const percent = Number(params.percent);
			const relative = Number.isFinite(percent)
				? t("warning.wordingRelative", { percent: formatDecimal(percent, 1), rate: number("rate") })
				: "";
			return t("warning.PERCENT_WORDING", { points: number("points"), relative });
		}
		case "FAMILIES_PER_PERSON":
			return t("warning.FAMILIES_PER_PERSON", {
				percent: number("percent"),
				numerator: number("numerator"),
				denominator: number("denominator"),
			});
		case "OTHER_BASE":
			return t("warning.OTHER_BASE", {
				number: number("number"),
				population: number("population"),
				percent: formatDecimal(Number(params.percent), 1),
				rate: number("rate"),
			});
		case "CONFLICT":
			return words("note") === ""
				? t("warning.CONFLICT", { values: list(words("values"), (value) => formatNumber(Number(value))) })
				: t("warning.conflictNote", { note: words("note") });
		case "PERIOD":
			return t("warning.PERIOD", { periode: words("periode") });
		case "UNIT":
			return t("warning.UNIT", { satuan: words("satuan") });
		case "DERIVED":
			return t("warning.DERIVED", { note: words("note") });
		case "ROUNDED":
			return t("warning.ROUNDED", { note: words("note") });
	}
}

function list(words: string, name: (word: string) => string): string {
	return formatList(words.split(" ").map(name), "open");
}

/** The note, and before it the marks that it does not say itself. */
export function markText(row: SeriesRow, { t }: TrendVoice): string {
	const marks = marksOf(row).map((mark) => t(`table.marks.${mark}`));
	return [...marks.filter((mark) => !row.catatan.includes(mark)), ...(row.catatan === "" ? [] : [row.catatan])].join("; ");
}
