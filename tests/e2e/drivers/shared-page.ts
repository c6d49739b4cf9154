import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { App } from "./app.ts";
import { type OpenedPage, openPage, startBrowser } from "./browser.ts";

type SharedPage = { readonly app: App; readonly page: Page };

/**
 * One page for all tests of a file, so that the pack is read once. After each test the page must have called no other host,
 * printed nothing and met no missing file.
 */
export function sharedPage(
	hash: string,
	{ webgl = "none", ...options }: Parameters<typeof openPage>[2] & { readonly webgl?: "software" | "none" } = {},
): SharedPage {
	let browser: Browser;
	let opened: OpenedPage;
	let app: App;
	beforeAll(async () => {
		browser = await startBrowser({ webgl });
		opened = await openPage(browser, inject("site"), options);
		app = new App(opened.page, inject("site"));
		await app.open(hash);
	});
	afterEach(() => {
		const { foreignRequests, consoleProblems, failedRequests } = opened.witness;
		const met = [foreignRequests, consoleProblems, failedRequests].map((list) => list.splice(0));
		expect(met, "requests to others, console problems, missing files").toEqual([[], [], []]);
	});
	afterAll(async () => {
		await browser.close();
	});
	return {
		get app() {
			return app;
		},
		get page() {
			return opened.page;
		},
	};
}
