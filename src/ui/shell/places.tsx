import { ChartColumn, CircleDotDashed, Database, Ellipsis, Map as MapIcon, Star } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import type { Place } from "#state/view/place.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { useLanguage } from "../page/use-language.ts";
import { useChrome } from "./chrome.tsx";
import styles from "./places.module.css";

const PLACES = [
	{ place: "peta", Icon: MapIcon },
	{ place: "kantong", Icon: CircleDotDashed },
	{ place: "banding", Icon: ChartColumn },
	{ place: "kandidat", Icon: Star },
	{ place: "data", Icon: Database },
] as const satisfies readonly { place: Place; Icon: typeof MapIcon }[];

/** The places of the app: a rail on the left, or a bar at the foot of a phone. */
export function Places({ phone }: { readonly phone: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const { placeChanged } = useActions();
	const { openDialog } = useChrome();
	const language = useLanguage();
	const here = useApp((state) => state.view.place);
	const starred = useApp((state) => state.view.candidates.length);
	// a phone's bar has room for four places and the rest
	const shown = PLACES.filter(({ place }) => !phone || place !== "data");
	return (
		<nav className={phone ? styles.foot : styles.rail} aria-label={t("place.label")}>
			{shown.map(({ place, Icon }) => (
				<button
					key={place}
					type="button"
					className={styles.place}
					aria-current={place === here ? "page" : undefined}
					onClick={() => placeChanged(place)}
				>
					<Icon size={20} strokeWidth={1.75} aria-hidden />
					{t(`place.${place}`)}
					{place === "kandidat" && starred > 0 ? (
						<span className={styles.badge}>
							<span className="visually-hidden">{t("place.starred")}</span> {formatCount(starred, language)}
						</span>
					) : null}
				</button>
			))}
			{phone ? (
				<button type="button" className={styles.place} aria-haspopup="dialog" onClick={() => openDialog("more")}>
					<Ellipsis size={20} strokeWidth={1.75} aria-hidden />
					{t("place.more")}
				</button>
			) : null}
		</nav>
	);
}
