import { describe, expect, test } from "vitest";
import { chosenSubject, subjectsOf } from "#state/tasks/paper-subjects.ts";
import { DEFAULT_VIEW } from "#state/view/view.ts";
import { OPENED } from "../pack-fixture.ts";

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
});
