import { type ReactNode, useMemo } from "react";
import { formatList, formatSigned } from "#i18n/format.ts";
import { type AreaRow, type Periods, ratio } from "#i18n/say/periods.ts";
import { classColours } from "#map/palette.ts";
import { StaticMap } from "../../../kit/static-map.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import { useTheme } from "../../../page/use-theme.ts";
import styles from "./real-change-map.module.css";

const CLASSES = 5;
const SIZE = { width: 320, height: 250 } as const;

/** Real change per 100 families of the earlier period, in classes alike on both sides of nothing. */
export function RealChangeMap({ periods, rows }: { readonly periods: Periods; readonly rows: readonly AreaRow[] }): ReactNode {
	const { t } = periods;
	const opened = useOpened();
	const theme = useTheme();
	const { level } = periods.answer.query;
	const rates = useMemo(() => rows.map(({ change }) => ratio(100 * change.byClass.nyata, change.before)), [rows]);
	const groups = opened?.groups.find((candidate) => candidate.level === level);
	const most = Math.max(0, ...rates.filter(Number.isFinite).map(Math.abs));
	if (opened === null || groups === undefined || most === 0) return null;
	const colours = classColours("difference", CLASSES, theme);
	const step = (2 * most) / CLASSES;
	const classOf = (rate: number) => Math.min(CLASSES - 1, Math.floor((rate + most) / step));
	const bound = (i: number) => formatSigned(-most + i * step, 1);
	return (
		<figure className={styles.map}>
			<figcaption>{t("area.mapTitle")}</figcaption>
			<StaticMap
				areas={opened.areas}
				fill={(area) => {
					const rate = rates[groups.groupOf[area] ?? -1] ?? Number.NaN;
					return Number.isFinite(rate) ? (colours[classOf(rate)] ?? null) : null;
				}}
				{...SIZE}
				label={`${t("area.map")}: ${formatList(
					rows.map(({ nama }, i) => `${nama} ${formatSigned(rates[i] ?? Number.NaN, 1)}`),
					"open",
				)}`}
			/>
			<ul className="keys">
				{colours.map((colour, i) => (
					<li key={colour}>
						<i className={styles.key} style={{ background: colour }} aria-hidden />
						{bound(i)} … {bound(i + 1)}
					</li>
				))}
			</ul>
		</figure>
	);
}
