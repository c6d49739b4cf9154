import { describe, expect, it } from "vitest";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("");

describe("without WebGL", () => {
	it("the SVG map and every figure stay usable, and one calm sentence says so", async () => {
		const { app, page } = shared;
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
	});
});
