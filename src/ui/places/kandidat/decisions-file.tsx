import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Decisions, readDecisions } from "#state/decisions-file.ts";
import { selectPackKode } from "#state/selectors.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { useApp, useAppStore } from "../../page/app-context.tsx";
import { saveDecisions } from "../../page/save-decisions.ts";
import styles from "./decisions-file.module.css";

const LARGEST_BYTES = 5_000_000;

/** Decisions live on this device only: a file keeps them when the browser's storage is cleared, and carries them to another. */
export function DecisionsFile(): ReactNode {
	const { t } = useTranslation("kandidat");
	const store = useAppStore();
	const toast = useToast();
	const lost = useApp(({ deviceProblem }) => deviceProblem !== null && deviceProblem.error.code !== "STORAGE_DAMAGED");
	const field = useRef<HTMLInputElement>(null);

	async function open(file: File): Promise<void> {
		const decisions = file.size > LARGEST_BYTES ? null : readDecisions(await file.text());
		if (decisions === null) toast(t("file.notDecisions"));
		else if (decisions.paket !== selectPackKode(store.getState())) toast(t("file.otherRegion"));
		else {
			takeOver(decisions);
			toast(t("file.opened", { n: decisions.pilots.length }));
		}
	}

	function takeOver({ kandidat, pilots }: Decisions): void {
		for (const { kode, ...rest } of pilots) store.actions.pilotChanged(kode, rest);
		for (const kode of kandidat) if (!store.getState().view.candidates.includes(kode)) store.actions.candidateToggled(kode);
	}

	return (
		<div className={styles.keep}>
			<p className="note">{t(lost ? "file.pageOnly" : "file.device")}</p>
			<div className="line">
				<Button variant="link" onClick={() => saveDecisions(store)}>
					{t("file.save")}
				</Button>
				<Button variant="link" onClick={() => field.current?.click()}>
					{t("file.open")}
				</Button>
			</div>
			<input
				ref={field}
				type="file"
				accept=".json,application/json"
				className="visually-hidden"
				tabIndex={-1}
				aria-label={t("file.open")}
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) void open(file);
					event.currentTarget.value = "";
				}}
			/>
		</div>
	);
}
