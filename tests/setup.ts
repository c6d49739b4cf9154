import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that prints an unexpected warning or error has found something: it fails. */
const spies: { mockRestore(): void }[] = [];
const printed: string[] = [];

beforeEach(() => {
	printed.length = 0;
	for (const level of ["warn", "error"] as const)
		spies.push(
			vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void printed.push(`${level}: ${words.join(" ")}`)),
		);
});

afterEach(() => {
	for (const spy of spies.splice(0)) spy.mockRestore();
	expect(printed, "unexpected console output").toEqual([]);
});
