import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ok } from "#core/base/result.ts";
import { createRangeSource } from "#io/bytes/range-source.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { readHouseholdsByBbox } from "#io/format/flatgeobuf/read-bbox.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { makeHouseholds, rowTexts } from "../../../fixtures/io-layers.ts";
import { type RangeFault, rangeHandler } from "../../../fixtures/range-server.ts";

const URL_OF_FILE = "http://data.test/packs/households.fgb";
const MADE = makeHouseholds(20_000, { gaps: true });
const FILE = writeHouseholdsFgb(MADE);
const WITHOUT_POINT = MADE.lng.filter(Number.isNaN).length;
const BOX = [117.45, 0.1, 117.46, 0.11] as const;
const expected = { bytes: FILE.length, sha256: sha256HexSync(FILE) };

let fault: RangeFault = "none";
let etag = '"1"';
let bytes = FILE;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
	server.resetHandlers();
	fault = "none";
	etag = '"1"';
	bytes = FILE;
});
afterAll(() => server.close());

function serve(): void {
	server.use(
		rangeHandler(
			URL_OF_FILE,
			() => bytes,
			() => fault,
			() => etag,
		),
	);
}

const quick = { expected, sleep: async () => undefined };

function expectedRows(box: readonly [number, number, number, number]): string[] {
	const rows = [...MADE.lng.keys()].filter((row) => {
		const [x, y] = [MADE.lng[row] ?? Number.NaN, MADE.lat[row] ?? Number.NaN];
		return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
	});
	return rowTexts(MADE, rows);
}

describe("reading parts of a file", () => {
	it("gives exactly the bytes asked for, by ranges", async () => {
		serve();
		const source = createRangeSource(URL_OF_FILE, quick);
		expect(await source.read(10, 30)).toEqual(ok(FILE.slice(10, 30)));
		expect(await source.read(FILE.length - 1, FILE.length)).toEqual(ok(FILE.slice(-1)));
		expect(source.transport()).toMatchObject({ kind: "ranges", reason: null, requests: 2, bytesRead: 21 });
	});

	it.each([
		"ignores-range",
		"gzip-206",
		"wrong-content-range",
		"off-by-one",
		"no-content-range",
		"short-body",
		"status-416",
	] as const)("takes the whole file instead when the server answers ranges wrongly: %s", async (kind) => {
		serve();
		fault = kind;
		const source = createRangeSource(URL_OF_FILE, quick);
		expect(await source.read(100, 200)).toEqual(ok(FILE.slice(100, 200)));
		expect(await source.read(0, 8)).toEqual(ok(FILE.slice(0, 8)));
		expect(source.transport().kind).toBe("whole");
		expect(source.transport().reason).not.toBeNull();
	});

	it("refuses the whole file, too, when it is not the one of the manifest", async () => {
		serve();
		fault = "short-body";
		bytes = FILE.map((byte, i) => (i === 5000 ? byte ^ 4 : byte));
		expect(await createRangeSource(URL_OF_FILE, quick).read(0, 10)).toMatchObject({ ok: false, error: { code: "HASH" } });
	});

	it("notices that the file was replaced between two parts", async () => {
		serve();
		const source = createRangeSource(URL_OF_FILE, quick);
		await source.read(0, 100);
		etag = '"2"';
		expect(await source.read(100, 200)).toMatchObject({ ok: false, error: { code: "VERSION_CHANGED" } });
	});

	it("notices that the file has another size than the manifest says", async () => {
		serve();
		fault = "other-total";
		expect(await createRangeSource(URL_OF_FILE, quick).read(0, 100)).toMatchObject({
			ok: false,
			error: { code: "VERSION_CHANGED" },
		});
	});
});

