import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import type { Trend } from "#core/time/series/trend.ts";
import { formatDecimal } from "../../format.ts";
import { identified, plainly, type Slide } from "./slide.ts";
import type { MeetingSource } from "./source.ts";

/** The official series against the target; null where a target, a figure or a verdict is missing. */
export function pathSlide(trend: Trend, source: MeetingSource): Slide | null {
	const { t } = source;
	const { line, target, verdict, latest, overall, wilayah: region } = trend;
	const first = line[0];
	if (target === null || verdict === null || latest === null || first === undefined) return null;
	const said = (value: number) => `${value < 0 ? "−" : ""}${formatDecimal(Math.abs(value), 2)}`;
	const facts = {
		region,
		value: said(latest.value),
		year: String(latest.period.year),
		target: said(target.value),
		targetYear: String(target.year),
		metYear: String(verdict.metYear),
		required: said(verdict.remainingPerYear),
		pace: said(verdict.realisedPerYear),
		first: said(first.value),
		firstYear: String(first.period.year),
		change: said(overall?.absolute ?? Number.NaN),
	};
	const plain = t(`path.${verdict.status}`, facts);
	const identity: NumberIdentity = {
		label: t("path.figure", facts),
		value: latest.value,
		unit: "persen",
		digits: 2,
		universe: "bps",
		definition: t("path.definition"),
		filter: "",
		source: latest.row.sumber,
		period: latest.row.periode,
		warnings: [],
	};
	return {
		id: "path",
		question: t("path.question"),
		answer: identified(plain, facts.value, identity),
		picture: { type: "path", line, target, label: t("path.picture", facts) },
		why: [
			...(overall === null ? [] : [t("path.change", facts)]),
			...(Number.isNaN(verdict.realisedPerYear) ? [] : [t(verdict.status === "met" ? "path.paceMet" : "path.pace", facts)]),
			t("path.universe"),
		].map(plainly),
		source: t("source", { source: "BPS", period: `${facts.firstYear}–${facts.year}` }),
	};
}
