import { Star } from "lucide-react";
import type { ReactNode } from "react";
import { useActions, useApp } from "../page/app-context.tsx";
import { classes } from "./classes.ts";
import styles from "./star-button.module.css";

type StarButtonProps = {
	readonly kode: string;
	/** Spoken and shown on hover: "Tandai Aren sebagai kandidat". */
	readonly label: string;
	readonly className?: string | undefined;
};

/** Marks an area as a candidate, or takes the mark away. */
export function StarButton({ kode, label, className }: StarButtonProps): ReactNode {
	const { candidateToggled } = useActions();
	const starred = useApp((state) => state.view.candidates.includes(kode));
	return (
		<button
			type="button"
			className={classes(styles.star, className)}
			aria-label={label}
			title={label}
			aria-pressed={starred}
			onClick={() => candidateToggled(kode)}
		>
			<Star size={17} fill={starred ? "currentColor" : "none"} aria-hidden />
		</button>
	);
}
