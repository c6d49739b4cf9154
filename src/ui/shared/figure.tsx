import type { ReactNode } from "react";
import type { NumberIdentity } from "#core/identity/number-identity.ts";
import styles from "./figure.module.css";

type FigureProps = { readonly identity: NumberIdentity; readonly children: ReactNode };

/** A number on the screen: pressing it shows what it is, of whom, from where and when. */
export function Figure({ identity, children }: FigureProps): ReactNode {
	return (
		<button type="button" className={styles.figure} title={identity.definition}>
			{children}
		</button>
	);
}
