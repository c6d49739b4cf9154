import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import * as texts from "#i18n/texts/cetak.ts";

addTexts({ cetak: texts });

export function CetakPlace(): ReactNode {
	const { t } = useTranslation("cetak");
	return <h1>{t("title")}</h1>;
}
