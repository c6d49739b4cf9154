import { describe, expect, test } from "vitest";
import { decisionsText, readDecisions } from "#state/decisions-file.ts";
import { createPilotStorage, NO_PILOT, type Pilot, type PilotReading, pilotOf, withPilot } from "#state/pilots.ts";

const AREN = "64.74.01.1001";
const BAKAU = "64.74.01.1002";
const chosen: Pilot = { ...NO_PILOT, kode: AREN, dipilih: true, alasan: "kelompok warga siap" };

describe("decisions about pilots", () => {
	test("an area without a decision has the empty one", () => {
		expect(pilotOf([chosen], BAKAU)).toEqual({ kode: BAKAU, ...NO_PILOT });
	});

	test("nothing is picked without a reason, and taking the reason away takes the pick away", () => {
		expect(pilotOf(withPilot([], AREN, { dipilih: true }), AREN).dipilih).toBe(false);
		expect(pilotOf(withPilot([], AREN, { dipilih: true, alasan: "  " }), AREN).dipilih).toBe(false);
		const picked = withPilot([], AREN, { dipilih: true, alasan: "beban tinggi" });
		expect(pilotOf(picked, AREN).dipilih).toBe(true);
		expect(pilotOf(withPilot(picked, AREN, { alasan: "" }), AREN).dipilih).toBe(false);
	});

	test("a change keeps the other decisions, in the order of the codes", () => {
		const pilots = withPilot(withPilot([], BAKAU, { tahun: 2027 }), AREN, { catatan: "dekat pasar" });
		expect(pilots.map(({ kode }) => kode)).toEqual([AREN, BAKAU]);
		expect(pilotOf(pilots, BAKAU).tahun).toBe(2027);
	});
});

describe("what the list said when a step was taken", () => {
	const reading: PilotReading = {
		versi: "2026-02-01",
		periode: "2025/26",
		filter: "terdaftar",
		program: ["pkh"],
		nilai: [{ id: "belum", pembilang: 209, penyebut: 332 }],
		lain: { kode: [BAKAU], nilai: [{ id: "keluarga", pembilang: 356, penyebut: null }] },
	};
	const step = { tanggal: "2026-03-01", status: "berjalan", catatan: "" } as const;
	const opened = (riwayat: unknown) =>
		readDecisions(
			JSON.stringify({ format: "kantong-keputusan/1", paket: "64.74", kandidat: [], keputusan: [{ kode: AREN, riwayat }] }),
		)?.pilots[0]?.riwayat;

	test("S0.6 it is kept with the step, in the file too", () => {
		const pilots = [{ ...chosen, riwayat: [{ ...step, keadaan: reading }] }];
		expect(readDecisions(decisionsText({ paket: "64.74", kandidat: [], pilots }, "2026-03-01"))?.pilots).toEqual(pilots);
	});

	test("steps of older files have none and still open; a damaged one is left out, the step stays", () => {
		expect(opened([step])).toEqual([step]);
		expect(opened([{ ...step, keadaan: { versi: 7 } }])).toEqual([{ ...step, keadaan: null }]);
	});
});

describe("storage on the device", () => {
	function device(content: Record<string, string> = {}) {
		const kept = new Map(Object.entries(content));
		return {
			kept,
			storage: createPilotStorage(() => ({
				getItem: (key) => kept.get(key) ?? null,
				setItem: (key, value) => void kept.set(key, value),
			})),
		};
	}

	test("what is written comes back, per pack", () => {
		const { storage } = device();
		storage.write("64.74", [chosen]);
		expect(storage.read("64.74")).toEqual([chosen]);
		expect(storage.read("33.73")).toEqual([]);
	});

	test("damaged content reads as no decisions, an unreasoned pick as unpicked, an unknown year as none", () => {
		expect(device({ "kantong.percontohan.64.74": "{" }).storage.read("64.74")).toEqual([]);
		const odd = JSON.stringify([{ kode: AREN, dipilih: true, alasan: "", tahun: 12 }]);
		expect(device({ "kantong.percontohan.64.74": odd }).storage.read("64.74")).toEqual([{ kode: AREN, ...NO_PILOT }]);
	});

	test("where storage is forbidden, decisions stay for this page", () => {
		const storage = createPilotStorage(() => {
			throw new Error("denied");
		});
		storage.write("64.74", [chosen]);
		expect(storage.read("64.74")).toEqual([chosen]);
	});
});

describe("the decisions file", () => {
	test("gives back stars and decisions", () => {
		const decisions = { paket: "64.74", kandidat: [AREN], pilots: [chosen] };
		expect(readDecisions(decisionsText(decisions, "2026-01-01"))).toEqual(decisions);
	});

	test.each([
		["no JSON", "x"],
		["another format", '{"format":"lain","paket":"64.74","kandidat":[],"keputusan":[]}'],
		["a wrong status", decisionsText({ paket: "64.74", kandidat: [], pilots: [] }, "").replace("[]\n}", "3}")],
	])("refuses %s", (_, text) => {
		expect(readDecisions(text)).toBeNull();
	});
});
