import { Info } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IdentifiedNumber } from "#core/measure/identity/identified-number.ts";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import { numberAt } from "#i18n/say/number-at.ts";
import { withTopics } from "#i18n/topics.ts";
import { classes } from "../kit/classes.ts";
import type { CardFrame } from "./card-frame.ts";
import styles from "./figure.module.css";

// the card and its texts wait until the first number is pressed
const NumberCard = lazy(() =>
	withTopics(["identity"], () => import("./number-card.tsx")).then(({ NumberCard }) => ({ default: NumberCard })),
);

type FigureProps = { readonly identity: NumberIdentity; readonly children: ReactNode; readonly className?: string | undefined };

/** A number on the screen: pressing it shows what it is, of whom, from where and when. */
export function Figure({ identity, children, className }: FigureProps): ReactNode {
	return (
		<FigureButton className={className} card={(frame) => <NumberCard {...frame} identity={identity} />}>
			{children}
		</FigureButton>
	);
}

/** The same for a group of numbers: an info mark beside their name. */
export function FigureInfo({ identity, name }: { readonly identity: NumberIdentity; readonly name: string }): ReactNode {
	const { t } = useTranslation("shell");
	return <FigureButton label={t("figureOf", { name })} card={(frame) => <NumberCard {...frame} identity={identity} />} />;
}

/** A sentence whose number `own` carries its identity. */
export function IdentifiedText({
	text,
	own,
	identity,
}: {
	readonly text: string;
	readonly own: string;
	readonly identity: NumberIdentity | null;
}): ReactNode {
	return <IdentifiedNumbers text={text} numbers={identity === null ? [] : [{ own, identity }]} />;
}

/** A sentence whose numbers, in the order they stand in it, carry their identities; one that is not in it is passed over. */
export function IdentifiedNumbers({
	text,
	numbers,
}: {
	readonly text: string;
	readonly numbers: readonly IdentifiedNumber[];
}): ReactNode {
	const parts: ReactNode[] = [];
	let from = 0;
	for (const { own, identity } of numbers) {
		const at = numberAt(text, own, from);
		if (at < 0) continue;
		const [mark = ""] = /^[.,;:)%]+/.exec(text.slice(at + own.length)) ?? [];
		const [bracket = ""] = /[(“]$/.exec(text.slice(from, at)) ?? [];
		parts.push(
			text.slice(from, at - bracket.length),
			<span key={at} className={styles.whole}>
				{bracket}
				<Figure identity={identity}>{own}</Figure>
				{mark}
			</span>,
		);
		from = at + own.length + mark.length;
	}
	return [...parts, text.slice(from)];
}

type FigureButtonProps = {
	/** Drawn while open; its module is best fetched then. */
	readonly card: (frame: CardFrame) => ReactNode;
	readonly children?: ReactNode;
	/** Instead of a number as text: an info mark of this name. */
	readonly label?: string | undefined;
	readonly className?: string | undefined;
};

/** The number as a button, whatever card it opens. One card is open at a time: pressing elsewhere closes it. */
export function FigureButton({ card, children, label, className }: FigureButtonProps): ReactNode {
	const { t } = useTranslation("shell");
	/** The button while its card is open. */
	const [anchor, setAnchor] = useState<HTMLElement | null>(null);
	return (
		<>
			<button
				type="button"
				className={classes(label === undefined ? styles.figure : styles.info, className)}
				title={t("figure")}
				aria-label={label}
				aria-haspopup="dialog"
				aria-expanded={anchor !== null}
				onClick={(event) => {
					// a number in a row that can be chosen is only itself
					event.stopPropagation();
					const own = event.currentTarget;
					setAnchor((before) => (before === null ? own : null));
				}}
			>
				{label === undefined ? children : <Info size={14} aria-hidden />}
			</button>
			{anchor === null ? null : <Suspense>{card({ anchor, onClose: () => setAnchor(null) })}</Suspense>}
		</>
	);
}
