import { Popover } from "@base-ui/react/popover";
import { Copy, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import { bareValue, countsWords, identityWarnings, quotable, saidValue } from "#i18n/say/identity/identity-words.ts";
import { Button, IconButton } from "../kit/button.tsx";
import { classes } from "../kit/classes.ts";
import { copyText } from "../page/share-link.ts";
import type { CardFrame } from "./card-frame.ts";
import styles from "./number-card.module.css";

type NumberCardProps = CardFrame & { readonly identity: NumberIdentity };

/** "KTP angka": everything that has to be known to read a number aloud, check it and quote it. */
export function NumberCard({ identity, anchor, onClose }: NumberCardProps): ReactNode {
	const { t } = useTranslation("identity");
	return (
		<Popover.Root
			open
			onOpenChange={(open, { event, reason }) => {
				// pressing the number itself closes it by its own click; Escape may come before the focus has left the number
				const onNumber = reason === "outside-press" && event.target instanceof Node && anchor.contains(event.target);
				if (!open && !onNumber) onClose();
			}}
		>
			<Popover.Portal>
				<Popover.Positioner
					anchor={anchor}
					side="bottom"
					align="start"
					sideOffset={6}
					collisionPadding={8}
					className={styles.positioner}
				>
					<Popover.Popup className={classes("floating", styles.card)} finalFocus={{ current: anchor }}>
						<header className={styles.head}>
							<Popover.Title className={styles.title}>{t("title")}</Popover.Title>
							<IconButton label={t("close")} onClick={onClose}>
								<X size={16} aria-hidden />
							</IconButton>
						</header>
						<Facts identity={identity} />
					</Popover.Popup>
				</Popover.Positioner>
			</Popover.Portal>
		</Popover.Root>
	);
}

function Facts({ identity }: { readonly identity: NumberIdentity }): ReactNode {
	const { t } = useTranslation("identity");
	const voice = { t };
	const { label, value, unit, digits, interval, universe, definition, filter, source, period } = identity;
	const counts = countsWords(identity, voice);
	const bare = bareValue(value, unit, digits);
	const lines = [
		["definition", definition],
		["universe", t(`universe.${universe}`)],
		["filter", filter === "" ? t("noFilter") : filter],
		["source", source === "" ? t("none") : source],
		["period", period === "" ? t("none") : period],
	] as const;
	return (
		<>
			<p className={styles.label}>{label}</p>
			<p className={styles.value}>
				<b>{bare}</b> {saidValue(value, unit, voice, digits).slice(bare.length).trim()}
			</p>
			{counts === "" ? null : <p className={styles.counts}>{counts}</p>}
			{interval === undefined ? null : (
				<p className={styles.counts}>
					{t("interval", {
						low: bareValue(interval[0], unit, digits),
						high: bareValue(interval[1], unit, digits),
					})}
				</p>
			)}
			<ul className={styles.warnings}>
				{identityWarnings(identity, voice).map((warning) => (
					<li key={warning}>{warning}</li>
				))}
			</ul>
			<dl className={styles.lines}>
				{lines.map(([term, text]) => (
					<div key={term}>
						<dt>{t(`term.${term}`)}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			<CopyQuote text={quotable(identity, voice)} />
		</>
	);
}

/** Copies the sentence; where that is not allowed, the sentence itself appears to be copied by hand. */
function CopyQuote({ text }: { readonly text: string }): ReactNode {
	const { t } = useTranslation("identity");
	const [copied, setCopied] = useState<boolean | null>(null);
	return (
		<div className={styles.copy}>
			<Button
				variant="outline"
				onClick={() => {
					void copyText(text, null).then(setCopied);
				}}
			>
				<Copy size={15} aria-hidden />
				{t("copy")}
			</Button>
			<p role="status" className={styles.status}>
				{copied === null ? "" : t(copied ? "copied" : "copyFailed")}
			</p>
			{copied === false ? <textarea readOnly className={styles.quote} aria-label={t("quote")} value={text} rows={4} /> : null}
		</div>
	);
}
