import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createEngineClient } from "#engine/client.ts";
import { createHandler } from "#engine/handler.ts";
import type { StartEngine } from "#engine/port.ts";
import { serve } from "#engine/serve.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { createAppStore } from "#state/create-store.ts";
import { selectUnitFacts } from "#state/measures.ts";
import { createPackLoader } from "#state/pack-loader.ts";
import { selectOpened, selectPackKode, selectTotals } from "#state/selectors.ts";
import type { AppStore } from "#state/store.ts";
import { hashToView, viewToHash } from "#state/view/url-state.ts";
import { fakeStorage } from "../../fixtures/fake-device.ts";
import { PROVINCE_FACTS, rowOfKota, rowOfKotaFamilies } from "../../fixtures/planted-province.ts";
import { rangeHandler } from "../../fixtures/range-server.ts";

const FOLDER = "http://data.test/packs/64";
const SERIES = [
	"kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan",
	"64;Provinsi Uji;2025;penduduk;990000;jiwa;BPS;",
	"64.02;Kabupaten 2;2025;penduduk;4321;jiwa;BPS;",
].join("\n");
const FAMILIES = rowOfKotaFamilies(20_000);
const FILES = buildPackFiles({
	facts: PROVINCE_FACTS,
	areas: rowOfKota(),
	households: FAMILIES,
	complete: true,
	series: SERIES,
	wholeFileBytes: 1000,
});
/** 500 families, packed: below what the engine here calls large. */
const SMALL = buildPackFiles({ facts: PROVINCE_FACTS, areas: rowOfKota(), households: rowOfKotaFamilies(500), complete: true });
const LAYER = FILES.get("households.fgb") ?? new Uint8Array(0);

let moved = 0;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** The worker's side in this process, for which 1 kB of families is a large file. */
const engineHere: StartEngine = ({ onMessage }) => {
	const receive = serve(createHandler({ wholeFileBytes: 1000 }), (message, transfer) => {
		const copy = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
		setTimeout(() => onMessage(copy), 0);
	});
	return { post: (message) => void setTimeout(() => receive(structuredClone(message)), 0), stop() {} };
};

/** A page that has followed a link and shows its first answer. */
async function page(hash: string, device = fakeStorage(), files: ReadonlyMap<string, Uint8Array> = FILES): Promise<AppStore> {
	moved = 0;
	server.use(
		http.get("http://data.test/packs/index.json", () =>
			HttpResponse.json([{ kode: "64", nama: "Provinsi Uji", tingkat: "provinsi", url: "64/pack.json" }]),
		),
		rangeHandler(
			`${FOLDER}/households.fgb`,
			() => LAYER,
			() => "none",
		),
		http.get(`${FOLDER}/:name`, ({ params }) => new HttpResponse(files.get(String(params["name"]))?.slice())),
	);
	const store = createAppStore({
		engine: createEngineClient(engineHere),
		loader: createPackLoader({ indexUrl: "packs/index.json", baseUrl: "http://data.test/" }),
		device: device.page(),
		readSeries: async () => readSeriesCsv(SERIES),
	});
	const { view, notices } = hashToView(hash);
	store.actions.linkFollowed(view, notices);
	store.actions.started();
	await answered(store);
	return store;
}

async function answered(store: AppStore): Promise<void> {
	await vi.waitFor(
		() => {
			const { pack, answer, answerBusy } = store.getState();
			if (pack.status === "failed") throw new Error(JSON.stringify(pack.error));
			expect([pack.status, answer === null, answerBusy]).toEqual(["open", false, false]);
		},
		{ timeout: 20_000 },
	);
	moved = selectOpened(store.getState())?.part?.bytesRead ?? LAYER.length;
}

test("a large region opens on its first part: its own name, areas, families and totals, for a fraction of the bytes", async () => {
	const store = await page("#v1/peta?saring=");
	const state = store.getState();
	const opened = selectOpened(state);
	expect(opened).toMatchObject({
		manifest: { kode: "64.01", nama: "Kabupaten 1, Provinsi Uji", tingkat: "kota", targets: [] },
		part: { kode: "64.01", of: { kode: "64", nama: "Provinsi Uji" }, road: "ranges", reason: null },
	});
	expect(opened?.parts).toHaveLength(8);
	expect(opened?.areas.kode.every((kode) => kode.startsWith("64.01"))).toBe(true);
	expect(opened?.groups.map(({ level }) => level)).toEqual(["kelurahan", "kecamatan", "kota"]);
	const own = FAMILIES.lng.filter((x) => x >= 117 && x < 117.1).length;
	expect(opened?.householdCount).toBe(own);
	expect(selectTotals(state)).toMatchObject({ households: own, outside: { households: 0 } });
	expect(moved).toBeLessThan(LAYER.length / 3);
	expect(viewToHash(state.view)).toBe("#v1/peta?bagian=64.01&saring=");
});

