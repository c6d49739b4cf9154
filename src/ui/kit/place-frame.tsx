import type { ReactNode } from "react";
import styles from "./place-frame.module.css";

type PlaceFrameProps = {
	/** Controls, on the left; above the content on a phone. */
	readonly left?: ReactNode;
	/** The sentence the place opens with: a `HeadlineFrame`. */
	readonly headline: ReactNode;
	readonly right?: ReactNode;
	readonly leftLabel: string;
	readonly rightLabel: string;
	readonly children: ReactNode;
};

/** A place without the map: controls, sentence, content and conclusions, in the columns the map places have. */
export function PlaceFrame({ left, headline, right, leftLabel, rightLabel, children }: PlaceFrameProps): ReactNode {
	return (
		<div className={styles.frame} data-no-left={left === undefined || undefined} data-no-right={right === undefined || undefined}>
			{left === undefined ? null : (
				<aside className={styles.left} aria-label={leftLabel}>
					{left}
				</aside>
			)}
			<div className={styles.centre}>
				<div className={styles.headline}>{headline}</div>
				<div className={styles.content}>{children}</div>
			</div>
			{right === undefined ? null : (
				<aside className={styles.right} aria-label={rightLabel}>
					{right}
				</aside>
			)}
		</div>
	);
}
