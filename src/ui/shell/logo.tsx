import type { ReactNode } from "react";

/** The pot: a kantong with three families in it. */
export function Logo({ size = 26 }: { readonly size?: number }): ReactNode {
	return (
		<svg viewBox="0 0 26 26" width={size} height={size} aria-hidden focusable="false">
			<path d="M4 6.5h18v7.2C22 19 18 22.5 13 22.5S4 19 4 13.7z" fill="var(--accent)" />
			<path d="M4 6.5h18" stroke="var(--text)" strokeWidth="2.2" strokeLinecap="round" />
			<circle cx="10" cy="13" r="1.5" fill="var(--logo-dot)" />
			<circle cx="15.6" cy="12" r="1.5" fill="var(--logo-dot)" />
			<circle cx="13" cy="16.6" r="1.5" fill="var(--logo-dot)" />
		</svg>
	);
}
