import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { createIndexedDb } from "#io/device/indexed-db.ts";

beforeEach(() => {
	vi.stubGlobal("indexedDB", new IDBFactory());
	return () => vi.unstubAllGlobals();
});

test("gives back what was put, also to another page, and nothing for what was never put", async () => {
	const one = createIndexedDb();
	await one.update("a", () => ({ nama: "x", list: [1, undefined] }));
	expect(await one.read("a")).toEqual({ nama: "x", list: [1, undefined] });
	expect(await createIndexedDb().read("a")).toEqual({ nama: "x", list: [1, undefined] });
	expect(await one.read("b")).toBeUndefined();
});

test("a hundred steps of two pages at once are all there", async () => {
	const [one, other] = [createIndexedDb(), createIndexedDb()];
	const add = (stored: unknown) => Number(stored ?? 0) + 1;
	await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? one : other).update("n", add)));
	expect(await one.read("n")).toBe(100);
});

test("a step that throws writes nothing and throws on", async () => {
	const page = createIndexedDb();
	await page.update("a", () => 1);
	const thrown = new Error("newer");
	await expect(
		page.update("a", () => {
			throw thrown;
		}),
	).rejects.toBe(thrown);
	expect(await page.read("a")).toBe(1);
	await page.update("a", () => 2);
	expect(await page.read("a")).toBe(2);
});

test("a browser that forbids the database is asked again at the next use", async () => {
	const page = createIndexedDb();
	const allowed = globalThis.indexedDB;
	vi.stubGlobal("indexedDB", {
		open() {
			throw new DOMException("denied", "SecurityError");
		},
	});
	await expect(page.read("a")).rejects.toThrow("denied");
	vi.stubGlobal("indexedDB", allowed);
	expect(await page.read("a")).toBeUndefined();
});
