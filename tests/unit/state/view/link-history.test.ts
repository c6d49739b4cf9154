import { describe, expect, test } from "vitest";
import { createAppStore } from "#state/create-store.ts";
import type { PackLoader } from "#state/pack-loader.ts";
import { connectLink, type LinkWindow } from "#state/view/link-history.ts";
import { createFakeEngine } from "../fake-engine.ts";
import { ENTRY, OPENED } from "../pack-fixture.ts";

/** An address bar with a history, and a clock the test moves. */
function fakePage(hash = "") {
	const entries = [hash];
	let at = 0;
	const listeners = new Set<() => void>();
	const timers = new Map<number, () => void>();
	let lastTimer = 0;
	const written: string[] = [];
	const limit = { refuses: false };
	const refused = () => {
		if (limit.refuses) throw new DOMException("Attempt to use history more than 100 times per 30 seconds", "SecurityError");
	};
	const page: LinkWindow = {
		location: {
			get hash() {
				return entries[at] ?? "";
			},
			pathname: "/kantong/",
		},
		history: {
			pushState(_state: unknown, _title: string, url?: string | URL | null) {
				refused();
				written.push(`push ${url}`);
				entries.splice(at + 1, entries.length, String(url).replace("/kantong/", ""));
				at += 1;
			},
			replaceState(_state: unknown, _title: string, url?: string | URL | null) {
				refused();
				written.push(`replace ${url}`);
				entries[at] = String(url).replace("/kantong/", "");
			},
		},
		addEventListener: (type, listener) => void (type === "popstate" && listeners.add(listener)),
		removeEventListener: (_, listener) => void listeners.delete(listener),
		setTimeout(task) {
			lastTimer += 1;
			timers.set(lastTimer, task);
			return lastTimer;
		},
		clearTimeout: (id) => void timers.delete(id),
	};
	const go = (by: number) => {
		at += by;
		for (const listener of listeners) listener();
	};
	return {
		page,
		written,
		limit,
		entries,
		back: () => go(-1),
		forward: () => go(1),
		edit: (text: string) => {
			entries.splice(at + 1, entries.length, text);
			go(1);
		},
		pass: () => {
			for (const [id, task] of Array.from(timers)) {
				timers.delete(id);
				task();
			}
		},
		listeners,
	};
}

function setup(hash = "") {
	const engine = createFakeEngine();
	const loader: PackLoader = {
		readIndex: async () => ({ ok: true, value: [ENTRY] }),
		manifestUrl: () => "/packs/64.74/pack.json",
		readPreview: async () => null,
	};
	const store = createAppStore({ engine, loader });
	const page = fakePage(hash);
	const disconnect = connectLink(store, page.page);
	return { store, engine, disconnect, ...page };
}

describe("the address bar", () => {
	test("is read at the start", () => {
		const { store, written } = setup("#v1/kantong?radius=120");
		expect(store.getState().view).toMatchObject({ place: "kantong", radiusMetres: 120 });
		expect(written).toEqual([]);
	});

	test("an address without a view gets one, without a step to go back to", () => {
		expect(setup("").written).toEqual(["replace /kantong/#v1/peta"]);
	});

	test("a hostile address is replaced by what was understood, and told", () => {
		const { store, entries } = setup("#nik=9900010101700001");
		expect(entries).toEqual(["#v1/peta"]);
		expect(store.getState().linkNotices).toEqual([{ part: "tautan", value: "nik=…" }]);
	});

	test("a discrete change is a step; back and forward follow it", () => {
		const { store, written, back, forward } = setup("#v1/peta");
		store.actions.placeChanged("kantong");
		store.actions.tableToggled(true);
		expect(written).toEqual(["push /kantong/#v1/kantong", "push /kantong/#v1/kantong?tabel=1"]);
		back();
		expect(store.getState().view.tableOpen).toBe(false);
		back();
		expect(store.getState().view.place).toBe("peta");
		forward();
		expect(store.getState().view.place).toBe("kantong");
		expect(written).toHaveLength(2);
	});

	test("dragging makes no steps and is written once it rests", () => {
		const { store, written, pass } = setup("#v1/peta");
		for (let zoom = 10; zoom <= 12; zoom += 0.5) store.actions.cameraMoved({ lng: 117.5, lat: 0.1, zoom });
		store.actions.radiusChanged(150);
		expect(written).toEqual([]);
		pass();
		expect(written).toEqual(["replace /kantong/#v1/peta?radius=150&kamera=117.5,0.1,12"]);
	});

	test("a step taken while a drag is settling keeps the drag and cancels its timer", () => {
		const { store, written, pass } = setup("#v1/peta");
		store.actions.radiusChanged(150);
		store.actions.placeChanged("kantong");
		pass();
		expect(written).toEqual(["push /kantong/#v1/kantong?radius=150"]);
	});

	test("a link edited by hand is followed", () => {
		const { store, edit, entries } = setup("#v1/peta");
		edit("#v1/data?warna=merah");
		expect(store.getState()).toMatchObject({ view: { place: "data" }, linkNotices: [{ part: "warna", value: "merah" }] });
		expect(entries).toEqual(["#v1/peta", "#v1/data"]);
	});

	test("what a pack corrects in the view is no step of the person's", async () => {
		const { store, engine, written } = setup("#v1/peta?indikator=jiwa");
		store.actions.started();
		await new Promise((resolve) => setTimeout(resolve, 0));
		await engine.last("openPack").answer(OPENED);
		expect(written).toEqual(["replace /kantong/#v1/peta"]);
	});

	test("where the browser refuses more writes, the view follows without an error and the address catches up", () => {
		const { store, written, limit, pass, entries } = setup("#v1/peta");
		limit.refuses = true;
		store.actions.placeChanged("kantong");
		store.actions.areaSelected("64.74.01.1001");
		pass();
		expect(store.getState().view).toMatchObject({ place: "kantong", selectedKode: "64.74.01.1001" });
		expect(written).toEqual([]);
		limit.refuses = false;
		pass();
		expect(entries.at(-1)).toBe("#v1/kantong?wilayah=64.74.01.1001&tab=rincian");
		expect(written).toHaveLength(1);
	});

	test("is left alone after disconnecting", () => {
		const { store, written, disconnect, pass, listeners } = setup("#v1/peta");
		store.actions.radiusChanged(150);
		disconnect();
		store.actions.placeChanged("kantong");
		pass();
		expect(written).toEqual([]);
		expect(listeners.size).toBe(0);
	});
});
