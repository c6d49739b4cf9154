import { gzipSync } from "node:zlib";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { takeOfficialAreas } from "#core/place/official/official-areas.ts";
import { officialOnSite } from "#io/wilayah/official-on-site.ts";
import { writeOfficialTexts } from "#io/wilayah/official-text.ts";
import { SMALL_LIST } from "../../../fixtures/small-wilayah.ts";

const SITE = "http://site.test/kantong/";
const TEXTS = writeOfficialTexts(SMALL_LIST);

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** The files of the site by name; counts what is asked for. */
function serve(files: Readonly<Record<string, string | Uint8Array | number>>): string[] {
	const asked: string[] = [];
	server.use(
		http.get(`${SITE}wilayah/:name`, ({ params }) => {
			const name = String(params["name"]);
			asked.push(name);
			const content = files[name] ?? 404;
			if (typeof content === "number") return new HttpResponse(null, { status: content });
			const body = typeof content === "string" ? new Uint8Array(gzipSync(content)) : content.slice();
			return new HttpResponse(body, { headers: { "Content-Type": "application/octet-stream" } });
		}),
	);
	return asked;
}

describe("the official areas as the site serves them", () => {
	test("a province comes out of its two files, once for all who ask", async () => {
		const asked = serve({ "64.nama.txt.gz": TEXTS.names, "64.titik.txt.gz": TEXTS.points });
		const site = officialOnSite(SITE);
		const [first, second] = await Promise.all([site.province("64"), site.province("64")]);
		if (!first.ok) throw new Error(first.error.code);
		expect(first.value.kode).toEqual(SMALL_LIST.kode);
		expect(first.value.lng[3]).toBe(117.505);
		expect(second).toBe(first);
		expect(asked.toSorted()).toEqual(["64.nama.txt.gz", "64.titik.txt.gz"]);
	});

	test("the country comes without points, also where a host has unpacked it on the way", async () => {
		const cities = takeOfficialAreas(SMALL_LIST, (kode) => kode.length <= 5);
		const plain = new TextEncoder().encode(writeOfficialTexts(cities).names);
		const asked = serve({ "indonesia.txt.gz": plain });
		const country = await officialOnSite(SITE).country();
		expect(country).toMatchObject({ ok: true, value: { kode: ["64", "64.74"], kodeBps: ["", "6474"] } });
		expect(asked).toEqual(["indonesia.txt.gz"]);
	});

	test("what is missing is a fault that names the file, and is asked for anew the next time", async () => {
		const site = officialOnSite(SITE);
		serve({ "64.nama.txt.gz": TEXTS.names });
		expect(await site.province("64")).toMatchObject({ ok: false, error: { code: "HTTP", file: "64.titik.txt.gz" } });
		server.resetHandlers();
		serve({ "64.nama.txt.gz": TEXTS.names, "64.titik.txt.gz": TEXTS.points });
		expect(await site.province("64")).toMatchObject({ ok: true });
	});
});
