import type { Locator, Page } from "playwright-core";
import { quiet } from "./quiet.ts";

type PlaceName = "Peta" | "Kantong" | "Bandingkan" | "Kandidat" | "Data";
type ProgrammeName = "PKH" | "Sembako" | "BLT";

/** The app as a person meets it: by role and by what is written on it. */
export class App {
	readonly page: Page;
	readonly site: string;

	constructor(page: Page, site: string) {
		this.page = page;
		this.site = site;
	}

	/** Opens a view and waits until the whole pack is read and the view answered. */
	async open(hash = ""): Promise<void> {
		await this.page.goto(`${this.site}/${hash}`);
		await this.ready();
	}

	/** Changes the view as a link inside the open page does: the pack is not read again. */
	async show(hash: string): Promise<void> {
		await this.page.evaluate((value) => {
			location.hash = value;
		}, hash);
	}

	/** The same, and waits until the view stands. */
	async view(hash: string): Promise<void> {
		await this.show(hash);
		await this.settled();
	}

	async ready(): Promise<void> {
		await this.page
			.getByRole("status")
			.filter({ hasText: /keluarga cocok|families match/ })
			.waitFor({ state: "attached" });
	}

	/** Nothing is being computed, fetched or moved any more, and nothing has changed on the screen for a moment. */
	async settled(): Promise<void> {
		await quiet(this.page);
	}

	/** The live map has replaced the SVG map. */
	async liveMap(): Promise<void> {
		await this.page.locator("canvas.maplibregl-canvas").waitFor();
	}

	headline(): Locator {
		return this.page.getByRole("heading", { level: 1 });
	}

	/** A place on the rail; the name of Kandidat grows with the number of stars. */
	place(name: PlaceName): Locator {
		return this.page.getByRole("navigation", { name: "Tempat" }).getByRole("button", { name: new RegExp(`^${name}`) });
	}

	async goTo(name: PlaceName): Promise<void> {
		await this.place(name).click();
	}

	main(): Locator {
		return this.page.getByRole("main");
	}

	/** One of a few side by side: a radio button under the legend `group`. */
	choice(group: string, name: string): Locator {
		return this.page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name, exact: true });
	}

	/** The card of a pressed number. */
	identity(): Locator {
		return this.page.getByRole("dialog", { name: "KTP angka" });
	}

	/** Areas by their accessible names: "1. Tanjung Laut Indah, 82,6 per 100 KK, 157 dari 190". */
	ranking(): Locator {
		return this.page.getByRole("listbox", { name: /^Peringkat/ }).getByRole("option");
	}

	pockets(): Locator {
		return this.page.getByRole("listbox", { name: "Daftar kantong" }).getByRole("option");
	}

	/** "5.315 dari 56.120 keluarga" */
	count(): Locator {
		return this.page.getByText(/dari 56\.120 keluarga/).locator("..");
	}

	async setProgramme(name: ProgrammeName, choice: "menerima" | "belum menerima" | "abaikan"): Promise<void> {
		await this.page.getByRole("radio", { name: `${name}: ${choice}` }).check();
	}

	async hash(): Promise<string> {
		return this.page.evaluate(() => location.hash);
	}
}

/** "1.204" → 1204, "−89" → −89 */
export function indonesianNumber(text: string): number {
	return Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-"));
}
