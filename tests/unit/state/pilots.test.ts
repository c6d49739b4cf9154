import { describe, expect, test } from "vitest";
import { decisionsText, readDecisions } from "#state/decisions-file.ts";
import { KEPT_PILOTS, NO_PILOT, type Pilot, type PilotReading, pilotOf, withPilot } from "#state/pilots.ts";

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

describe("decisions on the device", () => {
	const step = (tanggal: string) => ({ tanggal, status: "berjalan", catatan: "" }) as const;
	const { read, merge } = KEPT_PILOTS;

	test("an unreasoned pick is read as unpicked, an unknown year as none", () => {
		const odd = [{ kode: AREN, dipilih: true, alasan: "", tahun: 12 }];
		expect(read(odd, 0)).toEqual({ value: [{ kode: AREN, ...NO_PILOT }], unread: [] });
	});

	test("one damaged decision, or one damaged step, does not take the good ones with it", () => {
		const halfGood = { ...chosen, kode: BAKAU, riwayat: [step("2026-03-01"), { tanggal: 7 }] };
		const { value, unread } = read([chosen, { kode: 7 }, "x", halfGood], 1);
		expect(value).toEqual([chosen, { ...halfGood, riwayat: [step("2026-03-01")] }]);
		expect(unread).toEqual([{ kode: 7 }, "x", halfGood]);
		expect(read("{", 0)).toEqual({ value: [], unread: ["{"] });
	});

	test("reasons for two areas, given in two tabs, both stand", () => {
		const other = { ...chosen, kode: BAKAU, alasan: "warga siap" };
		expect(merge([], [other], [chosen])).toEqual([chosen, other]);
	});

	test("a reason and a year for one area, given in two tabs, both stand", () => {
		const base = { kode: AREN, ...NO_PILOT };
		expect(merge([base], [{ ...base, tahun: 2027 }], [{ ...base, alasan: "x" }])).toEqual([
			{ ...base, tahun: 2027, alasan: "x" },
		]);
		expect(merge([], [{ ...base, tahun: 2027 }], [chosen])).toEqual([{ ...chosen, tahun: 2027 }]);
	});

	test("steps of both tabs stand once each, and a step taken back stays away", () => {
		const [a, b, c] = [step("2026-01-01"), step("2026-02-01"), step("2026-03-01")];
		const withSteps = (...riwayat: (typeof a)[]) => [{ ...chosen, riwayat }];
		expect(merge(withSteps(a), withSteps(a, b), withSteps(a, c))).toEqual(withSteps(a, c, b));
		expect(merge(withSteps(a, b), withSteps(a), withSteps(a, b, c))).toEqual(withSteps(a, c));
		expect(merge(withSteps(a, b), withSteps(a, b), withSteps(b))).toEqual(withSteps(b));
	});

	test("a reason taken away elsewhere takes the pick away", () => {
		const before = { ...chosen, dipilih: false };
		expect(pilotOf(merge([before], [chosen], [{ ...before, alasan: "" }]), AREN).dipilih).toBe(false);
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
