import type { ReactNode } from "react";
import { type ChromeDialog, useChrome } from "../page/chrome.tsx";
import { classes } from "./classes.ts";
import styles from "./phone-chip.module.css";

type PhoneChipProps = { readonly dialog: ChromeDialog; readonly on?: boolean; readonly children: ReactNode };

/** Opens a full page of a phone from over the results. */
export function PhoneChip({ dialog, on = false, children }: PhoneChipProps): ReactNode {
	const { openDialog } = useChrome();
	return (
		<button
			type="button"
			className={classes(styles.chip, on && styles.on)}
			aria-haspopup="dialog"
			onClick={() => openDialog(dialog)}
		>
			{children}
		</button>
	);
}
