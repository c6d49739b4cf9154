import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { candidateWorkbook } from "#i18n/say/sheet/candidate-workbook.ts";
import { selectManifest } from "#state/selectors.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { useApp, useAppStore } from "../../page/app-context.tsx";
import { downloadWorkbook } from "../../page/download-workbook.ts";
import { useFilterWords } from "./filter-note.tsx";

export function WorkbookButton({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const filter = useFilterWords();
	const toast = useToast();
	const store = useAppStore();
	const manifest = useApp(selectManifest);
	const [busy, setBusy] = useState(false);
	if (manifest === null) return null;
	const { kode, dibuat } = manifest;

	async function download(): Promise<void> {
		if (manifest === null) return;
		setBusy(true);
		// what people decided up to this press, drawn or not
		const { pilots, view } = store.getState();
		const workbook = candidateWorkbook({ candidates, pilots, starred: view.candidates, manifest, filter, names, t });
		try {
			toast(t("book.done", { file: await downloadWorkbook(["kandidat", kode, dibuat.slice(0, 10)], workbook) }));
		} catch {
			toast(t("book.failed"));
		}
		setBusy(false);
	}

	return (
		<Button variant="primary" disabled={busy} onClick={() => void download()}>
			<Download size={16} aria-hidden />
			{t("book.button")}
		</Button>
	);
}
