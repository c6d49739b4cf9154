import { readFileSync } from "node:fs";
import type { Dialog } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { needsOf, PLACE_IDS } from "#state/view/place.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";
import { samplePack } from "./drivers/command-line.ts";
import { sharedPage } from "./drivers/shared-page.ts";

const site = inject("site");
const shared = sharedPage(null);

describe("what can go wrong with the data", () => {
	const households = readFileSync(`${samplePack}/households.fgb.gz`);
	const faults: readonly (readonly [string, { status?: number; body: Buffer | string; contentType: string }, RegExp])[] = [
		[
			"a file cut short",
			{ body: households.subarray(0, households.length / 2), contentType: "application/octet-stream" },
			/households\.fgb/,
		],
		["HTML instead of data", { body: "<!doctype html><title>Masuk</title>", contentType: "text/html" }, /text\/html/],
		["a missing file", { status: 404, body: "", contentType: "text/plain" }, /404/],
		[
			"a changed byte",
			{
				body: Buffer.from(households.map((byte, i) => (i === households.length - 100 ? byte ^ 1 : byte))),
				contentType: "application/octet-stream",
			},
			/households\.fgb/,
		],
	];
	it.each(faults)("%s is told with file and remedy, the rest stays usable, and a retry mends it", async (_, answer, words) => {
		const { app, page } = shared;
		let broken = true;
		await page.route("**/households.fgb.gz", async (route) =>
			broken
				? route.fulfill({ status: answer.status ?? 200, contentType: answer.contentType, body: answer.body })
				: route.continue(),
		);
		await page.goto(site);
		const card = page.getByRole("alert");
		await card.waitFor();
		expect(await card.textContent()).toMatch(words);
		await page.getByRole("button", { name: "Bagikan" }).click();
		expect(await page.getByText("Tautan memuat tampilan, bukan data keluarga.").count()).toBe(1);
		await page.keyboard.press("Escape");
		broken = false;
		await page.getByRole("button", { name: "Coba lagi" }).click();
		await app.ready();
		expect(await app.ranking().count()).toBe(15);
		await page.unrouteAll();
		shared.forgive();
	});

	it("every place says why it is empty, and offers another try and the other places", async () => {
		const { app, page } = shared;
		await page.route("**/households.fgb.gz", (route) => route.fulfill({ status: 404, body: "" }));
		await page.goto(site);
		for (const place of PLACE_IDS) {
			await app.show(`#v1/${place}`);
			const own = needsOf(place).picture === null ? `[data-place="${place}"]` : ":not([data-place])";
			await app.main().and(page.locator(own)).waitFor();
			const card = app.main().getByRole("alert").filter({ hasText: "404" });
			await card.waitFor();
			expect(await card.getByRole("button", { name: "Coba lagi" }).isEnabled(), place).toBe(true);
			expect(await app.place("Kantong").isEnabled(), place).toBe(true);
			expect(await app.main().locator('[aria-busy="true"]').count(), place).toBe(0);
		}
		await page.unrouteAll();
		await page.getByRole("button", { name: "Coba lagi" }).click();
		await app.ready();
		expect(await page.getByRole("alert").count()).toBe(0);
		shared.forgive();
	});

	it("no pack at all is said in words", async () => {
		const { page } = shared;
		await page.route("**/packs/index.json", (route) =>
			route.fulfill({ status: 200, contentType: "application/json", body: "[]" }),
		);
		await page.goto(site);
		await page.getByRole("alert").waitFor();
		expect(await page.getByRole("alert").textContent()).toMatch(/sample|contoh/);
		await page.unrouteAll();
		shared.forgive();
	});
});

describe.runIf(hasShared)("hostile links", () => {
	const text = hasShared ? readFileSync(sharedPath("badinputs/indonesian/url/negara-url.json"), "utf8") : "[]";
	const parsed = JSON.parse(text) as unknown;
	const links: string[] = (Array.isArray(parsed) ? parsed : Object.values(parsed as object)).map((entry) =>
		typeof entry === "string"
			? entry
			: String((entry as { hash?: string; url?: string }).hash ?? (entry as { url?: string }).url ?? ""),
	);
	it("open the app with defaults and run nothing", async () => {
		expect(links.length).toBeGreaterThan(10);
		const { app, page } = shared;
		const dialogs: string[] = [];
		const dismiss = (dialog: Dialog): void => {
			dialogs.push(dialog.message());
			void dialog.dismiss();
		};
		page.on("dialog", dismiss);
		await app.open();
		for (const link of links) {
			const hash = link.includes("#") ? link.slice(link.indexOf("#")) : `#${link}`;
			await page.evaluate(async (value) => {
				location.hash = value;
				// the page has read the link and drawn once
				await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			}, hash);
		}
		await app.settled();
		await page.goto(`${site}/${links[0]?.startsWith("#") ? links[0] : `#${links[0] ?? ""}`}`);
		await app.ready();
		expect(await app.headline().count()).toBe(1);
		expect(dialogs).toEqual([]);
		page.off("dialog", dismiss);
	});
});
