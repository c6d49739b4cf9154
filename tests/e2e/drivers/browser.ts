import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, NO_WEBGL_FLAGS, requireChromium, WEBGL_FLAGS } from "../../../scripts/chromium.ts";
import { countOpenQuestions, watchRequests } from "./quiet.ts";

export type Screen = "desktop" | "phone";
type Theme = "light" | "dark";

export async function startBrowser(options: { readonly webgl: "software" | "none" }): Promise<Browser> {
	const gl = options.webgl === "software" ? WEBGL_FLAGS : NO_WEBGL_FLAGS;
	return chromium.launch({ executablePath: requireChromium(), args: [...CHROMIUM_FLAGS, ...gl] });
}

/** What a page did that no test may overlook. */
export type Witness = {
	readonly foreignRequests: string[];
	readonly consoleProblems: string[];
	readonly failedRequests: string[];
};

export type OpenedPage = { readonly page: Page; readonly context: BrowserContext; readonly witness: Witness };

const QUIET = /GPU stall|swiftshader|GL Driver Message|WebGL: CONTEXT_LOST/i;

export async function openPage(
	browser: Browser,
	site: string,
	options: { readonly screen?: Screen; readonly theme?: Theme; readonly reducedMotion?: boolean } = {},
): Promise<OpenedPage> {
	const phone = options.screen === "phone";
	const context = await browser.newContext({
		viewport: phone ? { width: 360, height: 800 } : { width: 1366, height: 768 },
		colorScheme: options.theme ?? "light",
		reducedMotion: options.reducedMotion === false ? "no-preference" : "reduce",
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
