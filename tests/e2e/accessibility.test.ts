import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { App } from "./drivers/app.ts";
import { openPage, startBrowser } from "./drivers/browser.ts";

const site = inject("site");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
	browser = await startBrowser({ webgl: "software" });
});
afterAll(async () => {
	await browser.close();
});

const screens = ["", "#v1/peta?wilayah=64.74.03.1002&tab=rincian", "#v1/peta?tabel=1", "#v1/kantong", "#v1/data"];

describe("axe finds nothing", () => {
	for (const screen of ["desktop", "phone"] as const)
		for (const theme of ["light", "dark"] as const)
			it(`on a ${screen}, ${theme}`, async () => {
				const { page, context } = await openPage(browser, site, { screen, theme });
				const app = new App(page, site);
				for (const hash of screens) {
					await page.goto("about:blank");
					await app.open(hash);
					await app.settled();
					// axe is put in through the debugger, which the page's content security policy does not bind
					await page.evaluate(axe);
					const found = await page.evaluate(async () => {
						const run = (
							window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
						).axe.run();
						return (await run).violations.map(
							(violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
						);
					});
					expect(found, hash).toEqual([]);
					expect(
						await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
						`${hash} is wider than the window`,
					).toBeLessThanOrEqual(0);
				}
				await context.close();
			});
});
