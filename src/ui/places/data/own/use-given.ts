import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnFile } from "#state/own-files.ts";
import { useToast } from "../../../kit/toast.tsx";
import { useAppStore } from "../../../page/app-context.tsx";

export type Given = {
	/** Files of the chooser, of a drop or of the clipboard. */
	readonly takeFiles: (files: Iterable<File>) => Promise<void>;
	/** A table as text. */
	readonly takeText: (text: string) => void;
};

/** Hands files over to the state. What the browser cannot read (a folder) is named. */
export function useGiven(): Given {
	const { t } = useTranslation("own");
	const store = useAppStore();
	const toast = useToast();
	const takeFiles = useCallback(
		async (files: Iterable<File>) => {
			const read = await Promise.all(
				[...files].map(async (file): Promise<OwnFile | null> => {
					try {
						return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
					} catch {
						toast(t("start.unreadable", { file: file.name }));
						return null;
					}
				}),
			);
			store.actions.ownFilesGiven(read.filter((file) => file !== null));
		},
		[store, toast, t],
	);
	const takeText = useCallback(
		(text: string) => {
			if (text.trim() === "") return;
			const taken = new Set(store.getState().ownFiles.files.map(({ name }) => name));
			store.actions.ownFilesGiven([{ name: pastedName(taken), bytes: new TextEncoder().encode(text) }]);
		},
		[store],
	);
	return { takeFiles, takeText };
}

/** A second table does not take the place of the first. */
function pastedName(taken: ReadonlySet<string>): string {
	for (let n = 1; ; n++) {
		const name = n === 1 ? "tempelan.tsv" : `tempelan-${n}.tsv`;
		if (!taken.has(name)) return name;
	}
}

function filesOver({ dataTransfer }: DragEvent): number {
	return [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file").length;
}

function isField(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

/** Drops anywhere in the window and pastes outside of fields; answers how many files are held over it. */
export function useDropped({ takeFiles, takeText }: Given): number {
	const [over, setOver] = useState(0);
	useEffect(() => {
		const held = (event: DragEvent) => {
			const count = filesOver(event);
			if (count === 0) return;
			event.preventDefault();
			setOver(count);
		};
		const left = (event: DragEvent) => {
			// into another element of the page is not out of the window
			if (event.relatedTarget === null) setOver(0);
		};
		const dropped = (event: DragEvent) => {
			setOver(0);
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0) return;
			event.preventDefault();
			void takeFiles(files);
		};
		const pasted = (event: ClipboardEvent) => {
			if (isField(event.target)) return;
			const files = [...(event.clipboardData?.files ?? [])];
			const text = event.clipboardData?.getData("text/plain") ?? "";
			// a copied range of a spreadsheet comes as text and as a picture of it
			if (text !== "") takeText(text);
			else if (files.length > 0) void takeFiles(files);
		};
		const listeners = [
			["dragenter", held],
			["dragover", held],
			["dragleave", left],
			["drop", dropped],
			["paste", pasted],
		] as const;
		for (const [name, listener] of listeners) addEventListener(name, listener as EventListener);
		return () => {
			for (const [name, listener] of listeners) removeEventListener(name, listener as EventListener);
		};
	}, [takeFiles, takeText]);
	return over;
}
