import { act, cleanup, type RenderResult, render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import type { Language } from "#core/base/language.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { changeLanguage, startI18n } from "#i18n/i18n.ts";
import { createAppStore } from "#state/create-store.ts";
import type { AppStore } from "#state/store.ts";
import { ToastProvider } from "#ui/kit/toast.tsx";
import { AppProvider } from "#ui/page/app-context.tsx";
import { ChromeProvider } from "#ui/page/chrome.tsx";
import { loadAllWords } from "../../words.ts";
import { createFakeEngine } from "../state/fake-engine.ts";
import { ENTRY, OPENED, viewAnswer } from "../state/pack-fixture.ts";

/** A store with a pack open and one answer in, as the screen meets it. The engine stays silent. */
export function openedStore(opened: OpenedPack = OPENED, answer: ViewAnswer = viewAnswer()): AppStore {
	const store = createAppStore({ engine: createFakeEngine() });
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened }, answer });
	return store;
}

export async function renderWithStore(
	children: ReactNode,
	store: AppStore = openedStore(),
	language: Language = "id",
): Promise<RenderResult> {
	cleanup();
	// what the page loads after its first picture is there from the start
	await import("#ui/kit/loaded-popover.tsx");
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n(language);
	else await changeLanguage(language);
	store.setState({ preferences: { ...store.getState().preferences, language } });
	const rendered = render(
		<AppProvider value={store}>
			<ToastProvider>
				<ChromeProvider>{children}</ChromeProvider>
			</ToastProvider>
		</AppProvider>,
	);
	await act(async () => {
		await import("#ui/kit/loaded-popover.tsx");
	});
	return rendered;
}