describe("households of a box over ranges", () => {
	it("are those of the whole file inside the box, for a fraction of the bytes", async () => {
		serve();
		const source = createRangeSource(URL_OF_FILE, quick);
		const read = await readHouseholdsByBbox(source, { boxes: [BOX] });
		if (!read.ok || read.value === null) throw new Error(JSON.stringify(read));
		expect(read.value.length).toBeGreaterThan(10);
		expect(rowTexts(read.value)).toEqual(expectedRows(BOX));
		expect(source.transport().kind).toBe("ranges");
		expect(source.transport().bytesRead).toBeLessThan(FILE.length / 5);
		expect(source.transport().requests).toBeLessThan(20);
	});

	it.each([
		["everything", [117, 0, 118, 1]],
		["nothing", [100, 0, 101, 1]],
		["a border through a family", [MADE.lng[0] ?? 0, MADE.lat[0] ?? 0, MADE.lng[0] ?? 0, MADE.lat[0] ?? 0]],
	] as const)("of a box around %s are right", async (_what, box) => {
		serve();
		const read = await readHouseholdsByBbox(createRangeSource(URL_OF_FILE, quick), {
			boxes: [box as readonly [number, number, number, number]],
		});
		expect(read.ok && read.value && rowTexts(read.value)).toEqual(expectedRows(box as readonly [number, number, number, number]));
	});

	it("are the same when the server ignores ranges", async () => {
		serve();
		fault = "ignores-range";
		const read = await readHouseholdsByBbox(createRangeSource(URL_OF_FILE, quick), { boxes: [BOX] });
		expect(read.ok && read.value && rowTexts(read.value)).toEqual(expectedRows(BOX));
	});

	/** A file in memory with some damage, as a source of parts. */
	function damaged(change: (view: DataView, index: number) => void) {
		const copy = FILE.slice();
		const view = new DataView(copy.buffer);
		change(view, 12 + view.getUint32(8, true));
		return { bytes: copy.length, read: async (first: number, after: number) => ok(copy.slice(first, after)) };
	}

	it.each<[string, (view: DataView, index: number) => void]>([
		["a root that points at itself", (view, index) => view.setUint32(index + 32, 0, true)],
		["a NaN in a box", (view, index) => view.setFloat64(index + 40, Number.NaN, true)],
		["a child outside its parent", (view, index) => view.setFloat64(index, 117.49, true)],
		["an offset beyond the file", (view, index) => view.setUint32(index + 40 + 36, 1, true)],
	])("are refused when the index has %s", async (_what, change) => {
		expect(await readHouseholdsByBbox(damaged(change), { boxes: [[117, 0, 118, 1]] }, { file: "h.fgb" })).toMatchObject({
			ok: false,
			error: { code: "INDEX", file: "h.fgb" },
		});
	});

	it("carry their rows in the file, and the last ones of the file come too when they are asked for", async () => {
		serve();
		const source = createRangeSource(URL_OF_FILE, quick);
		const read = await readHouseholdsByBbox(source, { boxes: [BOX], atEnd: WITHOUT_POINT }, { count: MADE.length });
		if (!read.ok || read.value === null) throw new Error(JSON.stringify(read));
		const whole = readHouseholdsFgb(FILE);
		if (!whole.ok) throw new Error(whole.error.code);
		const isInBox = (x: number, y: number) => x >= BOX[0] && x <= BOX[2] && y >= BOX[1] && y <= BOX[3];
		const rows = [...whole.value.lng.keys()].filter((row) => {
			const [x, y] = [whole.value.lng[row] ?? Number.NaN, whole.value.lat[row] ?? Number.NaN];
			return Number.isNaN(x) || isInBox(x, y);
		});
		expect(rows.filter((row) => Number.isNaN(whole.value.lng[row])).length).toBeGreaterThan(1000);
		expect([...(read.value.sourceRows ?? [])]).toEqual(rows.map((row) => row + 1));
		expect(rowTexts(read.value)).toEqual(rowTexts(whole.value, rows));
	});

	it("cannot come by parts from a file with no index", async () => {
		const file = writeHouseholdsFgb(MADE, { index: false });
		const source = { bytes: file.length, read: async (first: number, after: number) => ok(file.slice(first, after)) };
		expect(await readHouseholdsByBbox(source, { boxes: [BOX] })).toEqual(ok(null));
	});

	it("are refused where the file has not as many families as the manifest says: its end is another one", async () => {
		serve();
		const source = createRangeSource(URL_OF_FILE, quick);
		const read = await readHouseholdsByBbox(source, { boxes: [BOX], atEnd: 3 }, { count: MADE.length - 1, file: "h.fgb" });
		expect(read).toEqual({
			ok: false,
			error: { code: "COUNT", params: { expected: MADE.length - 1, found: MADE.length }, file: "h.fgb" },
		});
	});

	it.each([1, 15, 16, 17, 300])("come with just the last %i of the file, wherever these lie", async (atEnd) => {
		const order = { order: "given" } as const;
		const file = writeHouseholdsFgb(MADE, order);
		const source = { bytes: file.length, read: async (first: number, after: number) => ok(file.slice(first, after)) };
		const read = await readHouseholdsByBbox(source, { boxes: [], atEnd });
		if (!read.ok || read.value === null) throw new Error(JSON.stringify(read));
		const rows = Array.from({ length: atEnd }, (_, i) => MADE.length - atEnd + i);
		expect(rowTexts(read.value)).toEqual(rowTexts(MADE, rows));
	});
});
