import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import * as texts from "#i18n/texts/rapat.ts";

addTexts({ rapat: texts });

export function RapatPlace(): ReactNode {
	const { t } = useTranslation("rapat");
	return <h1>{t("title")}</h1>;
}
