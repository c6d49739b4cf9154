import type { Locator, Page } from "playwright-core";

/** The app as a person meets it: by role and by what is written on it. */
export class App {
	readonly page: Page;
	readonly site: string;

	constructor(page: Page, site: string) {
		this.page = page;
		this.site = site;
	}

	/** Opens a view and waits until the whole pack is read. */
	async open(hash = ""): Promise<void> {
		await this.page.goto(`${this.site}/${hash}`);
		await this.ready();
	}

	async ready(): Promise<void> {
		await this.page.waitForFunction(() => document.documentElement.dataset.pack === "open");
	}

	headline(): Locator {
		return this.page.getByRole("heading", { level: 1 });
	}

	place(name: "Peta" | "Kantong" | "Data"): Locator {
		return this.page.getByRole("navigation", { name: "Tempat" }).getByText(name, { exact: true });
	}

	/** Areas of the ranking, best known by their accessible names: "1. Tanjung Laut Indah, 82,6 per 100 KK, 157 dari 190". */
	ranking(): Locator {
		return this.page.getByRole("listbox", { name: /^Peringkat/ }).getByRole("option");
	}

	countBlock(): Locator {
		return this.page.locator("[data-count-block]");
	}

	programme(name: string, choice: "menerima" | "belum menerima" | "abaikan"): Locator {
		return this.page.getByRole("radio", { name: `${name}: ${choice}` });
	}

	map(): Locator {
		return this.page.locator("[data-map]");
	}

	async hash(): Promise<string> {
		return this.page.evaluate(() => location.hash);
	}
}
