import type { Language } from "#i18n/format.ts";
import { useApp } from "./app-context.tsx";

export function useLanguage(): Language {
	return useApp((state) => state.preferences.language);
}
