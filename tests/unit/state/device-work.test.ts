import { expect, test } from "vitest";
import { createAppStore } from "#state/create-store.ts";
import { problemAfter } from "#state/device-problem.ts";
import type { PackLoader } from "#state/pack-loader.ts";
import { fakeStorage } from "../../fixtures/fake-device.ts";
import { createFakeEngine } from "./fake-engine.ts";
import { ENTRY, OPENED } from "./pack-fixture.ts";

const AREN = "64.74.01.1001";
const BAKAU = "64.74.01.1002";
const loader: PackLoader = {
	readIndex: async () => ({ ok: true, value: [ENTRY] }),
	manifestUrl: () => "/packs/64.74/pack.json",
	readPreview: async () => null,
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A page of the device with the pack open. */
async function page(device: ReturnType<typeof fakeStorage>) {
	const engine = createFakeEngine();
	const store = createAppStore({ engine, loader, device: device.page() });
	store.actions.started();
	await settle();
	await engine.last("openPack").answer(OPENED);
	await settle();
	return store;
}

function reasons(store: Awaited<ReturnType<typeof page>>) {
	return Object.fromEntries(store.getState().pilots.map(({ kode, alasan }) => [kode, alasan]));
}

test("reasons written in two tabs are both there, in both tabs and after a reload", async () => {
	const device = fakeStorage();
	const [one, two] = [await page(device), await page(device)];
	one.actions.pilotChanged(AREN, { alasan: "dekat puskesmas" });
	two.actions.pilotChanged(BAKAU, { alasan: "warga siap" });
	await settle();
	const both = { [AREN]: "dekat puskesmas", [BAKAU]: "warga siap" };
	expect(reasons(one)).toEqual(both);
	expect(reasons(two)).toEqual(both);
	expect(reasons(await page(device))).toEqual(both);
});

test("decisions, offices and papers of the app before are still there", async () => {
	const device = fakeStorage({
		"kantong.percontohan.64.74": JSON.stringify([{ kode: AREN, dipilih: true, alasan: "beban tinggi" }]),
		"kantong.perangkat.64.74": '{"air":"PDAM"}',
	});
	const store = await page(device);
	expect(reasons(store)).toEqual({ [AREN]: "beban tinggi" });
	expect(store.getState().needOffices).toEqual({ air: "PDAM" });
	expect(store.getState().deviceProblem).toBeNull();
});

test("a full device is said at once when a reason is written, stays said quietly once read, and is taken back when it is kept", async () => {
	const device = fakeStorage();
	const store = await page(device);
	device.refusal.name = "QuotaExceededError";
	store.actions.pilotChanged(AREN, { alasan: "x" });
	await settle();
	expect(store.getState().deviceProblem).toMatchObject({ error: { code: "STORAGE_FULL" }, standing: "shown" });
	expect(reasons(store)).toEqual({ [AREN]: "x" });
	store.actions.deviceProblemDismissed();
	store.actions.pilotChanged(AREN, { alasan: "xy" });
	await settle();
	expect(store.getState().deviceProblem).toMatchObject({ error: { code: "STORAGE_FULL" }, standing: "dismissed" });
	device.refusal.name = null;
	store.actions.pilotChanged(AREN, { alasan: "xyz" });
	await settle();
	expect(store.getState().deviceProblem).toBeNull();
});

test("a person's words on a paper outlive the page", async () => {
	const device = fakeStorage();
	const edits = { "id ringkasan 64.74": { title: { from: "Ringkasan", to: "Judul rapat" } } };
	(await page(device)).actions.paperEditsChanged(edits);
	await settle();
	expect((await page(device)).getState().paperEdits).toEqual(edits);
});

test("of two entries that cannot be kept, the one kept again does not speak for the other", () => {
	const full = { error: { code: "STORAGE_FULL" }, quiet: false } as const;
	const standing = problemAfter(null, "percontohan", full);
	expect(problemAfter(standing, "perangkat", null)).toBe(standing);
	expect(problemAfter(standing, "percontohan", null)).toBeNull();
});

test("what was damaged stays said though the next change is kept", () => {
	const damaged = problemAfter(null, "percontohan", { error: { code: "STORAGE_DAMAGED", params: { count: 1 } }, quiet: false });
	expect(problemAfter(damaged, "percontohan", null)).toBe(damaged);
});
