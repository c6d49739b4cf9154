import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LOCALES } from "#i18n/locales.ts";
import { useToast } from "../kit/toast.tsx";
import { useApp } from "../page/app-context.tsx";

/** Says once, in the language that stays, that another could not be fetched. */
export function LanguageToast(): null {
	const { t } = useTranslation("shell");
	const toast = useToast();
	const refused = useApp((state) => state.refusedLanguage);
	const told = useRef(refused);
	useEffect(() => {
		if (refused === told.current) return;
		told.current = refused;
		if (refused !== null) toast(t("language.refused", { language: LOCALES[refused.language].name }));
	}, [refused, toast, t]);
	return null;
}
