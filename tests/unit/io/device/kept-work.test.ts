import { describe, expect, test, vi } from "vitest";
import type { DeviceEntry } from "#io/device/entry.ts";
import { mergeRecords } from "#io/device/merge.ts";
import { fakeStorage } from "../../../fixtures/fake-device.ts";

type Notes = Readonly<Record<string, string>>;
/** Texts by area; anything but a text is damaged. */
const NOTES: DeviceEntry<Notes> = {
	key: "catatan",
	version: 2,
	empty: {},
	read(content, version) {
		if (typeof content !== "object" || content === null) return { value: {}, unread: [content] };
		const pairs = Object.entries(content).map(([key, text]) => [version === 1 ? `lama-${key}` : key, text] as const);
		return {
			value: Object.fromEntries(pairs.filter(([, text]) => typeof text === "string")) as Notes,
			unread: pairs.filter(([, text]) => typeof text !== "string"),
		};
	},
	merge: mergeRecords,
	formerKey: (id) => `catatan-lama.${id}`,
};

function tab(device: ReturnType<typeof fakeStorage>, entry = NOTES) {
	const onValue = vi.fn<(value: Notes) => void>();
	const onProblem = vi.fn();
	const work = device.page().work(entry, "64.74", { onValue, onProblem });
	return { ...work, onProblem, seen: () => onValue.mock.lastCall?.[0] ?? {} };
}

async function rest(...tabs: { settled(): Promise<void> }[]): Promise<void> {
	for (let round = 0; round < 3; round++) for (const each of tabs) await each.settled();
}

describe("two tabs", () => {
	test("that never heard of each other: both texts are there after a reload", async () => {
		const device = fakeStorage();
		const [one, two] = [tab(device), tab(device)];
		await rest(one, two);
		one.change({ aren: "dekat puskesmas" });
		two.change({ bakau: "warga siap" });
		await rest(one, two);
		const reloaded = tab(device);
		await rest(reloaded);
		expect(reloaded.seen()).toEqual({ aren: "dekat puskesmas", bakau: "warga siap" });
		expect(one.seen()).toEqual(reloaded.seen());
		expect(two.seen()).toEqual(reloaded.seen());
	});

	test("a text taken away in one is not brought back by the other", async () => {
		const device = fakeStorage();
		const [one, two] = [tab(device), tab(device)];
		one.change({ aren: "x", bakau: "y" });
		await rest(one, two);
		two.change({ bakau: "y" });
		await rest(one, two);
		one.change({ ...one.seen(), cemara: "z" });
		await rest(one, two);
		expect(two.seen()).toEqual({ bakau: "y", cemara: "z" });
	});

	test("what is typed while the first read is under way stands beside what was kept", async () => {
		const device = fakeStorage();
		const first = tab(device);
		first.change({ aren: "x" });
		await rest(first);
		const second = tab(device);
		second.change({ bakau: "y" });
		await rest(second);
		expect(second.seen()).toEqual({ aren: "x", bakau: "y" });
	});

	test("a closed one tells no more, yet what it had to write is written", async () => {
		const device = fakeStorage();
		const one = tab(device);
		one.change({ aren: "x" });
		one.close();
		await rest(one);
		const two = tab(device);
		await rest(two);
		expect(two.seen()).toEqual({ aren: "x" });
		two.change({ aren: "lain" });
		await rest(one, two);
		expect(one.seen()).toEqual({});
	});
});

describe("a device that refuses", () => {
	test.each([
		["QuotaExceededError", "STORAGE_FULL"],
		["SecurityError", "STORAGE_BLOCKED"],
		["InvalidStateError", "STORAGE_BLOCKED"],
	])("with %s is told at once as %s, and the next change tries again", async (name, code) => {
		const device = fakeStorage();
		const one = tab(device);
		await rest(one);
		device.refusal.name = name;
		one.change({ aren: "x" });
		await rest(one);
		expect(one.onProblem).toHaveBeenLastCalledWith({ error: { code }, quiet: false });
		device.refusal.name = null;
		one.change({ aren: "xy" });
		await rest(one);
		expect(one.onProblem).toHaveBeenLastCalledWith(null);
		const two = tab(device);
		await rest(two);
		expect(two.seen()).toEqual({ aren: "xy" });
	});

	test("to be read is told quietly where nothing of this page's is lost yet", async () => {
		const device = fakeStorage();
		device.refusal.name = "SecurityError";
		const one = tab(device);
		await rest(one);
		expect(one.onProblem).toHaveBeenLastCalledWith({ error: { code: "STORAGE_BLOCKED" }, quiet: true });
	});
});

describe("what lies on the device", () => {
	test("of the time before the database is taken over once, and joins what is there", async () => {
		const device = fakeStorage({ "catatan-lama.64.74": '{"aren":"dari dulu"}' });
		const one = tab(device);
		await rest(one);
		expect(one.seen()).toEqual({ aren: "dari dulu" });
		expect(device.local.has("catatan-lama.64.74")).toBe(false);
		device.local.set("catatan-lama.64.74", '{"bakau":"dari halaman lama"}');
		const two = tab(device);
		await rest(two);
		expect(two.seen()).toEqual({ aren: "dari dulu", bakau: "dari halaman lama" });
	});

	test("stays under its old key while the database refuses, and is shown all the same", async () => {
		const device = fakeStorage({ "catatan-lama.64.74": '{"aren":"dari dulu"}' });
		device.refusal.name = "SecurityError";
		const one = tab(device);
		await rest(one);
		expect(one.seen()).toEqual({ aren: "dari dulu" });
		expect(device.local.has("catatan-lama.64.74")).toBe(true);
	});

	test("of an older version is read as that version", async () => {
		const device = fakeStorage();
		device.database.set("catatan.64.74", { version: 1, content: { aren: "x" }, unread: [] });
		const one = tab(device);
		await rest(one);
		expect(one.seen()).toEqual({ "lama-aren": "x" });
	});

	test("of a newer version is neither read nor written over", async () => {
		const device = fakeStorage();
		const newer = { version: 3, content: { aren: ["x"] }, unread: [] };
		device.database.set("catatan.64.74", newer);
		const one = tab(device);
		one.change({ bakau: "y" });
		await rest(one);
		expect(one.onProblem).toHaveBeenLastCalledWith({ error: { code: "STORAGE_NEWER" }, quiet: false });
		expect(device.database.get("catatan.64.74")).toEqual(newer);
	});

	test("and is damaged does not take the good with it: it is set aside, told once, and never thrown away", async () => {
		const device = fakeStorage();
		device.database.set("catatan.64.74", { version: 2, content: { aren: "x", bakau: 7 }, unread: [] });
		const one = tab(device);
		await rest(one);
		expect(one.seen()).toEqual({ aren: "x" });
		expect(one.onProblem).toHaveBeenCalledWith({ error: { code: "STORAGE_DAMAGED", params: { count: 1 } }, quiet: false });
		const two = tab(device);
		two.change({ aren: "xy" });
		await rest(two);
		expect(two.onProblem).not.toHaveBeenCalledWith(expect.objectContaining({ quiet: false }));
		expect(device.database.get("catatan.64.74")).toEqual({ version: 2, content: { aren: "xy" }, unread: [["bakau", 7]] });
	});

	test("and is no JSON at all is set aside too", async () => {
		const device = fakeStorage({ "catatan-lama.64.74": "{" });
		const one = tab(device);
		await rest(one);
		expect(one.seen()).toEqual({});
		expect(device.database.get("catatan.64.74")).toEqual({ version: 2, content: {}, unread: ["{"] });
	});
});
