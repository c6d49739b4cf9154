import { LAST_WORDS } from "#i18n/last-words.ts";
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "#ui/page/tokens.css";
import "#ui/page/global.css";
import "#ui/kit/shapes.css";
import "#ui/kit/panel.css";
import "#ui/kit/field.css";
import "#ui/kit/table.css";
import "#ui/chart/chart.css";
import { createRoot } from "react-dom/client";
import { createEngineClient } from "#engine/client.ts";
import { startI18n } from "#i18n/i18n.ts";
import { thisDevice } from "#io/device/device.ts";
import { createAppStore } from "#state/create-store.ts";
import { connectLink } from "#state/view/link-history.ts";
import { App } from "#ui/app.tsx";
import { followPreferences } from "#ui/page/page-appearance.ts";

/** Composition root: everything that touches the page is made here and handed down. */
async function start(element: HTMLElement): Promise<void> {
	const store = createAppStore({
		engine: createEngineClient(),
		device: thisDevice(window),
	});
	followPreferences(store);
	try {
		await startI18n(store.getState().preferences.language);
	} catch {
		element.textContent = LAST_WORDS;
		return;
	}
	connectLink(store, window);
	createRoot(element).render(<App store={store} />);
	store.actions.started();
}

const element = document.getElementById("app");
if (element === null) throw new Error("main: the page has no element #app");
void start(element);
