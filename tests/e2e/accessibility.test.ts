import { describe, expect, it } from "vitest";
import type { App } from "./drivers/app.ts";
import { bringAxe, darken, faultsOn } from "./drivers/axe.ts";
import { sharedPage } from "./drivers/shared-page.ts";

// over the drawn map: what stands around the live map is looked at in live-map.test.ts
/** Of every place its forms; an area is marked so that the sheets and steps have something to show. */
const screens = [
	"#v1/peta",
	"#v1/peta?wilayah=64.74.03.1002&tab=rincian",
	"#v1/peta?tabel=1",
	"#v1/kantong",
	"#v1/data",
	"#v1/data?data=buka",
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
	// on a phone the table stands alone, under a heading of its own
	await app.page
		.locator(hash.includes("tabel=1") ? "h1, h2" : "h1")
		.first()
		.waitFor({ state: "attached" });
	if (hash.startsWith("#v1/cetak")) await app.page.locator("[data-slot]").first().waitFor();
	await app.page.waitForFunction(() => !/\S ?(…|\.\.\.)$/m.test(document.querySelector("main")?.textContent ?? "…"));
	await app.settled();
}

// twenty-odd screens in one test: the pack is read once per screen size
describe("axe finds nothing, and nothing is wider than the window", { timeout: 240_000 }, () => {
	describe.each(["desktop", "phone"] as const)("on a %s", (screen) => {
		const shared = sharedPage("", { screen });

		if (screen === "desktop")
			it("a place says its name as its heading until it has come", async () => {
				const { app, page } = shared;
				let release = (): void => {};
				const held = new Promise<void>((resolve) => {
					release = resolve;
				});
				await page.route("**/banding-place-*.js", async (route) => {
					await held;
					await route.continue();
				});
				await app.show("#v1/banding");
				const own = app.main().getByRole("heading", { level: 1 });
				await own.filter({ hasText: /^Bandingkan$/ }).waitFor();
				expect(await app.main().locator('[aria-busy="true"]').count()).toBe(1);
				release();
				await own.filter({ hasText: "Bontang Selatan paling tinggi" }).waitFor();
				await page.unrouteAll();
			});

		it("light and dark", async () => {
			const { app, page } = shared;
			await bringAxe(page);
			const faults: string[] = [];
			for (const hash of screens) {
				await stands(app, hash);
				faults.push(...(await faultsOn(page, "all")).map((fault) => `light ${hash} ${fault}`));
			}
			await darken(app);
			for (const hash of screens) {
				await stands(app, hash);
				faults.push(...(await faultsOn(page, "colours")).map((fault) => `dark ${hash} ${fault}`));
			}
			expect(faults).toEqual([]);
		});
	});
});
