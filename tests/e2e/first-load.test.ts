import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { App } from "./drivers/app.ts";
import { openPage, workerBrowser } from "./drivers/browser.ts";

const site = inject("site");
const dist = resolve(import.meta.dirname, "../../dist");

describe("the first load", () => {
	it("needs at most 190 kB of compressed script, words of one language included, before the first numbers", () => {
		const html = readFileSync(join(dist, "index.html"), "utf8");
		const scripts = [...html.matchAll(/assets\/[\w.-]+\.js/g)].map((match) => match[0]);
		expect(scripts.length).toBeGreaterThan(0);
		const words = readdirSync(join(dist, "assets")).filter((name) => /^words-id-[\w-]+\.js$/.test(name));
		expect(words).toHaveLength(1);
		scripts.push(`assets/${words[0]}`);
		const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(dist, script)), { level: 9 }).length, 0);
		expect(bytes).toBeLessThanOrEqual(190_000);
	});

	it("shows headline, ranking and an SVG map while the households are still on their way", async () => {
		const { page, context } = await openPage(await workerBrowser("software"), site);
		let release = (): void => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route("**/households.fgb.gz", async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(site);
		const app = new App(page, site);
		await page.getByText("55,6 persen (2.957 dari 5.315 KK)").waitFor();
		expect(await app.ranking().count()).toBe(15);
		await page.locator("svg[role=presentation] path").first().waitFor({ state: "attached" });
		const before = await app.ranking().allTextContents();
		release();
		await app.ready();
		expect(await app.ranking().allTextContents()).toEqual(before);
		await context.close();
	});

	it("carries a content security policy without inline script, and no source maps", () => {
		const html = readFileSync(join(dist, "index.html"), "utf8").replaceAll("&#39;", "'");
		expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'/);
		expect(html).not.toMatch(/unsafe-inline|unsafe-eval/);
		expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
		expect(readdirSync(join(dist, "assets")).filter((name) => name.endsWith(".map"))).toEqual([]);
	});
});
