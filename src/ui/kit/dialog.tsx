import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./dialog.module.css";

type DialogProps = {
	readonly open: boolean;
	readonly onOpenChange: (open: boolean) => void;
	readonly title: string;
	readonly closeLabel: string;
	readonly children: ReactNode;
	/** A row that stays in view under the scrolling content. */
	readonly footer?: ReactNode;
	/** Fills the phone's screen; a centred card elsewhere. */
	readonly page?: boolean;
};

export function Dialog({ open, onOpenChange, title, closeLabel, children, footer, page = false }: DialogProps): ReactNode {
	return (
		<Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
			<Base.Portal>
				<Base.Backdrop className={styles.backdrop} />
				<Base.Popup className={classes(styles.popup, page && styles.page)}>
					<header className={styles.header}>
						<Base.Title className={styles.title}>{title}</Base.Title>
						<Base.Close render={<IconButton label={closeLabel} />}>
							<X size={18} aria-hidden />
						</Base.Close>
					</header>
					<div className={styles.body}>{children}</div>
					{footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
				</Base.Popup>
			</Base.Portal>
		</Base.Root>
	);
}
