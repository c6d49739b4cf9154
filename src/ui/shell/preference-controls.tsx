import { Monitor, Moon, Sun } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "#core/base/language.ts";
import { LOCALES } from "#i18n/locales.ts";
import type { ThemeChoice } from "#state/preferences.ts";
import { IconButton } from "../kit/button.tsx";
import { ListBox } from "../kit/list-box.tsx";
import { Popover } from "../kit/popover.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { useActions, useApp } from "../page/app-context.tsx";

const THEMES: readonly ThemeChoice[] = ["light", "dark", "system"];
const THEME_ICON = { light: Sun, dark: Moon, system: Monitor } as const;

/** Two letters each in the top bar, whole names (`long`) where there is room. */
export function LanguageSwitch({ long = false }: { readonly long?: boolean }): ReactNode {
	const { t } = useTranslation("shell");
	const { languageChanged } = useActions();
	const language = useApp((state) => state.preferences.language);
	return (
		<Segmented<Language>
			label={t("language.label")}
			size={long ? "normal" : "small"}
			value={language}
			onChange={languageChanged}
			segments={LANGUAGES.map((value) => {
				const { name, short } = LOCALES[value];
				return { value, label: long ? name : short, spoken: name, tone: "neutral" };
			})}
		/>
	);
}

/** For the top bar: one icon that opens the three choices. */
export function ThemeMenu(): ReactNode {
	const { t } = useTranslation("shell");
	const { themeChanged } = useActions();
	const theme = useApp((state) => state.preferences.theme);
	const [open, setOpen] = useState(false);
	const Icon = THEME_ICON[theme];
	return (
		<Popover
			open={open}
			onOpenChange={setOpen}
			align="end"
			label={t("theme.label")}
			trigger={
				<IconButton label={`${t("theme.label")}: ${t(`theme.${theme}`)}`}>
					<Icon size={18} aria-hidden />
				</IconButton>
			}
		>
			<ListBox
				label={t("theme.label")}
				items={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
				value={theme}
				onChoose={(chosen) => {
					setOpen(false);
					themeChanged(chosen);
				}}
			/>
		</Popover>
	);
}

/** For the phone's page of settings: the three choices side by side. */
export function ThemeSwitch(): ReactNode {
	const { t } = useTranslation("shell");
	const { themeChanged } = useActions();
	const theme = useApp((state) => state.preferences.theme);
	return (
		<Segmented<ThemeChoice>
			label={t("theme.label")}
			value={theme}
			onChange={themeChanged}
			segments={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
		/>
	);
}
