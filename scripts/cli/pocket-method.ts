import type { PocketMethodInfo } from "#core/pocket/method.ts";
import { POCKET_METHODS, type PocketMethod } from "#core/pocket/methods.ts";
import { DEFAULTS } from "#state/tasks/defaults.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./terminal.ts";

/** Named by the contract, not built yet. */
const LATER_METHODS = ["hdbscan", "scan", "gistar", "lisa"];

/** The method of `--method`, the default without it. Throws a UsageError for another word. */
export function readMethod(options: Options): PocketMethodInfo & { readonly id: PocketMethod } {
	const name = options.text("method") ?? DEFAULTS.pockets.method;
	const method = POCKET_METHODS.find(({ id }) => id === name);
	if (method !== undefined) return method;
	const names = POCKET_METHODS.map(({ id }) => id);
	if (LATER_METHODS.includes(name)) throw new UsageError("methodLater", { name, choices: { all: names } });
	throw new UsageError("notAmong", { name: "method", value: name, choices: { any: names } });
}
