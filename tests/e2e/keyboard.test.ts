import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sharedPage } from "./drivers/shared-page.ts";

const shared = sharedPage("#v1/peta");

const press = (key: string) => shared.page.keyboard.press(key);
const hasFocus = (target: Locator) => target.evaluate((one) => one === document.activeElement).catch(() => false);

/** Walks with Tab until the target has the focus, as a person without a mouse does. */
async function tabTo(target: Locator, most = 80): Promise<void> {
	for (let steps = 0; steps < most; steps++) {
		if (await hasFocus(target)) return;
		await press("Tab");
	}
	throw new Error(`${most} presses of Tab did not reach ${String(target)}`);
}

describe("without a mouse", () => {
	it("Bandingkan: from the rail to other areas, another view, a difference from another area, and a number's card", async () => {
		await tabTo(shared.app.place("Bandingkan"));
		await press("Enter");
		const chosen = shared.page.getByRole("list", { name: "Wilayah yang dibandingkan" }).getByRole("listitem");
		await expect.poll(() => chosen.count()).toBe(3);
		await tabTo(shared.app.choice("Bandingkan", "Kecamatan"));
		await press("ArrowRight");
		await expect.poll(() => shared.app.hash()).toMatch(/banding=kelurahan/);
		await expect.poll(() => chosen.first().textContent()).not.toMatch(/^Bontang (Utara|Selatan|Barat)/);
		const count = await chosen.count();
		await tabTo(shared.page.getByRole("button", { name: /^Keluarkan/ }).first());
		await press("Enter");
		await expect.poll(() => chosen.count()).toBe(count - 1);
		await tabTo(shared.page.getByRole("button", { name: "Tambah wilayah" }));
		await press("Enter");
		await tabTo(shared.page.getByRole("searchbox", { name: "Cari nama" }));
		await shared.page.keyboard.type("telihan");
		await press("Enter");
		await expect.poll(() => chosen.allTextContents()).toContain("Gunung Telihan");
		await tabTo(shared.page.getByRole("tab", { name: "Titik" }));
		await press("ArrowRight");
		await expect.poll(() => shared.app.hash()).toMatch(/lihat=tabel/);
		const base = shared.page.getByRole("combobox", { name: "Selisih terhadap" });
		await tabTo(base);
		const before = await base.inputValue();
		await press("ArrowDown");
		await expect.poll(() => base.inputValue()).not.toBe(before);
		const numbers = shared.page.getByRole("table").getByRole("button");
		await tabTo(numbers.first());
		await press("ArrowRight");
		expect(await hasFocus(numbers.nth(1))).toBe(true);
		await press("Enter");
		await shared.app.identity().waitFor();
		await press("Escape");
		await shared.app.identity().waitFor({ state: "detached" });
	});

	it("Kandidat: weights, a star, a reason, the pick, the smallest set and the paper", async () => {
		await press("Escape");
		await tabTo(shared.app.place("Kandidat"));
		await press("Enter");
		const points = shared.page.getByRole("spinbutton", { name: /^Poin untuk Keluarga/ });
		await points.waitFor();
		await tabTo(points);
		await press("ArrowUp");
		await expect.poll(() => shared.app.hash()).toMatch(/bobot=keluarga~41/);
		await tabTo(shared.page.getByRole("tab", { name: "Peringkat" }));
		await press("ArrowRight");
		await expect.poll(() => shared.app.hash()).toMatch(/langkah=bobot/);
		await press("ArrowRight");
		await shared.page.getByText(/^7 kelurahan mencakup/).waitFor();
		await press("Home");
		const star = shared.page.getByRole("button", { name: "Tandai Tanjung Laut sebagai kandidat" });
		await star.waitFor();
		await tabTo(star);
		await press("Enter");
		const reason = shared.page.getByRole("textbox", { name: "Alasan memilih Tanjung Laut" });
		const pick = shared.page
			.getByRole("complementary", { name: "Kandidat ditandai" })
			.getByRole("checkbox", { name: /^Dipilih/ });
		await tabTo(pick, 120);
		await press("Space");
		await expect.poll(() => hasFocus(reason)).toBe(true);
		await shared.page.keyboard.type("Keluarga terbanyak kedua");
		await press("Shift+Tab");
		expect(await hasFocus(pick)).toBe(true);
		await press("Space");
		expect(await pick.isChecked()).toBe(true);
		await tabTo(shared.page.getByRole("button", { name: "Cetak lembar kandidat" }));
		await press("Enter");
		await expect.poll(() => shared.app.hash()).toMatch(/^#v1\/cetak\?.*lembar=kandidat/);
	});
});
