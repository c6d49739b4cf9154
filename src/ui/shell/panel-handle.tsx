import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../kit/classes.ts";
import { useChrome } from "../page/chrome.tsx";
import styles from "./panel-handle.module.css";

/** The tab on a panel's edge that hides or shows it. */
export function PanelHandle({ side }: { readonly side: "left" | "right" }): ReactNode {
	const { t } = useTranslation("shell");
	const chrome = useChrome();
	const open = side === "left" ? chrome.leftOpen : chrome.rightOpen;
	const label = side === "left" ? t(open ? "panel.hideLeft" : "panel.showLeft") : t(open ? "panel.hideRight" : "panel.showRight");
	const Icon = (side === "left") === open ? ChevronLeft : ChevronRight;
	const shortcut = side === "left" ? "[" : "]";
	return (
		<button
			type="button"
			className={classes(styles.handle, styles[side])}
			aria-expanded={open}
			aria-label={label}
			aria-keyshortcuts={shortcut}
			title={`${label} (${shortcut})`}
			onClick={side === "left" ? chrome.toggleLeft : chrome.toggleRight}
		>
			<Icon size={14} aria-hidden />
		</button>
	);
}
