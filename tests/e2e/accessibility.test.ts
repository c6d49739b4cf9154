import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
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

/** Of every place its forms; an area is marked so that the sheets and steps have something to show. */
const screens = [
	"#v1/peta",
	"#v1/peta?wilayah=64.74.03.1002&tab=rincian",
	"#v1/peta?tabel=1",
	"#v1/kantong",
	"#v1/data",
	"#v1/banding",
	"#v1/banding?lihat=tabel",
	"#v1/banding?lihat=selisih",
	"#v1/banding?lihat=tren",
	"#v1/banding?lihat=periode",
	"#v1/kandidat?kandidat=64.74.03.1002",
	...["bobot", "himpunan", "gelombang", "pembanding", "dampak", "pantau"].map(
		(step) => `#v1/kandidat?kandidat=64.74.03.1002&langkah=${step}`,
	),
	...[0, 3, 4, 6].map((step) => `#v1/rapat?pertanyaan=${step}`),
	"#v1/cetak?lembar=profil&tentang=64.74.03.1002",
];

/** The place and what it loads late stand on the screen, and nothing says that it is being computed. */
async function stands(app: App, hash: string): Promise<void> {
	await app.show(hash);
	if (hash.startsWith("#v1/cetak")) await app.page.locator("[data-slot]").first().waitFor();
	await app.page.waitForFunction(() => !/\S ?(…|\.\.\.)$/m.test(document.querySelector("main")?.textContent ?? "…"));
	await app.settled();
}

/** Rules broken by what is on the screen, and what sticks out of the window sideways. */
async function faultsOn(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const run = (
			window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
		).axe.run();
		const broken = (await run).violations.map(
			(violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
		);
		const wider = document.documentElement.scrollWidth - innerWidth;
		return wider > 0 ? [...broken, `${wider} px wider than the window`] : broken;
	});
}

// twenty-odd screens in one test: the pack is read once per screen size and theme
describe("axe finds nothing, and nothing is wider than the window", { timeout: 240_000 }, () => {
	for (const screen of ["desktop", "phone"] as const)
		for (const theme of ["light", "dark"] as const)
			it(`on a ${screen}, ${theme}`, async () => {
				const { page, context } = await openPage(browser, site, { screen, theme });
				const app = new App(page, site);
				await app.open();
				await app.liveMap();
				// axe is put in through the debugger, which the page's content security policy does not bind
				await page.evaluate(axe);
				const faults: string[] = [];
				for (const hash of screens) {
					await stands(app, hash);
					faults.push(...(await faultsOn(page)).map((fault) => `${hash} ${fault}`));
				}
				expect(faults).toEqual([]);
				await context.close();
			});
});
