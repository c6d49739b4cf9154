import { describe, expect, test } from "vitest";
import { breakLines } from "#core/base/break-lines.ts";
import { shortPrint } from "#i18n/say/short-source.ts";
import { type MeasuredBlock, paginate } from "#io/export/paginate.ts";
import { graticule } from "#map/graticule.ts";
import { leaderLabels } from "#map/leader-labels.ts";
import { mapLabels } from "#map/paper-labels.ts";
import { findingState, titleState, withFinding, withTitle, wordsOf } from "#state/paper-edits.ts";
import { viewOfPaper } from "#state/paper-view.ts";
import { chosenSubject, subjectsOf } from "#state/tasks/paper-subjects.ts";
import { DEFAULT_VIEW } from "#state/view/view.ts";
import { OPENED } from "../../../state/pack-fixture.ts";

const block = (height: number, more: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
	height,
	head: 0,
	rows: [],
	breakBefore: false,
	keepWithNext: false,
	...more,
});
const table = (head: number, count: number, row: number): MeasuredBlock =>
	block(head + count * row, { head, rows: Array.from({ length: count }, () => row) });

describe("sharing blocks out over pages", () => {
	test("nothing is one empty page", () => {
		expect(paginate([], 100)).toEqual([[]]);
	});

	test("what does not fit begins the next page, and a block asking for a page gets it", () => {
		expect(paginate([block(60), block(60), block(30)], 100)).toEqual([
			[{ block: 0, from: 0, to: 0 }],
			[
				{ block: 1, from: 0, to: 0 },
				{ block: 2, from: 0, to: 0 },
			],
		]);
		expect(paginate([block(10), block(10, { breakBefore: true })], 100)).toHaveLength(2);
	});

	test("a long table goes on, its head repeated, no row lost or doubled", () => {
		const pages = paginate([block(50), table(20, 12, 10)], 100);
		expect(pages.flat().filter((piece) => piece.block === 1)).toEqual([
			{ block: 1, from: 0, to: 3 },
			{ block: 1, from: 3, to: 10 },
			{ block: 1, from: 10, to: 12 },
		]);
	});

	test("no row is left alone on either page", () => {
		expect(paginate([table(20, 9, 10)], 100)).toEqual([[{ block: 0, from: 0, to: 7 }], [{ block: 0, from: 7, to: 9 }]]);
		expect(paginate([block(65), table(20, 3, 10)], 100)[1]).toEqual([{ block: 1, from: 0, to: 3 }]);
	});

	test("a small table is not split where a page can hold it", () => {
		expect(paginate([block(50), table(20, 6, 10)], 100)).toEqual([
			[{ block: 0, from: 0, to: 0 }],
			[{ block: 1, from: 0, to: 6 }],
		]);
		expect(paginate([block(50), table(20, 8, 10)], 90).flat()).toHaveLength(3);
	});

	test("a row or a block higher than a page stands somewhere all the same", () => {
		expect(paginate([table(20, 2, 300)], 100).flat()).toHaveLength(2);
		expect(paginate([block(10), block(500)], 100)).toHaveLength(2);
	});

	test("a heading stays with what it heads", () => {
		expect(paginate([block(50), block(20, { keepWithNext: true }), block(60)], 100)[1]).toHaveLength(2);
	});
});

describe("what a paper is about", () => {
	test("kecamatan, kelurahan and pockets for a profile; the region for the others", () => {
		expect(subjectsOf("profil", OPENED, null).map(({ kind }) => kind)).toEqual([
			"kecamatan",
			"kecamatan",
			...Array.from({ length: 5 }, () => "kelurahan"),
		]);
		expect(subjectsOf("atlas", OPENED, null)).toEqual([{ kind: "region", kode: "64.74", nama: "Kota Contoh", induk: "" }]);
	});

	test("the asked one, then the star, then the selection, then the first of the ranking", () => {
		const subjects = subjectsOf("kandidat", OPENED, null);
		const view = { ...DEFAULT_VIEW, printTemplate: "kandidat" as const };
		const code = (change: object, ranked: readonly string[] = []) =>
			chosenSubject(subjects, { ...view, ...change }, ranked)?.kode;
		expect(code({ printSubject: "64.74.02.1001", candidates: ["64.74.01.1002"] })).toBe("64.74.02.1001");
		expect(code({ candidates: ["64.74.01.1002"], selectedKode: "64.74.02.1002" })).toBe("64.74.01.1002");
		expect(code({}, ["64.74.02.1003"])).toBe("64.74.02.1003");
		expect(code({ printSubject: "kantong-9" })).toBe("64.74.01.1001");
		expect(chosenSubject([], view, [])).toBeNull();
	});

	test("the QR code leads to the area on the map or to the pocket", () => {
		const area = viewOfPaper(DEFAULT_VIEW, { kind: "kelurahan", kode: "64.74.01.1001", nama: "", induk: "" });
		expect(area).toMatchObject({ place: "peta", selectedKode: "64.74.01.1001", tab: "rincian" });
		expect(viewOfPaper(DEFAULT_VIEW, { kind: "pocket", kode: "kantong-3", nama: "3", induk: "" })).toMatchObject({
			place: "kantong",
			selectedPocket: "kantong-3",
		});
	});
});

