import type { ReactNode } from "react";
import { listIdentity, type OwnIdentity } from "#i18n/say/identity/list-identity.ts";
import type { IdentityContext } from "#i18n/say/identity/measure-identity.ts";
import { Figure } from "../../figure/figure.tsx";

type ListFigureProps = {
	readonly own: OwnIdentity;
	readonly context: IdentityContext | null;
	readonly children: ReactNode;
};

/** A number worked out from the list that says what it is when pressed. */
export function ListFigure({ own, context, children }: ListFigureProps): ReactNode {
	return context === null ? children : <Figure identity={listIdentity(own, context)}>{children}</Figure>;
}
