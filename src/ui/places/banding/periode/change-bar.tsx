import type { ReactNode } from "react";
import styles from "./change-bar.module.css";

/** Of a bar, in its own units; the width of the page stretches it. */
export const BAR = { width: 1000, height: 20 } as const;

/** A bar whose rectangles say by `data-class` whether a change is real, cleaning or unknown. */
export function ChangeBar({ children }: { readonly children: ReactNode }): ReactNode {
	return (
		<svg className={styles.bar} viewBox={`0 0 ${BAR.width} ${BAR.height}`} preserveAspectRatio="none" aria-hidden>
			{children}
		</svg>
	);
}
