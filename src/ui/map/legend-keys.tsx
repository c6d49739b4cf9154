import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isVisitMethod } from "#core/pocket/methods.ts";
import { formatCount } from "#i18n/format.ts";
import { classRanges } from "#i18n/say/class-ranges.ts";
import { paintHexagons } from "#map/hexagon-paint.ts";
import { HOUSEHOLD_ZOOM } from "#map/map-view.ts";
import { MAP_THEME } from "#map/theme.ts";
import { selectShowsPockets } from "#state/selectors.ts";
import { needsOf } from "#state/view/place.ts";
import { classes } from "../kit/classes.ts";
import { useApp } from "../page/app-context.tsx";
import { useTheme } from "../page/use-theme.ts";
import styles from "./legend-keys.module.css";

/** Colours with what they stand for: side by side where they fit, below one another where they do not. */
export function Keys({ beside, ...rest }: ComponentProps<"ul"> & { readonly beside: boolean }): ReactNode {
	return <ul {...rest} className={beside ? styles.beside : styles.below} />;
}

type KeyProps = ComponentProps<"button"> & { readonly colour: string | undefined; readonly faded?: boolean };

/** One colour; a button where it can be pressed. */
export function Key({ colour, faded = false, children, ...rest }: KeyProps): ReactNode {
	const face = (
		<>
			<i style={{ background: colour }} />
			{children}
		</>
	);
	if (rest.onClick === undefined) return <span className={styles.key}>{face}</span>;
	return (
		<button type="button" {...rest} className={classes(styles.key, faded && styles.faded)}>
			{face}
		</button>
	);
}

/** Hexagons: how many selected families a cell holds. */
export function HexagonKey(): ReactNode {
	const { t } = useTranslation("map");
	const theme = useTheme();
	const answer = useApp((state) => state.hexagons);
	if (answer === null) return null;
	const { breaks, colours } = paintHexagons(answer, theme);
	const ranges = classRanges(
		breaks,
		{ factor: 1, whole: true },
		{
			upTo: (high) => t("legend.upTo", { high }),
			above: (low) => t("legend.above", { low }),
			between: (low, high) => t("legend.between", { low, high }),
		},
	);
	return (
		<>
			<h2 className="key-title">{t("legend.hexagons", { side: formatCount(answer.query.sideMetres) })}</h2>
			<Keys beside>
				{ranges.map((range, i) => (
					<li key={range}>
						<Key colour={colours[i]}>
							<span>{range}</span>
						</Key>
					</li>
				))}
			</Keys>
			<p className="fine">{t("legend.zoomForFamilies")}</p>
		</>
	);
}

/** Points and outlines: who is brown, who is grey, what the outline is. */
export function PointKey(): ReactNode {
	const { t } = useTranslation("map");
	const colours = MAP_THEME[useTheme()];
	const kantong = useApp(selectShowsPockets);
	const close = useApp((state) => (state.view.camera?.zoom ?? 0) >= HOUSEHOLD_ZOOM);
	const live = useApp((state) => state.map !== "unavailable");
	const visits = useApp((state) => isVisitMethod(state.view.pocketMethod));
	const pockets = useApp((state) => state.pockets !== null && needsOf(state.view.place).pockets(state.view));
	const points = live && close;
	return (
		<>
			<ul className={styles.marks}>
				{pockets ? (
					<li>
						<i className={visits ? styles.visitMark : styles.pocketMark} />
						{t(visits ? "legend.visitGroup" : "legend.pocket")}
					</li>
				) : null}
				{points ? (
					<li>
						<i className={styles.dot} style={{ background: colours.strong }} />
						{t(kantong ? "legend.poor" : "legend.selected")}
					</li>
				) : null}
				{points && kantong ? (
					<li>
						<i className={styles.dot} style={{ background: colours.others }} />
						{t("legend.others")}
					</li>
				) : null}
			</ul>
			{points ? null : <p className="fine">{t(live ? "legend.zoomForFamilies" : "legend.noHouseholds")}</p>}
		</>
	);
}
