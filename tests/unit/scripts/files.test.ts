import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeFiles } from "../../../scripts/cli/files.ts";

const folder = mkdtempSync(join(tmpdir(), "kantong-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = new Map([
	["a.txt", new TextEncoder().encode("a")],
	["2024/b.txt", new TextEncoder().encode("b")],
]);

describe("writing files into a folder", () => {
	test("folders that are missing are made, at every depth", async () => {
		const deep = join(folder, "x", "y", "z");
		expect((await writeFiles(deep, FILES)).ok).toBe(true);
		expect(readFileSync(join(deep, "2024", "b.txt"), "utf8")).toBe("b");
		expect((await writeFiles(deep, FILES)).ok).toBe(true);
	});

	test("a file in the way is a fault that names the folder", async () => {
		writeFileSync(join(folder, "file"), "");
		const written = await writeFiles(join(folder, "file", "below"), FILES);
		expect(written).toMatchObject({ ok: false, error: { code: "UNREADABLE", file: join(folder, "file", "below") } });
	});

	test("where no folder can be made, that is said at once", async () => {
		expect(await writeFiles("/proc/kantong", FILES)).toMatchObject({ ok: false, error: { code: "UNREADABLE" } });
	}, 5_000);
});
