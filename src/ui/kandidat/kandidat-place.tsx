import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import * as texts from "#i18n/texts/kandidat.ts";

addTexts({ kandidat: texts });

export function KandidatPlace(): ReactNode {
	const { t } = useTranslation("kandidat");
	return <h1>{t("title")}</h1>;
}
