import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes, formatCount } from "#i18n/format.ts";
import { openingShare } from "#state/opening-share.ts";
import { Button } from "../kit/button.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import styles from "./opening-bar.module.css";

/** A thin line under the top bar while a pack is being read. */
export function OpeningLine(): ReactNode {
	const { t } = useTranslation("shell");
	const opening = useApp((state) => state.pack.status === "opening");
	const progress = useApp((state) => (state.pack.status === "opening" ? state.pack.progress : null));
	if (!opening) return null;
	const share = openingShare(progress);
	return (
		<div
			className={styles.line}
			role="progressbar"
			aria-label={t("opening.map")}
			aria-valuemin={0}
			aria-valuemax={100}
			{...(share === null ? {} : { "aria-valuenow": Math.floor(share * 100) })}
		>
			<i style={{ transform: `scaleX(${share ?? 0.04})` }} />
		</div>
	);
}

/** How much has been read of how much, with a way out. */
export function OpeningText(): ReactNode {
	const { t } = useTranslation("shell");
	const { openingCancelled } = useActions();
	const opening = useApp((state) => state.pack.status === "opening");
	const progress = useApp((state) => (state.pack.status === "opening" ? state.pack.progress : null));
	if (!opening) return null;
	const words: string[] = [];
	if (progress !== null && progress.bytesTotal > 0)
		words.push(t("opening.progress", { done: formatBytes(progress.bytes), total: formatBytes(progress.bytesTotal) }));
	if (progress !== null && progress.families > 0)
		words.push(
			t("opening.families", {
				done: formatCount(progress.families),
				total: formatCount(progress.familiesTotal),
			}),
		);
	return (
		<div className="notice aside row box">
			<p>
				{progress?.phase === "assign" ? t("opening.assign") : t("opening.map")} {words.join(" · ")}
			</p>
			<Button variant="link" onClick={openingCancelled}>
				{t("opening.cancel")}
			</Button>
		</div>
	);
}
