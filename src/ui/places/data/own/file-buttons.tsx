import { ClipboardPaste, FolderOpen, Plus } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../kit/button.tsx";
import styles from "./file-buttons.module.css";
import type { Given } from "./use-given.ts";

type ChooseProps = {
	readonly given: Given;
	readonly says?: "start.choose" | "result.add";
	/** One among others: no longer the one thing to do. */
	readonly quiet?: boolean;
};

/** The system's own chooser, several files at once. */
export function ChooseButton({ given, says = "start.choose", quiet = false }: ChooseProps): ReactNode {
	const { t } = useTranslation("own");
	const field = useRef<HTMLInputElement>(null);
	const Icon = says === "result.add" ? Plus : FolderOpen;
	return (
		<>
			<Button
				variant={quiet ? "link" : "primary"}
				className={says === "start.choose" ? styles.big : undefined}
				onClick={() => field.current?.click()}
			>
				<Icon size={18} aria-hidden />
				{t(says)}
			</Button>
			<input
				ref={field}
				type="file"
				multiple
				hidden
				onChange={(event) => {
					void given.takeFiles([...(event.currentTarget.files ?? [])]);
					event.currentTarget.value = "";
				}}
			/>
		</>
	);
}

/** Takes the table from the clipboard; where the browser does not hand it over, a field takes it. */
export function PasteButton({ given }: { readonly given: Given }): ReactNode {
	const { t } = useTranslation("own");
	const [asking, setAsking] = useState(false);

	async function paste(): Promise<void> {
		try {
			// absent on http:// pages outside localhost
			const text = await navigator.clipboard.readText();
			if (text.trim() !== "") return given.takeText(text);
		} catch {
			// refused, or not there: the field is asked instead
		}
		setAsking(true);
	}

	return (
		<>
			<Button variant="outline" className={styles.big} onClick={() => void paste()}>
				<ClipboardPaste size={18} aria-hidden />
				{t("start.paste")}
			</Button>
			{asking ? (
				<textarea
					ref={(field) => field?.focus()}
					className={styles.field}
					rows={3}
					aria-label={t("start.pasteHere")}
					placeholder={t("start.pasteHere")}
					onPaste={(event) => {
						event.preventDefault();
						setAsking(false);
						given.takeText(event.clipboardData.getData("text/plain"));
					}}
				/>
			) : null}
		</>
	);
}
