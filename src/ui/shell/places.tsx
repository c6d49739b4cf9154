import { CircleDotDashed, Database, Ellipsis, Map as MapIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "#state/view.ts";
import { useActions, useApp } from "../shared/app-context.tsx";
import { useChrome } from "./chrome.tsx";
import styles from "./places.module.css";

const PLACES = [
	{ place: "peta", Icon: MapIcon },
	{ place: "kantong", Icon: CircleDotDashed },
	{ place: "data", Icon: Database },
] as const satisfies readonly { place: Place; Icon: typeof MapIcon }[];

/** The places of the app: a rail on the left, or a bar at the foot of a phone. */
export function Places({ phone }: { readonly phone: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const { placeChanged } = useActions();
	const { openDialog } = useChrome();
	const here = useApp((state) => state.view.place);
	return (
		<nav className={phone ? styles.foot : styles.rail} aria-label={t("place.label")}>
			{PLACES.map(({ place, Icon }) => (
				<button
					key={place}
					type="button"
					className={styles.place}
					aria-current={place === here ? "page" : undefined}
					onClick={() => placeChanged(place)}
				>
					<Icon size={20} strokeWidth={1.75} aria-hidden />
					{t(`place.${place}`)}
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
