import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatDate } from "#i18n/format.ts";
import { selectManifest } from "#state/selectors.ts";
import { ExportButton } from "../export/export-button.tsx";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { useLanguage } from "../page/use-language.ts";
import { KantongPanel } from "../places/kantong/kantong-panel.tsx";
import { FilterWords } from "../places/peta/left-panel/count-block.tsx";
import { FilterControls } from "../places/peta/left-panel/filter-controls.tsx";
import { IndicatorControls } from "../places/peta/left-panel/indicator-controls.tsx";
import { LayerToggles } from "../places/peta/left-panel/layer-toggles.tsx";
import { MoreFilters } from "../places/peta/left-panel/more-filters.tsx";
import { AreaSearch } from "./area-search.tsx";
import { type ChromeDialog, useChrome } from "./chrome.tsx";
import styles from "./phone-dialogs.module.css";
import { LanguageSwitch, ThemeSwitch } from "./preference-controls.tsx";

/** The phone's full pages: what the panels hold on a wide screen. */
export function PhoneDialogs(): ReactNode {
	const { t } = useTranslation("shell");
	const { t: tFilter } = useTranslation("filter");
	const { openDialog } = useChrome();
	return (
		<>
			<Page name="indicator" title={t("chips.indicator")} footer={<ShowButton />}>
				<IndicatorControls />
				<LayerToggles />
			</Page>
			<Page name="filter" title={tFilter("title")} footer={<ShowButton />}>
				<FilterWords />
				<FilterControls>{(part) => <MoreFilters {...part} />}</FilterControls>
			</Page>
			<Page name="settings" title={t("chips.settings")}>
				<KantongPanel />
			</Page>
			<Page name="search" title={t("search.label")}>
				<AreaSearch autoFocus onChosen={() => openDialog(null)} />
			</Page>
			<Page name="more" title={t("more.title")}>
				<MoreContent />
			</Page>
		</>
	);
}

type PageProps = {
	readonly name: ChromeDialog;
	readonly title: string;
	readonly footer?: ReactNode;
	readonly children: ReactNode;
};

function Page({ name, title, footer, children }: PageProps): ReactNode {
	const { t } = useTranslation("shell");
	const { dialog, openDialog } = useChrome();
	return (
		<Dialog
			page
			open={dialog === name}
			onOpenChange={(open) => openDialog(open ? name : null)}
			title={title}
			closeLabel={t("close")}
			{...(footer === undefined ? {} : { footer })}
		>
			<div className={styles.content}>{children}</div>
		</Dialog>
	);
}

/** Closes the page and says what it leaves: "Tampilkan 2.955 keluarga". */
function ShowButton(): ReactNode {
	const { t } = useTranslation("filter");
	const language = useLanguage();
	const { openDialog } = useChrome();
	const selected = useApp((state) => state.answer?.selectedCount ?? Number.NaN);
	return (
		<Button variant="primary" className={styles.show} onClick={() => openDialog(null)}>
			{t("show", { n: formatCount(selected, language) })}
		</Button>
	);
}

function MoreContent(): ReactNode {
	const { t } = useTranslation("shell");
	const language = useLanguage();
	const manifest = useApp(selectManifest);
	const { placeChanged } = useActions();
	const { openDialog } = useChrome();
	return (
		<>
			<section className={styles.places}>
				{(["data", "cetak", "rapat"] as const).map((place) => (
					<Button
						key={place}
						onClick={() => {
							openDialog(null);
							placeChanged(place);
						}}
					>
						{t(`place.${place}`)}
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
						{manifest.nama} · {manifest.periode} · {t("stamp.made", { date: formatDate(manifest.dibuat, language) })}
					</p>
				)}
			</section>
		</>
	);
}
