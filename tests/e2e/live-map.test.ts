import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bringAxe, darken, faultsOn } from "./drivers/axe.ts";
import { samplePack } from "./drivers/command-line.ts";
import { sharedPage } from "./drivers/shared-page.ts";

// drawing without a graphics card is what costs here: this is the one file whose page has a live map
const shared = sharedPage("", { webgl: "software" });

describe("the live map", () => {
	it("replaces the drawn map, with the same headline and ranking beside it", async () => {
		await shared.app.liveMap();
		expect(await shared.app.headline().textContent()).toContain("Lebih dari separuh keluarga miskin terdaftar");
		expect(await shared.app.ranking().count()).toBe(15);
	});

	it("follows the list: choosing a pocket selects it and flies to it", async () => {
		await shared.app.show("#v1/kantong");
		await shared.app.liveMap();
		await shared.app.pockets().nth(1).click();
		await shared.page.waitForFunction(() => /kantong=2/.test(location.hash) && /kamera=/.test(location.hash));
		await expect.poll(() => shared.app.pockets().nth(1).getAttribute("aria-selected")).toBe("true");
	});

	it("shows the card of a household that is clicked, without identity", { timeout: 180_000 }, async () => {
		const truth = JSON.parse(readFileSync(`${samplePack}/kebenaran.json`, "utf8")) as { places: { lng: number; lat: number }[] };
		const [place] = truth.places;
		if (!place) throw new Error("the truth file names no place");
		await shared.app.show(`#v1/peta?keluarga=1&kamera=${place.lng.toFixed(4)},${place.lat.toFixed(4)},17`);
		const box = await shared.page.locator("canvas.maplibregl-canvas").boundingBox();
		if (!box) throw new Error("the map has no box");
		const card = shared.page.getByRole("region", { name: /^Keluarga Kode/ });
		// click around the middle until the points stand and a house is met
		const steps = [0, 12, -14, 22, -26, 34];
		let click = 0;
		const clickOn = async (): Promise<number> => {
			const [dx, dy] = [steps[click % 6] ?? 0, steps[Math.floor(click / 6) % 6] ?? 0];
			click += 1;
			await shared.page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
			await shared.app.settled();
			return card.count();
		};
		await expect.poll(clickOn, { timeout: 120_000 }).toBeGreaterThan(0);
		const text = (await card.first().textContent()) ?? "";
		expect(text).toMatch(/Desil/i);
		expect(text).not.toMatch(/\d{10,}/);
		expect(text).not.toMatch(/NIK \d|Nama kepala/);
	});

	it("has around it nothing that axe finds, on both screens and in both themes", async () => {
		await bringAxe(shared.page);
		const faults: string[] = [];
		for (const theme of ["light", "dark"] as const) {
			if (theme === "dark") await darken(shared.app);
			for (const width of [1366, 360]) {
				await shared.page.setViewportSize({ width, height: 768 });
				for (const hash of ["#v1/peta", "#v1/kantong"]) {
					await shared.app.view(hash);
					await shared.app.liveMap();
					const found = await faultsOn(shared.page, theme === "light" ? "all" : "colours");
					faults.push(...found.map((fault) => `${theme} ${width} px ${hash} ${fault}`));
				}
			}
		}
		expect(faults).toEqual([]);
	});
});
