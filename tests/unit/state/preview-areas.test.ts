import { describe, expect, it } from "vitest";
import { previewAreas } from "#state/preview-areas.ts";

describe("preview", () => {
	it("becomes an area table: closed rings, parents by code, the box around all", () => {
		const areas = previewAreas({
			areas: [
				{
					kode: "64.74.01.1001",
					nama: "A",
					kecamatan: "Utara",
					numerator: 1,
					denominator: 2,
					rings: [
						[0, 0, 1, 0, 1, 1, 0, 0],
						[2, 2, 3, 2, 3, 3],
					],
				},
				{ kode: "64.74.02.1001", nama: "B", kecamatan: "Selatan", numerator: 1, denominator: 2, rings: [] },
			],
		});
		expect(Array.from(areas.geometry.ringStart)).toEqual([0, 4, 8]);
		expect(Array.from(areas.geometry.areaStart)).toEqual([0, 2, 2]);
		expect(Array.from(areas.geometry.lngLat.subarray(14))).toEqual([2, 2]);
		expect(areas.kodeKecamatan).toEqual(["64.74.01", "64.74.02"]);
		expect(areas.bbox).toEqual([0, 0, 3, 3]);
	});
});
