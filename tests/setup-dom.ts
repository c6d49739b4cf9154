import { cleanup } from "@testing-library/react";
import i18next from "i18next";
import { afterAll, vi } from "vitest";
import { changeLanguage } from "#i18n/i18n.ts";

// the files of one worker share their modules and their page: each leaves the page as it found it
afterAll(async () => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	cleanup();
	document.body.replaceChildren();
	for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
	localStorage.clear();
	sessionStorage.clear();
	history.replaceState(null, "", "/");
	if (i18next.isInitialized) await changeLanguage("id");
});
