// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { currentLanguage } from "#i18n/current-language.ts";
import { followPreferences } from "#ui/page/page-appearance.ts";
import { LanguageToast } from "#ui/shell/language-toast.tsx";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const fetched = vi.hoisted(() => ({ refuses: false, times: 0 }));
vi.mock("#i18n/topics.ts", async (original) => {
	const topics = await original<typeof import("#i18n/topics.ts")>();
	return {
		...topics,
		loadWantedTopics(language: "id" | "en") {
			fetched.times++;
			return fetched.refuses ? Promise.reject(new TypeError("a chunk is gone")) : topics.loadWantedTopics(language);
		},
	};
});

test("a language that cannot be fetched is told once, and the old one stays", async () => {
	const store = openedStore();
	followPreferences(store);
	await renderWithStore(<LanguageToast />, store);
	fetched.refuses = true;
	act(() => store.actions.languageChanged("en"));
	const toast = await screen.findByText(/Teks English gagal dimuat/);
	expect(store.getState().preferences.language).toBe("id");
	expect(currentLanguage()).toBe("id");
	// taking the switch back asks for nothing that could fail again
	expect(screen.getAllByText(/gagal dimuat/)).toEqual([toast]);

	fetched.refuses = false;
	act(() => store.actions.languageChanged("en"));
	await waitFor(() => expect(currentLanguage()).toBe("en"));
	expect(store.getState().preferences.language).toBe("en");
	expect(screen.queryByText(/could not be loaded/)).toBeNull();
});
