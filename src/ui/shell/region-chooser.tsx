import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ListBox } from "../kit/list-box.tsx";
import { Popover } from "../kit/popover.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import styles from "./region-chooser.module.css";

/** The packs of this site. With a single one there is nothing to choose, only its name. */
export function RegionChooser(): ReactNode {
	const { t } = useTranslation("shell");
	const { packChosen } = useActions();
	const packs = useApp((state) => state.packs);
	const name = useApp(({ pack }) =>
		pack.status === "open" ? pack.opened.manifest.nama : pack.status === "idle" ? null : pack.entry?.nama,
	);
	const kode = useApp(({ pack }) => (pack.status === "idle" ? null : (pack.entry?.kode ?? null)));
	const [open, setOpen] = useState(false);
	if (packs.length < 2) return <span className={styles.region}>{name ?? (packs.length === 0 ? t("app") : packs[0]?.nama)}</span>;
	return (
		<Popover
			open={open}
			onOpenChange={setOpen}
			label={t("region.choose")}
			trigger={
				<button type="button" className={`${styles.region} ${styles.regionButton}`}>
					<span className="visually-hidden">{`${t("region.label")}: `}</span>
					<span className={styles.ellipsis}>{name ?? t("region.choose")}</span>
					<ChevronDown size={15} aria-hidden />
				</button>
			}
		>
			<ListBox
				label={t("region.choose")}
				items={packs.map((pack) => ({ value: pack.kode, label: pack.nama, hint: pack.kode }))}
				value={kode}
				onChoose={(chosen) => {
					setOpen(false);
					if (chosen !== kode) packChosen(chosen);
				}}
			/>
		</Popover>
	);
}
