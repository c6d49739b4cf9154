import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorMessage } from "#i18n/error-message.ts";
import { Button, IconButton } from "../kit/button.tsx";
import { classes } from "../kit/classes.ts";
import { useActions, useApp, useAppStore } from "../page/app-context.tsx";
import { saveDecisions } from "../page/save-decisions.ts";
import styles from "./device-notice.module.css";

/** Said at once, over every place: what a person wrote may not be there the next time, and how to keep it. */
export function DeviceNotice(): ReactNode {
	const { t } = useTranslation("shell");
	const store = useAppStore();
	const { deviceProblemDismissed } = useActions();
	const problem = useApp((state) => state.deviceProblem);
	const decided = useApp((state) => state.pilots.length > 0 || state.view.candidates.length > 0);
	if (problem?.standing !== "shown") return null;
	const { title, detail, action } = errorMessage(problem.error);
	return (
		<div className={classes("notice text-table row box", styles.notice)} role="alert">
			<p>
				<b>{title}.</b> {detail} {action}
			</p>
			{decided ? (
				<Button variant="link" onClick={() => saveDecisions(store)}>
					{t("notice.saveDecisions")}
				</Button>
			) : null}
			<IconButton label={t("notice.dismiss")} onClick={deviceProblemDismissed}>
				<X size={16} aria-hidden />
			</IconButton>
		</div>
	);
}
