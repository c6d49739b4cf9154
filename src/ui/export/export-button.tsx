import { Download } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { withTopics } from "#i18n/topics.ts";
import { Button } from "../kit/button.tsx";

const ExportDialog = lazy(async () => ({
	default: (await withTopics(["export", "kantong", "terms"], () => import("./export-dialog.tsx"))).ExportDialog,
}));

/** The way out of the app for figures, boundaries and plans; the dialog behind it is fetched when it is first opened. */
export function ExportButton({ variant = "plain" }: { readonly variant?: "plain" | "outline" }): ReactNode {
	const { t } = useTranslation("shell");
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button variant={variant} title={t("export")} aria-haspopup="dialog" onClick={() => setOpen(true)}>
				<Download size={16} aria-hidden />
				<span>{t("export")}</span>
			</Button>
			{open ? (
				<Suspense>
					<ExportDialog onClose={() => setOpen(false)} />
				</Suspense>
			) : null}
		</>
	);
}
