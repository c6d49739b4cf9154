import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "#i18n/format.ts";
import { WHOLE_REGION } from "#state/view/part.ts";
import { PartNotes } from "../figure/part-notes.tsx";
import { ListBox } from "../kit/list-box.tsx";
import { Popover } from "../kit/popover.tsx";
import { useActions } from "../page/app-context.tsx";
import { useOpened } from "../page/use-opened.ts";
import styles from "./part-chooser.module.css";

/** Which part of a large region is open, by which road it was read, and the way to another part or to all of it. */
export function PartChooser(): ReactNode {
	const { t } = useTranslation("part");
	const { partChosen } = useActions();
	const opened = useOpened();
	const [open, setOpen] = useState(false);
	if (opened === null || opened.parts.length === 0) return null;
	const { part, parts, manifest } = opened;
	const value = part?.kode ?? WHOLE_REGION;
	const size = formatBytes(manifest.layers.households?.bytes ?? Number.NaN);
	return (
		<Popover
			open={open}
			onOpenChange={setOpen}
			label={t("choose")}
			trigger={
				<button type="button" className={styles.part}>
					<span className={styles.words}>{part === null ? t("whole") : t("of", { region: part.of.nama })}</span>
					<ChevronDown size={14} aria-hidden />
				</button>
			}
		>
			<div className={styles.notes}>
				<PartNotes opened={opened} />
			</div>
			<ListBox
				label={t("choose")}
				items={[
					...parts.map(({ kode, nama }) => ({ value: kode, label: nama, hint: kode })),
					{ value: WHOLE_REGION, label: t("openWhole", { size }) },
				]}
				value={value}
				onChoose={(chosen) => {
					setOpen(false);
					if (chosen !== value) partChosen(chosen);
				}}
			/>
		</Popover>
	);
}
