import type { ReactNode } from "react";
import { Figure } from "../../figure/figure.tsx";
import type { IdentityContext } from "../../figure/measure-identity.ts";
import { listIdentity, type OwnIdentity } from "./list-identity.ts";

type ListFigureProps = {
	readonly own: OwnIdentity;
	readonly context: IdentityContext | null;
	readonly children: ReactNode;
};

/** A number worked out from the list that says what it is when pressed. */
export function ListFigure({ own, context, children }: ListFigureProps): ReactNode {
	return context === null ? children : <Figure identity={listIdentity(own, context)}>{children}</Figure>;
}
