import { type ReactNode, useId } from "react";
import type { OpenedPack } from "#engine/protocol.ts";
import styles from "./section.module.css";

export type SectionProps = { readonly opened: OpenedPack };

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
	const id = useId();
	return (
		<section aria-labelledby={id} className={styles.section}>
			<h2 id={id}>{title}</h2>
			{children}
		</section>
	);
}

/** A table that scrolls sideways by itself on a narrow screen; reachable by keyboard. */
export function WideTable({
	label,
	heads,
	children,
}: {
	readonly label: string;
	readonly heads: readonly string[];
	readonly children: ReactNode;
}): ReactNode {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
		<div className="scroller" role="group" aria-label={label} tabIndex={0}>
			<table className="wide">
				<thead>
					<tr>
						{heads.map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}
