import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "#i18n/format.ts";
import { isDevicePack } from "#io/pack/device-pack.ts";
import { selectManifest, selectPreview } from "#state/selectors.ts";
import { classes } from "../kit/classes.ts";
import { Popover } from "../kit/popover.tsx";
import { useApp } from "../page/app-context.tsx";
import styles from "./data-stamp.module.css";

/** Period and date of the data. */
export function DataStamp(): ReactNode {
	const { t } = useTranslation("shell");
	const manifest = useApp(selectManifest);
	const preview = useApp(selectPreview);
	const period = manifest?.periode ?? preview?.periode;
	if (period === undefined) return null;
	const made = manifest === null ? "" : t("stamp.made", { date: formatDate(manifest.dibuat) });
	const text = [period, made].filter((part) => part !== "").join(" · ");
	return (
		<span className={classes(styles.stamp, styles.twoLines)} title={text}>
			{text}
		</span>
	);
}

/** The pack was made here of a person's own files. */
export function DeviceChip(): ReactNode {
	const { t } = useTranslation("shell");
	const isHere = useApp(({ pack }) => pack.status === "open" && isDevicePack(pack.entry));
	if (!isHere) return null;
	return (
		<span className={styles.device}>
			<Lock size={14} aria-hidden />
			{t("stamp.device")}
		</span>
	);
}

/** The permanent notice of a synthetic or schematic pack; the whole text opens from it. */
export function NoticeChip(): ReactNode {
	const { t } = useTranslation("shell");
	const manifest = useApp(selectManifest);
	const preview = useApp(selectPreview);
	const notice = manifest?.notice ?? preview?.notice ?? "";
	if (notice === "") return null;
	return (
		<Popover
			label={t("stamp.notice")}
			trigger={
				<button type="button" className={styles.notice}>
					<span className="visually-hidden">{`${t("stamp.notice")}: `}</span>
					<span className={styles.twoLines}>{notice}</span>
				</button>
			}
		>
			<p>{notice}</p>
		</Popover>
	);
}
