import { lazy, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { withTopics } from "#i18n/topics.ts";
import type { FigureOf, Mark } from "#state/figure-of.ts";
import { FigureButton } from "./figure.tsx";

// what a number of the view is made of is only gathered when it is pressed
const ViewIdentityCard = lazy(() =>
	withTopics(["identity"], () => import("./view-identity-card.tsx")).then(({ ViewIdentityCard }) => ({
		default: ViewIdentityCard,
	})),
);

/** A number of the Peta place, the table or the legend, with its identity one press away. */
export function ViewFigure({
	about,
	children,
	className,
}: {
	readonly about: FigureOf;
	readonly children: ReactNode;
	readonly className?: string | undefined;
}): ReactNode {
	return (
		<FigureButton className={className} card={(frame) => <ViewIdentityCard {...frame} about={about} />}>
			{children}
		</FigureButton>
	);
}

/** The same for a whole column or legend: an info mark beside its name. */
export function ViewFigureInfo({ about, name }: { readonly about: FigureOf; readonly name: string }): ReactNode {
	const { t } = useTranslation("shell");
	return <FigureButton label={t("figureOf", { name })} card={(frame) => <ViewIdentityCard {...frame} about={about} />} />;
}

/** A sentence whose marked numbers, in the order they stand in it, carry their identity. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactNode {
	const parts: ReactNode[] = [];
	let from = 0;
	for (const { text: own, about } of marks) {
		const at = own === "" ? -1 : text.indexOf(own, from);
		if (at < 0) continue;
		parts.push(
			text.slice(from, at),
			<ViewFigure key={at} about={about}>
				{own}
			</ViewFigure>,
		);
		from = at + own.length;
	}
	return [...parts, text.slice(from)];
}
