// @vitest-environment happy-dom
// @vitest-environment-options {"width":1366,"height":768}
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import { createAppStore } from "#state/create-store.ts";
import { PLACE_IDS } from "#state/view/place.ts";
import { Shell } from "#ui/shell/shell.tsx";
import { createFakeEngine } from "../../state/fake-engine.ts";
import { ENTRY } from "../../state/pack-fixture.ts";
import { renderWithStore } from "../render-with-store.tsx";

const ERROR = appError("HTTP", { status: 404 }, "households.fgb");

test.each(PLACE_IDS)(
	"%s says that the pack could not be opened, tries again, and shows the way to the other places",
	async (place) => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ packs: [ENTRY], pack: { status: "failed", entry: ENTRY, error: ERROR } });
		store.setState(({ view }) => ({ view: { ...view, place } }));
		const retried = vi.spyOn(store.actions, "retryRequested").mockImplementation(() => {});
		await renderWithStore(<Shell />, store);
		const main = within(screen.getByRole("main"));
		const card = main.getByRole("alert");
		expect(card.textContent).toContain("households.fgb");
		fireEvent.click(within(card).getByRole("button", { name: "Coba lagi" }));
		expect(retried).toHaveBeenCalledOnce();
		const heading = await main.findByRole("heading", { level: 1 });
		expect(heading.closest("[aria-busy]")?.getAttribute("aria-busy")).toBe("false");
		await act(async () => fireEvent.click(screen.getByRole("button", { name: "Peta" })));
		expect(store.getState().view.place).toBe("peta");
	},
);
