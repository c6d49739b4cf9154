import { describe, expect, test } from "vitest";
import { createNeedOfficeStorage, LONGEST_OFFICE_NAME, officeNamed, withOffice } from "#state/need-offices.ts";

function memory(initial: Record<string, string> = {}) {
	const kept = new Map(Object.entries(initial));
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	};
}

describe("offices a person has named", () => {
	test("S3.6 a need is routed to the name written for it, and never to none", () => {
		const named = withOffice({}, "air", "PDAM Kota");
		expect(officeNamed(named, "air", "Disperkimtan")).toBe("PDAM Kota");
		expect(officeNamed(named, "daya", "PLN")).toBe("PLN");
		expect(officeNamed(withOffice(named, "air", "  "), "air", "Disperkimtan")).toBe("Disperkimtan");
		expect(withOffice({}, "air", "x".repeat(200)).air).toHaveLength(LONGEST_OFFICE_NAME);
	});

	test("they come back for their own pack only", () => {
		const storage = memory();
		createNeedOfficeStorage(() => storage).write("64.74", { air: "PDAM" });
		const again = createNeedOfficeStorage(() => storage);
		expect(again.read("64.74")).toEqual({ air: "PDAM" });
		expect(again.read("73.71")).toEqual({});
	});

	test("damaged, foreign or forbidden storage reads as none, and what was written stays for the page", () => {
		for (const damaged of ["{", "[1]", '{"air":3}', "null"])
			expect(createNeedOfficeStorage(() => memory({ "kantong.perangkat.64.74": damaged })).read("64.74")).toEqual({});
		const forbidden = createNeedOfficeStorage(() => {
			throw new Error("no storage");
		});
		expect(forbidden.read("64.74")).toEqual({});
		forbidden.write("64.74", { air: "PDAM" });
		expect(forbidden.read("64.74")).toEqual({ air: "PDAM" });
	});
});
