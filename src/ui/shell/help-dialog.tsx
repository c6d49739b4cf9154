import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CheckRow } from "../kit/check-row.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useChrome } from "../page/chrome.tsx";
import styles from "./help-dialog.module.css";

export function HelpDialog(): ReactNode {
	const { t } = useTranslation("shell");
	const { dialog, openDialog, shortcuts, setShortcuts } = useChrome();
	const rows: readonly (readonly [string, string])[] = [
		["/", t("help.search")],
		["?", t("help.help")],
		["J", t("help.next")],
		["K", t("help.previous")],
		["T", t("help.table")],
		["[", t("help.left")],
		["]", t("help.right")],
		["Esc", t("help.escape")],
		[`+ − ${t("help.arrows")}`, t("help.map")],
	];
	return (
		<Dialog
			open={dialog === "help"}
			onOpenChange={(open) => openDialog(open ? "help" : null)}
			title={t("help.title")}
			closeLabel={t("help.close")}
		>
			<table className={styles.keys}>
				<tbody>
					{rows.map(([key, meaning]) => (
						<tr key={key}>
							<th scope="row">
								<kbd>{key}</kbd>
							</th>
							<td>{meaning}</td>
						</tr>
					))}
				</tbody>
			</table>
			<CheckRow
				kind="switch"
				checked={shortcuts}
				onChange={setShortcuts}
				label={t("help.letters")}
				hint={t("help.lettersHint")}
			/>
		</Dialog>
	);
}
