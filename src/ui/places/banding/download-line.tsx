import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Banding } from "#i18n/say/banding.ts";
import { comparisonWorkbook } from "#i18n/say/sheet/comparison-workbook.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { downloadWorkbook } from "../../page/download-workbook.ts";
import { ComparisonPicture } from "./comparison-picture.tsx";

type DownloadProps = {
	readonly banding: Banding;
	/** The sentence over the picture. */
	readonly title: string;
	/** Is what stands on the screen dots and maps? */
	readonly withPicture: boolean;
};

/** The comparison as a spreadsheet, with its filter, list and rule, and as a picture. */
export function DownloadLine({ banding, title, withPicture }: DownloadProps): ReactNode {
	const { t } = useTranslation("banding");
	const toast = useToast();
	const context = useIdentityContext();
	const [drawing, setDrawing] = useState(false);
	const { manifest } = banding.opened;
	return (
		<p className="line">
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
			{withPicture ? (
				<>
					<span aria-hidden>·</span>
					<Button variant="link" aria-label={t("download.pictureOf")} disabled={drawing} onClick={() => setDrawing(true)}>
						{t("download.picture")}
					</Button>
				</>
			) : null}
			{drawing ? (
				<ComparisonPicture banding={banding} title={title} filter={context?.filterWords ?? ""} onDone={() => setDrawing(false)} />
			) : null}
		</p>
	);
}
