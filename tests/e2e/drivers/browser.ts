import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, NO_WEBGL_FLAGS, requireChromium, WEBGL_FLAGS } from "../../../scripts/chromium.ts";
import { countOpenQuestions, watchRequests } from "./quiet.ts";

export type Screen = "desktop" | "phone";
export const VIEWPORTS = { desktop: { width: 1366, height: 768 }, phone: { width: 360, height: 800 } } as const;

export type WebGL = "software" | "none";

const started = new Map<WebGL, Promise<Browser>>();

/** The browser of this worker: the files that run in it use one, which ends with the worker. */
export async function workerBrowser(webgl: WebGL): Promise<Browser> {
	const before = await started.get(webgl);
	if (before?.isConnected() === true) return before;
	const gl = webgl === "software" ? WEBGL_FLAGS : NO_WEBGL_FLAGS;
	const browser = chromium.launch({ executablePath: requireChromium(), args: [...CHROMIUM_FLAGS, ...gl] });
	started.set(webgl, browser);
	return browser;
}

/** What a page did that no test may overlook. */
export type Witness = {
	readonly foreignRequests: string[];
	readonly consoleProblems: string[];
	readonly failedRequests: string[];
};

export type OpenedPage = { readonly page: Page; readonly context: BrowserContext; readonly witness: Witness };

const QUIET = /GPU stall|swiftshader|GL Driver Message|WebGL: CONTEXT_LOST/i;

export async function openPage(browser: Browser, site: string, screen: Screen = "desktop"): Promise<OpenedPage> {
	const phone = screen === "phone";
	const context = await browser.newContext({
		viewport: VIEWPORTS[screen],
		colorScheme: "light",
		reducedMotion: "reduce",
		locale: "id-ID",
		timezoneId: "Asia/Makassar",
		hasTouch: phone,
		isMobile: phone,
		acceptDownloads: true,
	});
	await context.addInitScript(countOpenQuestions);
	const page = await context.newPage();
	watchRequests(page);
	const origin = new URL(site).origin;
	const witness: Witness = { foreignRequests: [], consoleProblems: [], failedRequests: [] };
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) witness.foreignRequests.push(url);
	});
	page.on("response", (response) => {
		if (response.status() >= 400) witness.failedRequests.push(`${response.status()} ${response.url()}`);
	});
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type()) && !QUIET.test(message.text()))
			witness.consoleProblems.push(message.text());
	});
	page.on("pageerror", (error) => {
		witness.consoleProblems.push(String(error));
	});
	// long enough for a machine that does other work beside
	page.setDefaultTimeout(60_000);
	return { page, context, witness };
}
