import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type ChromeDialog, useChrome } from "../page/chrome.tsx";
import { Dialog } from "./dialog.tsx";
import styles from "./phone-page.module.css";

type PhonePageProps = {
	readonly name: ChromeDialog;
	readonly title: string;
	readonly footer?: ReactNode;
	readonly children: ReactNode;
};

/** A full page of a phone: what a panel holds on a wide screen. */
export function PhonePage({ name, title, footer, children }: PhonePageProps): ReactNode {
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
