import { FolderOpen } from "lucide-react";
import { type ChangeEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { EarlierSource } from "#engine/protocol.ts";
import { Button } from "../../../kit/button.tsx";
import { Segmented } from "../../../kit/segmented.tsx";
import styles from "./earlier-chooser.module.css";

export type OpenedFile = Extract<EarlierSource, { type: "file" }>;

type ChooserProps = {
	/** Period of the pack's own earlier list; null when it has none. */
	readonly packPeriod: string | null;
	readonly chosen: EarlierSource["type"];
	readonly file: OpenedFile | null;
	readonly onChoose: (type: EarlierSource["type"]) => void;
	readonly onFile: (file: OpenedFile) => void;
};

/** The pack's own earlier list, or a file that never leaves this device. */
export function EarlierChooser({ packPeriod, chosen, file, onChoose, onFile }: ChooserProps): ReactNode {
	const { t } = useTranslation("periode");
	const input = useRef<HTMLInputElement>(null);
	const opened = useRef(0);

	async function picked(event: ChangeEvent<HTMLInputElement>): Promise<void> {
		const picked = event.currentTarget.files?.[0];
		event.currentTarget.value = "";
		if (picked === undefined) return;
		opened.current += 1;
		onFile({ type: "file", key: String(opened.current), name: picked.name, bytes: await picked.arrayBuffer() });
	}

	return (
		<div className={styles.chooser}>
			{packPeriod === null ? (
				<p>{t("source.none")}</p>
			) : (
				<div>
					<span className="label">{t("source.label")}</span>
					<Segmented
						label={t("source.label")}
						value={chosen}
						segments={[
							{ value: "pack", label: t("source.pack", { periode: packPeriod }) },
							{ value: "file", label: t("source.file") },
						]}
						onChange={onChoose}
					/>
				</div>
			)}
			{chosen === "file" ? (
				<div className={styles.file}>
					<input
						ref={input}
						type="file"
						className="visually-hidden"
						tabIndex={-1}
						aria-label={t("source.open")}
						accept=".csv,.tsv,.txt,.json,.geojson,.fgb"
						onChange={(event) => void picked(event)}
					/>
					<Button variant="outline" onClick={() => input.current?.click()}>
						<FolderOpen size={16} aria-hidden />
						{file === null ? t("source.open") : t("source.other")}
					</Button>
					<p className="remark">
						{file === null ? t("source.formats") : file.name} {t("source.local")}
					</p>
				</div>
			) : null}
		</div>
	);
}
