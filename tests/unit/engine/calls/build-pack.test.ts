import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { buildPackCall } from "#engine/calls/build-pack.ts";
import { createHandler } from "#engine/handler.ts";
import type { Progress } from "#engine/progress.ts";
import { readOfficialTexts } from "#io/wilayah/official-text.ts";

const NOTHING = async () => ok(readOfficialTexts({ names: "" }));
const OFFICIAL = { country: NOTHING, province: NOTHING };

const bytes = (text: string) => new TextEncoder().encode(text);

/** Two squares of about a kilometre, and a family in each. */
const BOUNDARIES = {
	name: "batas.geojson",
	bytes: bytes(
		JSON.stringify({
			type: "FeatureCollection",
			features: [0, 1].map((i) => {
				const west = 117 + i * 0.01;
				const ring = [
					[west, 0],
					[west + 0.01, 0],
					[west + 0.01, 0.01],
					[west, 0.01],
					[west, 0],
				];
				const properties = { kode: `64.74.01.100${i + 1}`, nama: ["Aren", "Bakau"][i] };
				return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
			}),
		}),
	),
};
const FAMILIES = { name: "keluarga.csv", bytes: bytes("id,desil,lng,lat\ncontoh-1,1,117.005,0.005\ncontoh-2,2,117.015,0.005\n") };
const refuse = async (url: string) => fail(appError("HTTP", { status: 404 }, url));
const QUERY = { files: [FAMILIES, BOUNDARIES], complete: false, today: "2026-11-29" };

describe("a pack of a person's own files", () => {
	test("is built from files in any order, tells of its steps, and opens in the same engine", async () => {
		const handler = createHandler({ official: OFFICIAL });
		const steps: Progress["phase"][] = [];
		const built = await handler.handle("buildPack", QUERY, { onProgress: ({ phase }) => steps.push(phase) });
		expect(built).toMatchObject({ ok: true, value: { roles: { areas: "batas.geojson", families: "keluarga.csv" } } });
		expect([...new Set(steps)]).toEqual(["areas", "households", "assign"]);
		const opened = await handler.handle("openPack", { url: built.ok ? built.value.url : "" });
		expect(opened).toMatchObject({ ok: true, value: { householdCount: 2 } });
	});

	test("given up between two steps it ends there", async () => {
		const controller = new AbortController();
		const steps: Progress["phase"][] = [];
		const built = await buildPackCall.run(QUERY, OFFICIAL, {
			signal: controller.signal,
			onProgress({ phase }) {
				steps.push(phase);
				if (phase === "households") controller.abort();
			},
		});
		expect(built).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
		expect(steps).not.toContain("assign");
	});

	test("what was given up does not take the place of what was built before", async () => {
		const handler = createHandler({ official: OFFICIAL });
		const before = await handler.handle("buildPack", QUERY);
		const controller = new AbortController();
		controller.abort();
		await handler.handle("buildPack", { ...QUERY, complete: true }, { signal: controller.signal });
		const opened = await handler.handle("openPack", { url: before.ok ? before.value.url : "" });
		expect(opened).toMatchObject({ ok: true, value: { manifest: { layers: { households: { complete: false } } } } });
	});

	test("opens with the counts its report says, and asks nothing outside the engine", async () => {
		const handler = createHandler({ official: OFFICIAL, read: refuse });
		const built = await handler.handle("buildPack", QUERY);
		if (!built.ok) throw new Error(built.error.code);
		const { manifest, report, url, files } = built.value;
		expect(report).toMatchObject({ areas: { read: 2 }, placed: { families: 2, ofFamilies: 2, areas: 2 } });
		// the page may do with its copies what it likes
		for (const { bytes: own } of files) own.fill(0);
		const opened = await handler.handle("openPack", { url });
		expect(opened).toMatchObject({ ok: true, value: { manifest, householdCount: report.placed.ofFamilies } });
		const view = await handler.handle("view", { where: "", level: "kelurahan", indicator: "keluarga", chosenProgrammes: [] });
		expect(view.ok).toBe(true);
	});

	test("a second build takes the place of the first", async () => {
		const handler = createHandler({ official: OFFICIAL });
		const first = await handler.handle("buildPack", QUERY);
		const more = {
			name: "lagi.csv",
			bytes: bytes("id,desil,lng,lat\na,1,117.005,0.005\nb,1,117.006,0.005\nc,1,117.015,0.005\n"),
		};
		const second = await handler.handle("buildPack", { ...QUERY, files: [BOUNDARIES, more] });
		if (!first.ok || !second.ok) throw new Error("refused");
		expect(await handler.handle("openPack", { url: second.value.url })).toMatchObject({ value: { householdCount: 3 } });
	});

	test("a fault keeps the pack that is open, and the one that was built", async () => {
		const handler = createHandler({ official: OFFICIAL });
		const built = await handler.handle("buildPack", QUERY);
		const url = built.ok ? built.value.url : "";
		await handler.handle("openPack", { url });
		const far = { name: "jauh.csv", bytes: bytes("id,desil,lng,lat\na,1,100.5,0.5\n") };
		expect(await handler.handle("buildPack", { ...QUERY, files: [BOUNDARIES, far] })).toMatchObject({
			ok: false,
			error: { code: "NOTHING_PLACED", file: "jauh.csv" },
		});
		const view = await handler.handle("view", { where: "", level: "kelurahan", indicator: "keluarga", chosenProgrammes: [] });
		expect(view.ok).toBe(true);
		expect(await handler.handle("openPack", { url })).toMatchObject({ ok: true, value: { householdCount: 2 } });
	});

	test("a file that has no role to fill is named in the report", async () => {
		const handler = createHandler({ official: OFFICIAL });
		const built = await handler.handle("buildPack", { ...QUERY, files: [...QUERY.files, { ...FAMILIES, name: "salinan.csv" }] });
		if (!built.ok) throw new Error(built.error.code);
		expect(built.value.report.areas.findings).toContainEqual({
			code: "FILE_NOT_USED",
			count: 1,
			rows: [],
			params: { file: "salinan.csv" },
		});
	});
});
