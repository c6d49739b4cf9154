import { expect, test } from "vitest";
import { freeUnits } from "#i18n/say/free-units.ts";
import { KODE, OPENED } from "../../state/pack-fixture.ts";

const t = ((key: string, { n = "", place = "" } = {}) => `${key} ${n} ${place}`) as unknown as Parameters<typeof freeUnits>[2];

test("units of the chosen kind first, by name, without those that are compared already", () => {
	const found = freeUnits({ opened: OPENED, units: [{ kode: KODE[1] }], kind: "kelurahan" }, null, t);
	const own = found.filter(({ kind }) => kind === "kelurahan");
	expect(found.slice(0, own.length)).toEqual(own);
	expect(own.map(({ name }) => name)).toEqual(["Aren", "Cemara", "Damar", "Enau"]);
	expect(own.map(({ kode }) => kode)).not.toContain(KODE[1]);
	expect(found.some(({ kind }) => kind === "kecamatan")).toBe(true);
});
