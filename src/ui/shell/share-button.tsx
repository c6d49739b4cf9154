import { Copy, MessageCircle, Share2 } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isDevicePack } from "#io/pack/device-pack.ts";
import { viewToHash } from "#state/view/url-state.ts";
import { Button, IconButton } from "../kit/button.tsx";
import { Popover, PopoverTitle } from "../kit/popover.tsx";
import { useToast } from "../kit/toast.tsx";
import { useApp, useAppStore } from "../page/app-context.tsx";
import { copyText, whatsAppLink } from "../page/share-link.ts";
import styles from "./share-button.module.css";

/** The view as a link. The link is shown as text too, for places where no clipboard is allowed. */
export function ShareButton({ compact = false }: { readonly compact?: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const [open, setOpen] = useState(false);
	return (
		<Popover
			open={open}
			onOpenChange={setOpen}
			align="end"
			className={styles.popup}
			trigger={
				compact ? (
					<IconButton label={t("share.open")}>
						<Share2 size={20} aria-hidden />
					</IconButton>
				) : (
					<Button title={t("share.open")}>
						<Share2 size={18} aria-hidden />
						<span>{t("share.open")}</span>
					</Button>
				)
			}
		>
			<ShareContent onDone={() => setOpen(false)} />
		</Popover>
	);
}

function ShareContent({ onDone }: { readonly onDone: () => void }): ReactNode {
	const { t } = useTranslation("shell");
	const toast = useToast();
	const store = useAppStore();
	const place = useApp(({ pack }) => (pack.status === "open" ? pack.opened.manifest.nama : t("app")));
	const isHere = useApp(({ pack }) => pack.status === "open" && isDevicePack(pack.entry));
	const field = useRef<HTMLInputElement>(null);
	const [failed, setFailed] = useState(false);
	const url = `${location.origin}${location.pathname}${viewToHash(store.getState().view)}`;
	const message = t("share.message", { place, url });

	async function copy(): Promise<void> {
		if (await copyText(url, field.current)) {
			toast(t("share.copied"));
			onDone();
		} else {
			setFailed(true);
			field.current?.select();
		}
	}

	async function shareByDevice(): Promise<void> {
		try {
			await navigator.share({ title: t("claim"), text: place, url });
			onDone();
		} catch (error) {
			// closing the device's own sheet is no fault
			if (!(error instanceof DOMException && error.name === "AbortError")) setFailed(true);
		}
	}

	return (
		<>
			<PopoverTitle className={styles.title}>{t("share.title")}</PopoverTitle>
			<input
				ref={field}
				className={styles.link}
				readOnly
				value={url}
				aria-label={t("share.link")}
				onFocus={(event) => event.currentTarget.select()}
			/>
			{failed ? (
				<p className={styles.failed} role="alert">
					{t("share.copyFailed")}
				</p>
			) : null}
			<div className={styles.buttons}>
				<Button variant="primary" onClick={() => void copy()}>
					<Copy size={16} aria-hidden />
					{t("share.copy")}
				</Button>
				<a className={styles.anchor} href={whatsAppLink(message)} target="_blank" rel="noopener noreferrer">
					<MessageCircle size={16} aria-hidden />
					{t("share.whatsapp")}
				</a>
				{"share" in navigator ? (
					<Button variant="outline" onClick={() => void shareByDevice()}>
						<Share2 size={16} aria-hidden />
						{t("share.device")}
					</Button>
				) : null}
			</div>
			<p className={styles.privacy}>{t(isHere ? "share.deviceOnly" : "share.privacy")}</p>
		</>
	);
}
