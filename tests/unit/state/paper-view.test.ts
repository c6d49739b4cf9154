import { expect, test } from "vitest";
import { viewOfPaper } from "#state/paper-view.ts";
import { DEFAULT_VIEW } from "#state/view/view.ts";

test("the QR code leads to the area on the map or to the pocket", () => {
	const area = viewOfPaper(DEFAULT_VIEW, { kind: "kelurahan", kode: "64.74.01.1001", nama: "", induk: "" });
	expect(area).toMatchObject({ place: "peta", selectedKode: "64.74.01.1001", tab: "rincian" });
	expect(viewOfPaper(DEFAULT_VIEW, { kind: "pocket", kode: "kantong-3", nama: "3", induk: "" })).toMatchObject({
		place: "kantong",
		selectedPocket: "kantong-3",
	});
});
