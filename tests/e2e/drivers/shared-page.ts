import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { App } from "./app.ts";
import { type OpenedPage, openPage, type Screen, VIEWPORTS, type WebGL, workerBrowser } from "./browser.ts";

type SharedPage = {
	readonly app: App;
	readonly page: Page;
	/** The test itself made the page meet problems: they count no more. */
	forgive(): void;
};

/** By kind of page: what files of this worker have used and left empty. A page that is there costs half of a new one. */
const resting = new Map<string, OpenedPage>();

function metBy({ witness }: OpenedPage): string[][] {
	return [witness.foreignRequests, witness.consoleProblems, witness.failedRequests].map((list) => list.splice(0));
}

/** Leaves the page as a new one: on no view, nothing kept on the device, no permissions, the screen it began with. */
async function putToRest({ page, context }: OpenedPage, site: string, screen: Screen): Promise<void> {
	for (const other of context.pages()) if (other !== page) await other.close();
	await page.unrouteAll();
	await page.goto(`${site}/packs/index.json`);
	const session = await context.newCDPSession(page);
	await session.send("Storage.clearDataForOrigin", { origin: new URL(site).origin, storageTypes: "all" });
	await session.detach();
	await context.clearPermissions();
	await page.emulateMedia({ colorScheme: "light" });
	await page.setViewportSize(VIEWPORTS[screen]);
}

/**
 * One page for all tests of a file, so that the pack is read once; `null` leaves the opening to the tests. After each test the
 * page must have called no other host, printed nothing and met no missing file.
 */
export function sharedPage(
	hash: string | null,
	{ webgl = "none", screen = "desktop" }: { readonly webgl?: WebGL; readonly screen?: Screen } = {},
): SharedPage {
	const kind = `${webgl} ${screen}`;
	let opened: OpenedPage;
	let app: App;
	beforeAll(async () => {
		const site = inject("site");
		const browser = await workerBrowser(webgl);
		const rested = resting.get(kind);
		resting.delete(kind);
		opened =
			rested !== undefined && browser.isConnected() && !rested.page.isClosed() ? rested : await openPage(browser, site, screen);
		metBy(opened);
		app = new App(opened.page, site);
		if (hash !== null) await app.open(hash);
	});
	afterEach(() => {
		expect(metBy(opened), "requests to others, console problems, missing files").toEqual([[], [], []]);
	});
	afterAll(async () => {
		await putToRest(opened, inject("site"), screen);
		resting.set(kind, opened);
	});
	return {
		get app() {
			return app;
		},
		get page() {
			return opened.page;
		},
		forgive() {
			metBy(opened);
		},
	};
}
