import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorMessage } from "#i18n/error-message.ts";
import { formatList } from "#i18n/format.ts";
import { DEVICE_PACK_ID } from "#io/pack/device-pack.ts";
import type { LinkNotice } from "#state/store.ts";
import { Button, IconButton } from "../kit/button.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { TOUCH, useMedia } from "../page/use-media.ts";
import styles from "./notices.module.css";
import { OpeningText } from "./opening-bar.tsx";
import { placeOf } from "./place-list.ts";

/** Sentences over the map that wait to be read: parts of a link not understood, a view not updated. */
export function Notices(): ReactNode {
	const { t } = useTranslation("shell");
	const { linkNoticesDismissed, retryRequested } = useActions();
	const all = useApp((state) => state.linkNotices);
	const isLost = ({ part, value }: LinkNotice) => part === "paket" && value === DEVICE_PACK_ID;
	const notices = all.filter((notice) => !isLost(notice));
	const error = useApp((state) => state.answerError);
	return (
		<div className={styles.stack}>
			<OpeningText />
			{all.length === 0 ? null : (
				<div className="notice aside row box" role="status">
					<p>
						{all.some(isLost) ? `${t("notice.device")} ` : null}
						{notices.length === 0
							? null
							: t("notice.link", {
									parts: formatList(
										notices.map(({ part, value }) => `${part}=${value}`),
										"open",
									),
								})}
					</p>
					<IconButton label={t("notice.dismiss")} onClick={linkNoticesDismissed}>
						<X size={16} aria-hidden />
					</IconButton>
				</div>
			)}
			{error === null || error.code === "CANCELLED" ? null : (
				<div className="notice aside row box" role="alert">
					<p>
						{t("notice.failedAnswer")} {errorMessage(error).detail}
					</p>
					<Button variant="link" onClick={retryRequested}>
						{t("failed.retry")}
					</Button>
				</div>
			)}
		</div>
	);
}

/** What to do here, told once per device, in a strip that covers nothing. */
export function FirstHint(): ReactNode {
	const { t } = useTranslation("shell");
	const { hintDismissed } = useActions();
	const inPlace = useApp((state) => placeOf(state.view.place).hint === true && state.pack.status !== "failed");
	const hintSeen = useApp((state) => state.preferences.hintSeen);
	const touch = useMedia(TOUCH);
	if (hintSeen || !inPlace) return null;
	return (
		<div className={styles.hint}>
			<p>{t(touch ? "hint.touch" : "hint.text")}</p>
			<Button variant="link" onClick={hintDismissed}>
				{t("hint.ok")}
			</Button>
		</div>
	);
}
