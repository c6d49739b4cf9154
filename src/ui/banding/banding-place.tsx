import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import * as texts from "#i18n/texts/banding.ts";

addTexts({ banding: texts });

export function BandingPlace(): ReactNode {
	const { t } = useTranslation("banding");
	return <h1>{t("title")}</h1>;
}
