import type { Page } from "playwright-core";

/** Empties what the device keeps, as a person does who clears the browser's data. */
export async function forgetAll(page: Page): Promise<void> {
	await page.evaluate(async () => {
		localStorage.clear();
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase("kantong");
			request.onsuccess = () => resolve();
			request.onerror = () => reject(new Error("the database stays", { cause: request.error }));
		});
	});
}
