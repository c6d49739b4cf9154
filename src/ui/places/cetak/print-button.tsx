import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { needsOf } from "#state/view/place.ts";
import { Button } from "../../kit/button.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";

/** From every place to its paper: the candidate's sheet from Kandidat, the city's summary from elsewhere. */
export function PrintButton(): ReactNode {
	const { t } = useTranslation("shell");
	const { printRequested } = useActions();
	const here = useApp((state) => state.view.place);
	const template = useApp((state) => state.view.printTemplate);
	const usual = template === "kandidat" ? "ringkasan" : template;
	return (
		<Button
			variant="primary"
			title={t("place.cetak")}
			disabled={here === "cetak"}
			onClick={() => printRequested(needsOf(here).paper ?? usual)}
		>
			<Printer size={16} aria-hidden />
			<span>{t("place.cetak")}</span>
		</Button>
	);
}
