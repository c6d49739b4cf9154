import type { ReactNode } from "react";
import styles from "./section-heading.module.css";

export function SectionHeading({
	children,
	figure,
	id,
}: {
	readonly children: ReactNode;
	readonly figure?: string;
	readonly id?: string;
}): ReactNode {
	return (
		<h3 className={styles.heading} id={id}>
			{children}
			{figure === undefined ? null : <b>{figure}</b>}
		</h3>
	);
}
