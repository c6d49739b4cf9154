import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import type { Target } from "#core/time/series/target.ts";
import { type Trend, trendOf } from "#core/time/series/trend.ts";
import { formatDecimal } from "#i18n/format.ts";
import { IdentifiedText } from "../../figure/figure.tsx";
import { useApp } from "../../page/app-context.tsx";
import { PathChart } from "./path-chart.tsx";
import type { Slide } from "./slide.ts";
import type { MeetingSource } from "./use-meeting-source.ts";

const P0 = "P0";

/** Of the official series against the pack's target; null where the pack has no series, or no target. */
export function usePathSlide(source: MeetingSource | null): Slide | null {
	const rows = useApp((state) => state.series);
	const kode = useApp((state) => state.view.trendKode);
	if (source === null || rows.length === 0) return null;
	const { manifest } = source.opened;
	const own = kode ?? manifest.kode;
	const stated = manifest.targets.filter(({ indikator }) => indikator === P0).at(-1);
	const target: Target | null =
		stated && own === manifest.kode ? { year: stated.tahun, value: stated.nilai, isStrict: false } : null;
	return pathSlide(trendOf(rows, { kode: own, indikator: P0, target }), source);
}

function pathSlide(trend: Trend, source: MeetingSource): Slide | null {
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
		plain,
		answer: <IdentifiedText text={plain} own={facts.value} identity={identity} />,
		picture: <PathChart line={line} target={target} label={t("path.picture", facts)} />,
		why: [
			...(overall === null ? [] : [t("path.change", facts)]),
			...(Number.isNaN(verdict.realisedPerYear) ? [] : [t(verdict.status === "met" ? "path.paceMet" : "path.pace", facts)]),
			t("path.universe"),
		],
		source: t("source", { source: "BPS", period: `${facts.firstYear}–${facts.year}` }),
	};
}
