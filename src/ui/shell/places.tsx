import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { useChrome } from "../page/chrome.tsx";
import type { PlaceObject } from "../page/place-object.ts";
import { PLACE_LIST } from "./place-list.ts";
import styles from "./places.module.css";

/** The places of the app: a rail on the left, or a bar at the foot of a phone. */
export function Places({ phone }: { readonly phone: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const { placeChanged } = useActions();
	const { openDialog } = useChrome();
	const here = useApp((state) => state.view.place);
	// a phone's bar has room for four places and the rest
	const shown = PLACE_LIST.filter((place) => (phone ? place.phone === "foot" : place.wide === "rail"));
	return (
		<nav className={phone ? styles.foot : styles.rail} aria-label={t("place.label")}>
			{shown.map(({ id, icon: Icon, badge }) => (
				<button
					key={id}
					type="button"
					className={styles.place}
					aria-current={id === here ? "page" : undefined}
					onClick={() => placeChanged(id)}
				>
					<Icon size={20} strokeWidth={1.75} aria-hidden />
					{t(`place.${id}`)}
					{badge ? <Badge {...badge} /> : null}
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

function Badge({ count, label }: NonNullable<PlaceObject["badge"]>): ReactNode {
	const { t } = useTranslation("shell");
	const n = useApp(count);
	if (n === 0) return null;
	return (
		<span className={styles.badge}>
			<span className="visually-hidden">{t(label)}</span> {formatCount(n)}
		</span>
	);
}
