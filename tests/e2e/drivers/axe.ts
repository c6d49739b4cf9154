import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { App } from "./app.ts";

type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The rules that look at colours: all that another theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Puts axe into the page through the debugger, which the page's content security policy does not bind. */
export async function bringAxe(page: Page): Promise<void> {
	await page.evaluate(script);
}

/** Turns the page dark. A turn costs the browser more than a walk through a screen: all screens are walked in one theme first. */
export async function darken(app: App): Promise<void> {
	const light = await backgroundOf(app.page);
	await app.page.emulateMedia({ colorScheme: "dark" });
	await expect.poll(() => backgroundOf(app.page)).not.toBe(light);
	await app.settled();
}

/** Rules broken by what is on the screen, and what sticks out of the window sideways; each as a sentence. */
export async function faultsOn(page: Page, rules: "all" | "colours"): Promise<readonly string[]> {
	return page.evaluate(
		async (only) => {
			const { axe } = window as unknown as { axe: Axe };
			const { violations } = await axe.run({ ...only, resultTypes: ["violations"], preload: false });
			const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
			const wider = document.documentElement.scrollWidth - innerWidth;
			return wider > 0 ? [...broken, `${wider} px wider than the window`] : broken;
		},
		rules === "all" ? {} : { runOnly: COLOUR_RULES },
	);
}

async function backgroundOf(page: Page): Promise<string> {
	return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
