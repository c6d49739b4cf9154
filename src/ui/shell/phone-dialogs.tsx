import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "#i18n/format.ts";
import { selectManifest } from "#state/selectors.ts";
import { ExportButton } from "../export/export-button.tsx";
import { Button } from "../kit/button.tsx";
import { PhonePage } from "../kit/phone-page.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { useChrome } from "../page/chrome.tsx";
import { AreaSearch } from "./area-search.tsx";
import styles from "./phone-dialogs.module.css";
import { PLACE_LIST, placeOf } from "./place-list.ts";
import { LanguageSwitch, ThemeSwitch } from "./preference-controls.tsx";

/** The phone's full pages: what the panels hold on a wide screen. */
export function PhoneDialogs(): ReactNode {
	const { t } = useTranslation("shell");
	const { openDialog } = useChrome();
	const { layout } = placeOf(useApp((state) => state.view.place));
	return (
		<>
			{layout.kind === "map" ? <layout.pages /> : null}
			<PhonePage name="search" title={t("search.label")}>
				<AreaSearch autoFocus onChosen={() => openDialog(null)} />
			</PhonePage>
			<PhonePage name="more" title={t("more.title")}>
				<MoreContent />
			</PhonePage>
		</>
	);
}

function MoreContent(): ReactNode {
	const { t } = useTranslation("shell");
	const manifest = useApp(selectManifest);
	const { placeChanged } = useActions();
	const { openDialog } = useChrome();
	return (
		<>
			<section className={styles.places}>
				{PLACE_LIST.filter(({ phone }) => phone === "more").map(({ id }) => (
					<Button
						key={id}
						onClick={() => {
							openDialog(null);
							placeChanged(id);
						}}
					>
						{t(`place.${id}`)}
					</Button>
				))}
				<ExportButton />
			</section>
			<section>
				<h3 className={styles.heading}>{t("language.label")}</h3>
				<LanguageSwitch long />
			</section>
			<section>
				<h3 className={styles.heading}>{t("theme.label")}</h3>
				<ThemeSwitch />
			</section>
			<section>
				<h3 className={styles.heading}>{t("more.about")}</h3>
				<p>{t("more.aboutText")}</p>
				{manifest === null ? null : (
					<p className={styles.stamp}>
						{manifest.nama} · {manifest.periode} · {t("stamp.made", { date: formatDate(manifest.dibuat) })}
					</p>
				)}
			</section>
		</>
	);
}
