import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef, useState } from "react";
import { NARROW } from "./use-media.ts";

export type ChromeDialog = "help" | "indicator" | "filter" | "settings" | "search" | "more";

/** The frame around the content: which panels and dialogs are open. Not part of the shared link. */
export type Chrome = {
	readonly leftOpen: boolean;
	readonly rightOpen: boolean;
	readonly toggleLeft: () => void;
	readonly toggleRight: () => void;
	readonly dialog: ChromeDialog | null;
	readonly openDialog: (dialog: ChromeDialog | null) => void;
	/** Single-letter shortcuts can be switched off, for those who speak to their computer. */
	readonly shortcuts: boolean;
	readonly setShortcuts: (on: boolean) => void;
	readonly searchField: RefObject<HTMLInputElement | null>;
};

const ChromeContext = createContext<Chrome | null>(null);

export function useChrome(): Chrome {
	const chrome = useContext(ChromeContext);
	if (chrome === null) throw new Error("useChrome: no <ChromeProvider> above this component");
	return chrome;
}

export function ChromeProvider({ children }: { readonly children: ReactNode }): ReactNode {
	const [leftOpen, setLeftOpen] = useState(true);
	const [rightOpen, setRightOpen] = useState(() => !matchMedia(NARROW).matches);
	const [dialog, openDialog] = useState<ChromeDialog | null>(null);
	const [shortcuts, setShortcuts] = useState(true);
	const searchField = useRef<HTMLInputElement>(null);
	const chrome = useMemo<Chrome>(
		() => ({
			leftOpen,
			rightOpen,
			toggleLeft: () => setLeftOpen((open) => !open),
			toggleRight: () => setRightOpen((open) => !open),
			dialog,
			openDialog,
			shortcuts,
			setShortcuts,
			searchField,
		}),
		[leftOpen, rightOpen, dialog, shortcuts],
	);
	return <ChromeContext value={chrome}>{children}</ChromeContext>;
}
