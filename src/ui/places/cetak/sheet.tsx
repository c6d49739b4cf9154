import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SheetFrame } from "#i18n/say/paper/sheet-frame.ts";
import { QrCode } from "./qr.tsx";
import styles from "./sheet.module.css";

type SheetProps = {
	readonly frame: SheetFrame;
	/** "hal. 1 dari 2" */
	readonly page: string;
	readonly children?: ReactNode;
};

/** One page at its true size: office, content, and at the foot where every number comes from. */
export function Sheet({ frame, page, children }: SheetProps): ReactNode {
	const { t } = useTranslation("cetak");
	return (
		<section
			className={styles.sheet}
			data-theme="light"
			data-paper={frame.paper}
			data-sheet
			aria-label={page === "" ? undefined : page}
		>
			<header className={styles.head}>
				<div className={styles.emblem}>{t("emblem")}</div>
				<div className={styles.office}>
					<b>{frame.office}</b>
					<span>{frame.kind}</span>
				</div>
				<div className={styles.stamp}>
					{frame.list}
					<br />
					{frame.stamp}
					<br />
					{frame.printed}
					{page === "" ? null : ` · ${page}`}
				</div>
			</header>
			<div className={styles.body} data-body>
				{children}
			</div>
			<footer className={styles.foot}>
				<QrCode text={frame.link} size={76} label={t("footer.qr")} />
				<div>
					{frame.notice === "" ? null : <b>{frame.notice}. </b>}
					{frame.sources} {frame.method} {frame.filter.words} <i>{frame.filter.sentence}</i>. {frame.scan}
				</div>
			</footer>
		</section>
	);
}
