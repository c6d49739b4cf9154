import { expect, test } from "vitest";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { makeHouseholds } from "../../../../fixtures/io-layers.ts";

test("a large layer gives a sign of life every 32,768 rows and at its end", () => {
	const told: number[] = [];
	const bytes = writeHouseholdsFgb(makeHouseholds(70_000, { texts: false }));
	const read = readHouseholdsFgb(bytes, { onRows: (rows) => void told.push(rows) });
	expect(read).toMatchObject({ ok: true, value: { length: 70_000 } });
	expect(told).toEqual([32_768, 65_536, 70_000]);
});
