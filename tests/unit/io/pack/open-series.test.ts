import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { openSeries } from "#io/pack/open-series.ts";

const bytes = new TextEncoder().encode(
	"kode,periode,indikator,nilai,satuan\n64.74,2024,penduduk,182000,jiwa\n64.74,2024,P0,x,persen\n",
);
const layer = { url: "series.csv", bytes: bytes.length, sha256: sha256HexSync(bytes) };
const read = async (url: string) => (url === "packs/a/series.csv" ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url)));

describe("the official series of a pack", () => {
	test("lies beside the manifest and comes with what was noticed in it", async () => {
		expect(await openSeries("packs/a/pack.json", layer, { read })).toMatchObject({
			ok: true,
			value: {
				rows: [{ kode: "64.74", indikator: "penduduk", nilai: 182_000 }],
				findings: [{ code: "VALUE", rows: [3] }],
			},
		});
	});

	test("of another size or with another hash is not read", async () => {
		const longer = { ...layer, bytes: layer.bytes + 1 };
		expect(await openSeries("packs/a/pack.json", longer, { read })).toMatchObject({ ok: false, error: { code: "SIZE" } });
		const other = { ...layer, sha256: "0".repeat(64) };
		expect(await openSeries("packs/a/pack.json", other, { read })).toMatchObject({ ok: false, error: { code: "HASH" } });
	});

	test("is not taken once the caller has given up", async () => {
		const signal = AbortSignal.abort();
		expect(await openSeries("packs/a/pack.json", layer, { read, signal })).toMatchObject({ error: { code: "CANCELLED" } });
	});
});
