import { describe, expect, test } from "vitest";
import { KEPT_OFFICES, LONGEST_OFFICE_NAME, officeNamed, withOffice } from "#state/need-offices.ts";

describe("offices a person has named", () => {
	test("S3.6 a need is routed to the name written for it, and never to none", () => {
		const named = withOffice({}, "air", "PDAM Kota");
		expect(officeNamed(named, "air", "Disperkimtan")).toBe("PDAM Kota");
		expect(officeNamed(named, "daya", "PLN")).toBe("PLN");
		expect(officeNamed(withOffice(named, "air", "  "), "air", "Disperkimtan")).toBe("Disperkimtan");
		expect(withOffice({}, "air", "x".repeat(200)).air).toHaveLength(LONGEST_OFFICE_NAME);
	});

	test("names written in two tabs both stand, and a reset in one stays reset", () => {
		const { merge } = KEPT_OFFICES;
		expect(merge({}, { air: "PDAM" }, { daya: "PLN" })).toEqual({ air: "PDAM", daya: "PLN" });
		expect(merge({ air: "PDAM" }, {}, { air: "PDAM", daya: "PLN" })).toEqual({ daya: "PLN" });
	});

	test.each([
		["{", {}, 1],
		[[1], {}, 1],
		[{ air: 3, daya: "PLN" }, { daya: "PLN" }, 1],
		[{ air: "x".repeat(200) }, {}, 1],
		[{ daya: "PLN" }, { daya: "PLN" }, 0],
	])("of %j what is sound is read and the rest set aside", (content, value, aside) => {
		const read = KEPT_OFFICES.read(content, 0);
		expect(read.value).toEqual(value);
		expect(read.unread).toHaveLength(aside);
	});
});
