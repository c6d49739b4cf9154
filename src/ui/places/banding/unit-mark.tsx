import type { ReactNode } from "react";
import { classes } from "../../kit/classes.ts";
import styles from "./unit-mark.module.css";

/** Circle, square, triangle, diamond, cross, triangle on its head: told apart without colour. Around 0,0, about 12 pixels. */
const SHAPES = [
	"M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
	"M-5.2 -5.2H5.2V5.2H-5.2Z",
	"M0 -6.6L6.4 5.2H-6.4Z",
	"M0 -7L7 0L0 7L-7 0Z",
	"M-2.2 -6.4H2.2V-2.2H6.4V2.2H2.2V6.4H-2.2V2.2H-6.4V-2.2H-2.2Z",
	"M0 6.6L6.4 -5.2H-6.4Z",
] as const;

const COLOURS = [styles.first, styles.second, styles.third, styles.fourth, styles.fifth, styles.sixth];

/** The class that sets the unit's colour as the text colour. */
export function markColour(mark: number): string | undefined {
	return COLOURS[mark % COLOURS.length];
}

/** The same on white paper, whatever the theme. */
export function markColourOnWhite(mark: number): string {
	return `var(--mark-${(mark % COLOURS.length) + 1})`;
}

export function markPath(mark: number): string {
	return SHAPES[mark % SHAPES.length] ?? SHAPES[0];
}

/** A unit's sign in lists and legends. */
export function UnitMark({ mark }: { readonly mark: number }): ReactNode {
	return (
		<svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden className={classes(styles.mark, markColour(mark))}>
			<path d={markPath(mark)} fill="currentColor" />
		</svg>
	);
}
