// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { currentLanguage } from "#i18n/current-language.ts";
import * as topics from "#i18n/topics.ts";
import { followPreferences } from "#ui/page/page-appearance.ts";
import { LanguageToast } from "#ui/shell/language-toast.tsx";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

test("a language that cannot be fetched is told once, and the old one stays", async () => {
	const store = openedStore();
	followPreferences(store);
	await renderWithStore(<LanguageToast />, store);
	const fetching = vi.spyOn(topics, "loadWantedTopics").mockRejectedValue(new TypeError("a chunk is gone"));
	act(() => store.actions.languageChanged("en"));
	const toast = await screen.findByText(/Teks English gagal dimuat/);
	expect(store.getState().preferences.language).toBe("id");
	expect(currentLanguage()).toBe("id");
	// taking the switch back asks for nothing that could fail again
	expect(screen.getAllByText(/gagal dimuat/)).toEqual([toast]);

	fetching.mockRestore();
	act(() => store.actions.languageChanged("en"));
	await waitFor(() => expect(currentLanguage()).toBe("en"));
	expect(store.getState().preferences.language).toBe("en");
	expect(screen.queryByText(/could not be loaded/)).toBeNull();
});
