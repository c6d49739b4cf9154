import { expect, test } from "vitest";
import { ok } from "#core/base/result.ts";
import type { PocketAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { wantedPockets } from "#state/wanted-pockets.ts";
import { createFakeEngine } from "./fake-engine.ts";
import { ENTRY, OPENED, PREVIEW, viewAnswer } from "./pack-fixture.ts";

test("pockets for a file are those of the settings in hand, also when older ones are still kept from another place", async () => {
	const engine = createFakeEngine();
	const store = createAppStore({
		engine,
		loader: { readIndex: async () => ok([ENTRY]), manifestUrl: ({ url }) => url, readPreview: async () => PREVIEW },
	});
	store.actions.started();
	await new Promise((resolve) => setTimeout(resolve, 0));
	await engine.last("openPack").answer(OPENED);
	await engine.last("view").answer(viewAnswer());
	expect(wantedPockets(store.getState())).not.toBeNull();
	store.actions.placeChanged("kantong");
	const asked = engine.last("pockets").request as PocketAnswer["query"];
	await engine.last("pockets").answer({ query: asked, pockets: [] } as unknown as PocketAnswer);
	expect(wantedPockets(store.getState())).toEqual(asked);
	store.actions.placeChanged("peta");
	store.actions.radiusChanged(asked.radiusMetres + 30);
	expect(store.getState().pockets?.query.radiusMetres).toBe(asked.radiusMetres);
	expect(wantedPockets(store.getState())).toEqual({ ...asked, radiusMetres: asked.radiusMetres + 30 });
});
