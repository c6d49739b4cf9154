import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { packId } from "#io/pack/pack-index.ts";
import type { PackEntry } from "#io/pack/pack-manifest.ts";
import { ListBox } from "../kit/list-box.tsx";
import { Popover } from "../kit/popover.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import styles from "./region-chooser.module.css";

/** The packs of this site. With a single one there is nothing to choose, only its name. */
export function RegionChooser(): ReactNode {
	const { t } = useTranslation("shell");
	const { packChosen } = useActions();
	const packs = useApp((state) => state.packs);
	// the whole region's name stands beside, in the chooser of parts
	const name = useApp(({ pack }) =>
		pack.status === "open"
			? (pack.opened.part?.nama ?? pack.opened.manifest.nama)
			: pack.status === "idle"
				? null
				: pack.entry?.nama,
	);
	const id = useApp(({ pack }) => (pack.status === "idle" || pack.entry === null ? null : packId(pack.entry)));
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
				items={packs.map((pack) => ({ value: packId(pack), label: pack.nama, hint: hintOf(pack, packs) }))}
				value={id}
				onChoose={(chosen) => {
					setOpen(false);
					if (chosen !== id) packChosen(chosen);
				}}
			/>
		</Popover>
	);
}

/** The region's code; beside it what tells two packs of one region apart. */
function hintOf(pack: PackEntry, packs: readonly PackEntry[]): string {
	const isAlone = packs.filter(({ kode }) => kode === pack.kode).length === 1;
	return isAlone ? pack.kode : `${pack.kode} · ${(pack.periode ?? "") === "" ? packId(pack) : pack.periode}`;
}
