import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./disclosure.module.css";

type DisclosureProps = { readonly title: string; readonly children: ReactNode; readonly level?: "section" | "item" };

/** A part that opens under its own title. */
export function Disclosure({ title, children, level = "section" }: DisclosureProps): ReactNode {
	const id = useId();
	const [open, setOpen] = useState(false);
	return (
		<div className={styles[level]}>
			<button type="button" className={styles.title} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
				{title}
				<ChevronDown size={16} aria-hidden className={styles.arrow} />
			</button>
			<div id={id} className={styles.content} hidden={!open}>
				{open ? children : null}
			</div>
		</div>
	);
}
