import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { PHONE, useMedia } from "../page/use-media.ts";
import styles from "./place-frame-controls.module.css";

/** The left column of a place: controls and a foot at its end. On a phone they are folded under their name. */
export function PlaceControls({
	label,
	children,
	foot,
}: {
	readonly label: string;
	readonly children: ReactNode;
	readonly foot?: ReactNode;
}): ReactNode {
	const phone = useMedia(PHONE);
	const [open, setOpen] = useState(false);
	const controls = (
		<div className={styles.controls}>
			{children}
			{foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
		</div>
	);
	if (!phone) return controls;
	return (
		<details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{label}
				<ChevronDown size={18} aria-hidden />
			</summary>
			{open ? controls : null}
		</details>
	);
}
