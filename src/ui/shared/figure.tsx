import { Info } from "lucide-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NumberIdentity } from "#core/identity/number-identity.ts";
import { classes } from "./classes.ts";
import styles from "./figure.module.css";

export type CardFrame = { readonly anchor: HTMLElement; readonly onClose: () => void };

// the card and its texts wait until the first number is pressed
const NumberCard = lazy(() => import("./number-card.tsx").then(({ NumberCard }) => ({ default: NumberCard })));

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
	const at = own === "" ? -1 : text.indexOf(own);
	if (at < 0 || identity === null) return text;
	return (
		<>
			{text.slice(0, at)}
			<Figure identity={identity}>{own}</Figure>
			{text.slice(at + own.length)}
		</>
	);
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
	const button = useRef<HTMLButtonElement>(null);
	const [open, setOpen] = useState(false);
	return (
		<>
			<button
				ref={button}
				type="button"
				className={classes(label === undefined ? styles.figure : styles.info, className)}
				title={t("figure")}
				aria-label={label}
				aria-haspopup="dialog"
				aria-expanded={open}
				onClick={(event) => {
					// a number in a row that can be chosen is only itself
					event.stopPropagation();
					setOpen((before) => !before);
				}}
			>
				{label === undefined ? children : <Info size={14} aria-hidden />}
			</button>
			{open && button.current ? <Suspense>{card({ anchor: button.current, onClose: () => setOpen(false) })}</Suspense> : null}
		</>
	);
}
