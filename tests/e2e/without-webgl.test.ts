import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { App } from "./drivers/app.ts";
import { openPage, startBrowser } from "./drivers/browser.ts";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
	browser = await startBrowser({ webgl: "none" });
});
afterAll(async () => {
	await browser.close();
});

describe("without WebGL", () => {
	it("the SVG map and every figure stay usable, and one calm sentence says so", async () => {
		const { page, context, witness } = await openPage(browser, site);
		const app = new App(page, site);
		await app.open();
		await page.getByText(/Peta sederhana dipakai karena perangkat ini tidak mendukung WebGL/).waitFor();
		expect(await page.locator("canvas.maplibregl-canvas").count()).toBe(0);
		expect(await app.ranking().count()).toBe(15);
		await app.setProgramme("PKH", "belum menerima");
		await page.waitForFunction(() => location.hash.includes("p_pkh"));
		await app.ranking().nth(2).click();
		await page.waitForFunction(() => /wilayah=64\.74/.test(location.hash));
		await app.goTo("Kantong");
		await app.pockets().first().waitFor();
		await page.locator("svg[role=presentation] path").first().waitFor({ state: "attached" });
		expect(witness.foreignRequests).toEqual([]);
		expect(witness.consoleProblems).toEqual([]);
		await context.close();
	});
});
