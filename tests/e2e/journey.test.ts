import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indonesianNumber } from "./drivers/app.ts";
import { kantong, type Pockets, type Summary, samplePack } from "./drivers/command-line.ts";
import { sharedPage } from "./drivers/shared-page.ts";

describe("the main journey", () => {
	const shared = sharedPage("");

	it("opens on an answer: headline, ranking and map of the sample, with the notice", async () => {
		const { app } = shared;
		expect(await app.headline().textContent()).toContain("Lebih dari separuh keluarga miskin terdaftar");
		expect(await app.page.getByText("55,6 persen (2.957 dari 5.315 KK)").count()).toBe(1);
		expect(await app.ranking().count()).toBe(15);
		expect((await app.ranking().first().getAttribute("aria-label")) ?? (await app.ranking().first().textContent())).toContain(
			"Tanjung Laut Indah",
		);
		expect(await app.page.getByText(/batas skematik/).count()).toBeGreaterThan(0);
	});

	it("changes map, headline, ranking, count and table together with a filter, to the figures of the command line", async () => {
		const where = "terdaftar and not p_pkh";
		const summary = kantong<Summary>("summary", "--pack", samplePack, "--where", where, "--by", "kelurahan");
		const { app } = shared;
		await app.view("#v1/peta?indikator=terpilih&ukuran=jumlah");
		await app.setProgramme("PKH", "belum menerima");
		await app.settled();
		await app.page
			.getByText(new RegExp(`^${summary.total.terpilih.toLocaleString("id-ID")}$`))
			.first()
			.waitFor();
		const shown = await Promise.all(
			(await app.ranking().all()).map(async (row) => (await row.getAttribute("aria-label")) ?? (await row.textContent()) ?? ""),
		);
		for (const area of summary.areas)
			expect(
				shown.some((text) => text.includes(area.nama) && text.includes(area.terpilih.toLocaleString("id-ID"))),
				`${area.nama} ${area.terpilih} in ${shown.join(" | ")}`,
			).toBe(true);
		await app.page.getByRole("button", { name: /Tabel lengkap/ }).click();
		const grid = app.page.getByRole("grid");
		await grid.waitFor();
		await app.settled();
		expect(await grid.textContent()).toContain(summary.total.terpilih.toLocaleString("id-ID"));
	});

	it("finds on the screen the pockets the command line finds, every planted one among them and no decoy", async () => {
		const truth = JSON.parse(readFileSync(`${samplePack}/kebenaran.json`, "utf8")) as {
			places: { kind: string; nama: string }[];
		};
		const { app } = shared;
		await app.view("#v1/kantong");
		await app.pockets().first().waitFor();
		const radius = await app.page.getByRole("spinbutton", { name: /Radius/ }).inputValue();
		const manifest = JSON.parse(readFileSync(`${samplePack}/pack.json`, "utf8")) as { indicators: { poor: string } };
		const found = kantong<Pockets>(
			"pockets",
			"--pack",
			samplePack,
			"--where",
			manifest.indicators.poor,
			"--radius",
			radius,
			"--min",
			"5",
		);
		expect(await app.pockets().count()).toBe(found.pockets.length);
		const cards = await app.pockets().allTextContents();
		found.pockets.forEach((pocket, i) => {
			expect(cards[i]).toContain(
				`${pocket.poor.toLocaleString("id-ID")} dari ${pocket.households.toLocaleString("id-ID")} KK miskin`,
			);
		});
		const planted = truth.places.filter((place) => place.kind === "kantong");
		expect(planted.length).toBeGreaterThanOrEqual(4);
		for (const place of planted) expect(cards.join(" ")).toContain(place.nama);
	});

	it("keeps the whole view in the link, and back and forward walk through it", async () => {
		const { app, page } = shared;
		await app.view("#v1/peta");
		const opening = await app.ranking().first().textContent();
		await app.setProgramme("Sembako", "belum menerima");
		await app.page.waitForFunction(() => location.hash.includes("p_sembako"));
		await app.settled();
		const link = await app.hash();
		const linked = await app.ranking().allTextContents();
		await page.goBack();
		await expect.poll(() => app.ranking().first().textContent()).toBe(opening);
		await page.goForward();
		await page.waitForFunction(() => location.hash.includes("p_sembako"));
		await page.goto("about:blank");
		await app.open(link);
		await expect.poll(() => app.ranking().allTextContents()).toEqual(linked);
	});

	it("exports the table as a file that Excel in Indonesian opens: semicolons, decimal commas, a mark of UTF-8", async () => {
		const { app } = shared;
		await app.view("#v1/peta?tabel=1");
		const [download] = await Promise.all([
			app.page.waitForEvent("download"),
			app.page.getByRole("button", { name: "Unduh CSV" }).click(),
		]);
		const path = await download.path();
		const text = readFileSync(path, "utf8");
		expect(text.charCodeAt(0)).toBe(0xfeff);
		expect(text).toMatch(/Tanjung Laut Indah;/);
		expect(text).toMatch(/;82,6/);
		expect(text).toContain("terdaftar");
		expect(download.suggestedFilename()).toMatch(/^kantong.*\.csv$/);
	});

	it("opens the wanted area from the keyboard alone", async () => {
		const { app } = shared;
		await app.view("#v1/peta");
		await app.page.keyboard.press("/");
		await app.page.keyboard.type("telihan");
		await app.page.keyboard.press("Enter");
		await app.page.waitForFunction(() => location.hash.includes("64.74.03.1002"));
		await app.page
			.getByRole("heading", { name: /Gunung Telihan/ })
			.first()
			.waitFor();
		await app.page.keyboard.press("Escape");
		await app.page.keyboard.press("Escape");
		await app.page.waitForFunction(() => !location.hash.includes("64.74.03.1002"));
		await app.page.keyboard.press("j");
		await app.page.waitForFunction(() => /wilayah=64\.74/.test(location.hash));
	});

	it("speaks English after one switch, with English numbers", async () => {
		const { app } = shared;
		await app.view("#v1/peta");
		await app.page.getByRole("radio", { name: "English" }).check({ force: true });
		await expect.poll(() => app.headline().textContent()).toMatch(/More than half/);
		await app.settled();
		expect(await app.page.getByText(/2,957 of 5,315/).count()).toBeGreaterThan(0);
		expect(await app.page.locator("html").getAttribute("lang")).toBe("en");
	});
});

describe("on a phone", () => {
	const shared = sharedPage("", { screen: "phone" });

	it("shows map, headline and ranking, and filters on a page of their own", async () => {
		const { app } = shared;
		await app.page.getByRole("button", { name: /^Filter/ }).click();
		await app.setProgramme("PKH", "belum menerima");
		await app.page.getByRole("button", { name: /^Tampilkan [\d.]+ keluarga$/ }).click();
		await app.page.waitForFunction(() => location.hash.includes("p_pkh"));
		await app.settled();
		const shown = (await app.headline().locator("..").textContent()) ?? "";
		expect(indonesianNumber(/dari ([\d.]+) KK/.exec(shown)?.[1] ?? "0")).toBeLessThan(5315);
	});
});
