import { CircleQuestionMark, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportButton } from "../export/export-button.tsx";
import { IconButton } from "../kit/button.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { useChrome } from "../page/chrome.tsx";
import { AreaSearch } from "./area-search.tsx";
import { DataStamp, DeviceChip, NoticeChip } from "./data-stamp.tsx";
import { Logo } from "./logo.tsx";
import { OpeningLine } from "./opening-bar.tsx";
import { PartChooser } from "./part-later.ts";
import { PLACE_LIST } from "./place-list.ts";
import { LanguageSwitch, ThemeMenu } from "./preference-controls.tsx";
import { RegionChooser } from "./region-chooser.tsx";
import { ShareButton } from "./share-button.tsx";
import styles from "./top-bar.module.css";

export function TopBar({ phone }: { readonly phone: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const { openDialog, searchField } = useChrome();
	const { placeChanged } = useActions();
	const divided = useApp(({ pack }) => pack.status === "open" && pack.opened.parts.length > 0);
	if (phone)
		return (
			<header className={styles.bar}>
				<Logo size={28} />
				<div className={styles.names}>
					<RegionChooser />
					<div className={styles.chips}>
						{divided ? <PartChooser /> : null}
						<DeviceChip />
						<NoticeChip />
					</div>
				</div>
				<IconButton label={t("search.open")} className={styles.first} onClick={() => openDialog("search")}>
					<Search size={20} aria-hidden />
				</IconButton>
				<ShareButton compact />
				<OpeningLine />
			</header>
		);
	return (
		<header className={styles.bar}>
			<span className={styles.logo}>
				<Logo />
				{t("app")}
			</span>
			<RegionChooser />
			{divided ? <PartChooser /> : null}
			<DataStamp />
			<DeviceChip />
			<NoticeChip />
			<div className={styles.tools}>
				<AreaSearch fieldRef={searchField} />
				<span className={styles.foldsNext}>
					<ShareButton />
				</span>
				<span className={styles.foldsFirst}>
					<ExportButton />
				</span>
				{PLACE_LIST.map(({ id, icon: Icon, wide: Opener }) => {
					if (Opener === "rail") return null;
					if (Opener === "bar")
						return (
							<IconButton key={id} label={t(`place.${id}`)} onClick={() => placeChanged(id)}>
								<Icon size={18} aria-hidden />
							</IconButton>
						);
					return (
						<span key={id} className={styles.foldsLast}>
							<Opener />
						</span>
					);
				})}
				<LanguageSwitch />
				<ThemeMenu />
				<IconButton label={t("help.open")} shortcut="?" onClick={() => openDialog("help")}>
					<CircleQuestionMark size={18} aria-hidden />
				</IconButton>
			</div>
			<OpeningLine />
		</header>
	);
}