describe("a person's words", () => {
	const finding = (figure: string, text: string) => ({ figure, text });
	const COMPUTED = { title: "T", findings: [finding("332 KK", "a"), finding("1 kantong", "b")] };

	test("stand in place of the computed ones, the others as they were", () => {
		const edits = withFinding(withTitle({}, COMPUTED, "Rapat"), COMPUTED, 1, { text: "baru" });
		expect(wordsOf(edits, COMPUTED)).toEqual({
			title: "Rapat",
			findings: [finding("332 KK", "a"), finding("1 kantong", "baru")],
		});
		expect([titleState(edits, COMPUTED), findingState(edits, COMPUTED, 0), findingState(edits, COMPUTED, 1)]).toEqual([
			"own",
			"computed",
			"own",
		]);
		expect(wordsOf(withFinding(edits, COMPUTED, 1, { figure: "satu" }), COMPUTED).findings[1]).toEqual(finding("satu", "baru"));
	});

	test("never stand over other figures than those they were written for, and come back with them", () => {
		const edits = withFinding({}, COMPUTED, 0, { text: "tiga ratus tiga puluh dua" });
		const other = { ...COMPUTED, findings: [finding("190 KK", "a"), finding("1 kantong", "b")] };
		expect(findingState(edits, other, 0)).toBe("outdated");
		expect(wordsOf(edits, other)).toEqual(other);
		expect(wordsOf(edits, COMPUTED).findings[0]?.text).toBe("tiga ratus tiga puluh dua");
		// writing again begins with the new figures
		expect(wordsOf(withFinding(edits, other, 0, { text: "x" }), other).findings[0]).toEqual(finding("190 KK", "x"));
		expect(withFinding(edits, other, 7, { text: "x" })).toBe(edits);
	});
});

describe("small parts", () => {
	test("a fingerprint is shortened to its two ends", () => {
		expect(shortPrint(`7f3a${"0".repeat(56)}91c2`)).toBe("7f3a…91c2");
		expect(shortPrint("")).toBe("");
	});

	test("lines break between words", () => {
		expect(breakLines("satu dua tiga", 8)).toEqual(["satu dua", "tiga"]);
		expect(breakLines("panjangsekali a", 4)).toEqual(["panjangsekali", "a"]);
		expect(breakLines("", 4)).toEqual([]);
	});

	test("the grid stands on round degrees with at least two lines each way", () => {
		const lines = graticule({ lng: 117.5, lat: 0.13, zoom: 11 }, { width: 600, height: 400 });
		for (const axis of ["lng", "lat"] as const)
			expect(lines.filter((line) => line.axis === axis).length).toBeGreaterThanOrEqual(2);
		for (const { degrees } of lines) expect(String(degrees).length).toBeLessThanOrEqual(7);
	});

	test("labels beside the map do not overlap and keep the order of their points", () => {
		const points = Array.from({ length: 6 }, (_, i) => ({ group: i, x: 100 + i, y: 100 + i, width: 50 }));
		const labels = leaderLabels(points, { width: 400, top: 10, bottom: 200 });
		for (const anchor of ["start", "end"] as const) {
			const heights = labels.filter((label) => label.anchor === anchor).map(({ labelY }) => labelY);
			expect(heights.every((y, i) => i === 0 || y - (heights[i - 1] ?? 0) >= 14.9)).toBe(true);
		}
		expect(labels).toHaveLength(6);
		expect(leaderLabels([], { width: 400, top: 0, bottom: 100 })).toEqual([]);
	});

	test("a label on an area gives way to one beside the map, and stands beside it too", () => {
		const forms = [{ lines: "both" as const, width: 60, height: 28 }];
		const at = (group: number, x: number, y: number, room: number) => ({ group, x, y, room, priority: 1, forms });
		const labels = mapLabels({
			candidates: [at(0, 100, 100, 10), at(1, 190, 100, 100)],
			size: { width: 400, height: 300 },
			obstacles: [],
			isTold: () => true,
			lineWidth: () => 80,
			top: 10,
			bottom: 280,
		});
		expect(labels.placed).toEqual([]);
		expect(labels.leaders.map(({ group }) => group).sort()).toEqual([0, 1]);
	});
});
