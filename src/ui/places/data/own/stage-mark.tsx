import { Check } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./stage-mark.module.css";

/** "!" where something waits for a look, else a tick; the words beside it say the same. */
export function StageMark({ look }: { readonly look: boolean }): ReactNode {
	return (
		<span className={styles.mark} data-look={look || undefined} aria-hidden>
			{look ? "!" : <Check size={14} />}
		</span>
	);
}
