import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { downloadWorkbook } from "../export/download-workbook.ts";
import { Button } from "../shared/button.tsx";
import { useIdentityContext } from "../shared/measure-identity.ts";
import { useToast } from "../shared/toast.tsx";
import { comparisonWorkbook } from "./comparison-workbook.ts";
import type { Banding } from "./use-comparison.ts";

/** The comparison as a spreadsheet, with its filter, list and rule. */
export function DownloadLine({ banding }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const toast = useToast();
	const context = useIdentityContext();
	const { manifest } = banding.opened;
	return (
		<Button
			variant="link"
			disabled={context === null}
			onClick={() => {
				const workbook = comparisonWorkbook(banding, context?.filterWords ?? "", t);
				void downloadWorkbook(["kantong", manifest.kode, "banding", banding.kind, manifest.dibuat], workbook).then(() =>
					toast(t("download.done")),
				);
			}}
		>
			{t("download.excel")}
		</Button>
	);
}
