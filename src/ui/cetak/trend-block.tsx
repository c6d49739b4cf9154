import { scaleLinear } from "d3-scale";
import { formatDecimal } from "#i18n/format.ts";
import styles from "./blocks.module.css";
import type { PaperBlock } from "./blocks.tsx";
import type { PaperContext } from "./context.ts";

const HEIGHT = 100;
const FEWEST = 2;

/** The region's official share of poor inhabitants over the years, with the newest target. null without a series. */
export function trendBlock({ series, data, voice, width }: PaperContext): PaperBlock | null {
	const { t, language, pack } = voice;
	const { manifest } = data.opened;
	const rows = series
		.filter(({ kode, indikator }) => kode === manifest.kode && indikator === "P0")
		.map(({ periode, nilai }) => ({ periode, year: Number(periode.slice(0, 4)), value: nilai }))
		.sort((a, b) => (a.periode < b.periode ? -1 : 1));
	const [first, last] = [rows[0], rows.at(-1)];
	if (first === undefined || last === undefined || rows.length < FEWEST) return null;
	const target = manifest.targets.filter(({ indikator }) => indikator === "P0").sort((a, b) => b.tahun - a.tahun)[0];
	const years = [...rows.map(({ year }) => year), ...(target ? [target.tahun] : [])];
	const top = Math.max(...rows.map(({ value }) => value), target?.nilai ?? 0) * 1.15;
	const x = scaleLinear([Math.min(...years), Math.max(...years)], [24, width - 30]);
	const y = scaleLinear([0, top], [HEIGHT - 20, 14]);
	const say = (value: number) => formatDecimal(value, language, 2);
	const words = { region: pack.nama, first: first.periode, last: last.periode, from: say(first.value), to: say(last.value) };
	const text = [
		t("trend.text", words),
		...(target ? [t("trend.target", { year: String(target.tahun), value: say(target.nilai), source: target.sumber })] : []),
	].join(" ");
	return {
		key: "trend",
		title: t("trend.title"),
		node: (
			<svg className={styles.chart} width={width} height={HEIGHT} role="img" aria-label={t("trend.label", words)}>
				<path className={styles.axis} d={`M0 ${HEIGHT - 20}H${width}`} />
				{target ? (
					<>
						<path className={styles.target} d={`M${x(last.year)} ${y(target.nilai)}H${x(target.tahun)}`} />
						<text x={x(target.tahun)} y={y(target.nilai) + 15} textAnchor="end">
							{say(target.nilai)}
						</text>
					</>
				) : null}
				<path
					className={styles.line}
					d={rows.map(({ year, value }, i) => `${i === 0 ? "M" : "L"}${x(year)} ${y(value)}`).join("")}
				/>
				{rows.map(({ periode, year, value }) => (
					<g key={periode}>
						<circle className={styles.dot} cx={x(year)} cy={y(value)} r={3} />
						<text className={styles.value} x={x(year)} y={y(value) - 7} textAnchor="middle">
							{say(value)}
						</text>
						<text x={x(year)} y={HEIGHT - 5} textAnchor="middle">
							{periode.slice(0, 4)}
						</text>
					</g>
				))}
			</svg>
		),
		note: text,
	};
}
