import { useApp } from "../shared/app-context.tsx";
import { useMedia } from "../shared/use-media.ts";
import { resolvedTheme } from "../shell/page-appearance.ts";

/** The theme as painted: the person's choice, or the system's. */
export function useTheme(): "light" | "dark" {
	const choice = useApp((state) => state.preferences.theme);
	return resolvedTheme(choice, useMedia("(prefers-color-scheme: dark)"));
}
