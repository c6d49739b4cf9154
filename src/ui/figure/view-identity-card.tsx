import type { ReactNode } from "react";
import { formatList } from "#i18n/format.ts";
import { viewIdentity } from "#i18n/say/identity/view-identity.ts";
import type { FigureOf } from "#state/figure-of.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectFigures, selectHeadline, selectOpened } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import type { CardFrame } from "./card-frame.ts";
import { NumberCard } from "./number-card.tsx";
import { useIdentityContext } from "./use-identity-context.ts";

type ViewIdentityCardProps = CardFrame & { readonly about: FigureOf };

/** The card of a number of the view on screen. The words belong to the answer shown, not to the one being computed. */
export function ViewIdentityCard({ about, ...frame }: ViewIdentityCardProps): ReactNode {
	const answer = useApp((state) => state.answer);
	const opened = useApp(selectOpened);
	const figures = useApp(selectFigures);
	const headline = useApp(selectHeadline);
	const pack = useApp(selectPackFacts);
	const context = useIdentityContext(answer?.query.where);
	if (context === null || answer === null || opened === null || figures === null) return null;
	const concentration = headline !== null && "concentration" in headline ? headline.concentration : null;
	const chosen = formatList(answer.query.chosenProgrammes.map(pack.programmeName), "and");
	const identity = viewIdentity(about, {
		answer,
		figures,
		concentration,
		programmes: opened.manifest.programmes,
		chosen,
		context,
	});
	return identity === null ? null : <NumberCard {...frame} identity={identity} />;
}