test("the same link opens the same part; another part, and the whole, are chosen from there", async () => {
	const store = await page("#v1/peta?bagian=64.02&saring=desil%3C%3D4&wilayah=64.02.01.2001&kandidat=64.02.01.2001");
	expect(selectOpened(store.getState())?.part?.kode).toBe("64.02");
	expect(store.getState()).toMatchObject({ linkNotices: [], view: { selectedKode: "64.02.01.2001" } });
	const sum = (await sums(store)).households;

	store.actions.cameraMoved({ lng: 117.15, lat: 0.05, zoom: 12 });
	store.actions.partChosen("64.03");
	await answered(store);
	expect(selectOpened(store.getState())?.manifest.nama).toBe("Kabupaten 3, Provinsi Uji");
	// the question and the stars stay; what was selected and looked at was in the other part, which is nothing to be told
	expect(store.getState().linkNotices).toEqual([]);
	expect(store.getState().view).toMatchObject({
		part: "64.03",
		camera: null,
		filter: "desil<=4",
		selectedKode: null,
		candidates: ["64.02.01.2001"],
	});

	store.actions.partChosen("semua");
	await answered(store);
	const whole = selectOpened(store.getState());
	expect(whole).toMatchObject({ part: null, manifest: { nama: "Provinsi Uji", targets: [{ tahun: 2029 }] } });
	expect(whole?.householdCount).toBe(FAMILIES.length);
	expect(store.getState().view.part).toBe("semua");
	expect((await sums(store)).kota.get("64.02")).toBe(sum);
});

test("of the old part's areas in the filter those that the new part does not know go, and that is told", async () => {
	const own = encodeURIComponent('desil<=4 and kelurahan in ["64.02.01.2001", "64.02.02.2001"]');
	const store = await page(`#v1/peta?bagian=64.02&saring=${own}`);
	expect(store.getState().linkNotices).toEqual([]);
	store.actions.partChosen("64.03");
	await answered(store);
	const { view, linkNotices, answer } = store.getState();
	expect(view.filter).toBe("desil<=4");
	expect(linkNotices).toEqual([{ part: "saring", value: 'kelurahan in ["64.02.01.2001","64.02.02.2001"]' }]);
	expect(answer?.selectedCount).toBeGreaterThan(100);
});

test("a link to the whole of a region that is read whole anyway keeps what is open, and so does one to the open part", async () => {
	const kept = async (files: ReadonlyMap<string, Uint8Array>, first: string, link: string) => {
		const store = await page(first, fakeStorage(), files);
		const before = selectOpened(store.getState());
		store.actions.linkFollowed(hashToView(link).view, []);
		await answered(store);
		return { isSame: selectOpened(store.getState()) === before, part: store.getState().view.part };
	};
	expect(await kept(SMALL, "#v1/peta", "#v1/peta?bagian=semua&saring=")).toEqual({ isSame: true, part: null });
	expect(await kept(FILES, "#v1/peta?bagian=64.02", "#v1/peta?bagian=64.02&saring=")).toEqual({ isSame: true, part: "64.02" });
	expect(await kept(FILES, "#v1/peta?bagian=64.02", "#v1/peta?bagian=64.03")).toEqual({ isSame: false, part: "64.03" });
	expect(await kept(FILES, "#v1/peta?bagian=semua", "#v1/peta?bagian=semua&saring=")).toEqual({ isSame: true, part: "semua" });
});

/** Families of the region in hand, and of each kota in it, by the answer for the level kota. */
async function sums(store: AppStore) {
	store.actions.levelChanged("kota");
	await vi.waitFor(() => expect(store.getState().answer?.query.level).toBe("kota"), { timeout: 20_000 });
	const { answer } = store.getState();
	const kode = selectOpened(store.getState())?.groups.find(({ level }) => level === "kota")?.kode ?? [];
	const counts = [...(answer?.summary.households ?? [])];
	return { households: counts.at(-1), kota: new Map(kode.map((own, i) => [own, counts[i]])) };
}

test("without a part in the link the selected area's part opens; a part that is none is told", async () => {
	expect(selectOpened((await page("#v1/peta?wilayah=64.05.02.2001")).getState())?.part?.kode).toBe("64.05");
	const store = await page("#v1/peta?bagian=64.77");
	expect(store.getState()).toMatchObject({ linkNotices: [{ part: "bagian", value: "64.77" }], view: { part: "64.01" } });
});

test("official inhabitants beside a part are the part's own or none, never the region's", async () => {
	const facts = async (hash: string) => {
		const store = await page(hash);
		await vi.waitFor(() => expect(store.getState().series.length).toBe(2));
		const { region, population } = selectUnitFacts(store.getState()) ?? { region: "", population: new Map<string, number>() };
		return { region, persons: population.get(region) };
	};
	expect(await facts("#v1/peta?bagian=64.02")).toEqual({ region: "64.02", persons: 4321 });
	expect(await facts("#v1/peta?bagian=64.03")).toEqual({ region: "64.03", persons: undefined });
	expect(await facts("#v1/peta?bagian=semua")).toEqual({ region: "64", persons: 990_000 });
});

test("what people decided is kept under the pack, whichever part is open", async () => {
	const device = fakeStorage();
	const store = await page("#v1/peta?bagian=64.02", device);
	expect(selectPackKode(store.getState())).toBe("64");
	store.actions.pilotChanged("64.02.01.2001", { dipilih: true, alasan: "dekat puskesmas" });
	store.actions.partChosen("64.03");
	await answered(store);
	await vi.waitFor(() => expect(store.getState().pilots).toMatchObject([{ kode: "64.02.01.2001", dipilih: true }]));
	const later = await page("#v1/peta?bagian=64.04", device);
	await vi.waitFor(() => expect(later.getState().pilots).toMatchObject([{ alasan: "dekat puskesmas" }]));
});
