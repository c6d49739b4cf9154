import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./panel-frame.module.css";

/** The panel left of the map: controls that scroll, and below them what stays in view. */
export function PanelFrame(props: {
	readonly children: ReactNode;
	readonly foot: ReactNode;
	/** More room between few controls. */
	readonly roomy?: boolean;
}): ReactNode {
	return (
		<div className={styles.panel}>
			<div className={classes(styles.scroll, props.roomy === true && styles.roomy)}>{props.children}</div>
			{props.foot}
		</div>
	);
}

export function PanelFoot(props: { readonly children: ReactNode; readonly busy?: boolean }): ReactNode {
	return (
		<div className={styles.foot} aria-busy={props.busy ?? false}>
			{props.children}
		</div>
	);
}
