import { useApp } from "./app-context.tsx";
import { resolvedTheme } from "./page-appearance.ts";
import { useMedia } from "./use-media.ts";

/** The theme as painted: the person's choice, or the system's. */
export function useTheme(): "light" | "dark" {
	const choice = useApp((state) => state.preferences.theme);
	return resolvedTheme(choice, useMedia("(prefers-color-scheme: dark)"));
}
