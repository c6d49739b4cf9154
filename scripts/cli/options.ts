import { parseArgs } from "node:util";
import { UsageError } from "./terminal.ts";

export type OptionTypes = Readonly<Record<string, "string" | "boolean">>;

export type Options = {
	text(name: string): string | undefined;
	/** A text that must be there. */
	needed(name: string): string;
	flag(name: string): boolean;
	/** A finite number, at least `least`; a whole one with `whole`. */
	number(name: string, rule?: { readonly least?: number; readonly most?: number; readonly whole?: boolean }): number | undefined;
	/** One of `choices`. */
	choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
	readonly positionals: readonly string[];
};

/** Reads a command's arguments; unknown options, missing values and wrong numbers are wrong usage. */
export function readOptions(args: readonly string[], types: OptionTypes, allowPositionals = 0): Options {
	const { values, positionals } = parse(args, types);
	if (positionals.length > allowPositionals) {
		const extra = positionals[allowPositionals] as string;
		throw new UsageError("unknownArgument", { argument: extra });
	}
	const text = (name: string): string | undefined => {
		const value = values[name];
		return typeof value === "string" ? value : undefined;
	};
	return {
		positionals,
		text,
		flag: (name) => values[name] === true,
		needed(name) {
			const value = text(name);
			if (value === undefined || value === "") throw new UsageError("needed", { name });
			return value;
		},
		number(name, rule = {}) {
			const value = text(name);
			if (value === undefined) return undefined;
			const number = value.trim() === "" ? Number.NaN : Number(value);
			const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole = false } = rule;
			if (Number.isFinite(number) && number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
			const bounds = [
				...(least > Number.NEGATIVE_INFINITY ? [`≥ ${least}`] : []),
				...(most < Number.POSITIVE_INFINITY ? [`≤ ${most}`] : []),
			].join(", ");
			throw new UsageError(whole ? "notWhole" : "notNumber", { name, value, bounds });
		},
		choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
			const value = text(name);
			const found = choices.find((choice) => choice === value);
			if (value !== undefined && found === undefined)
				throw new UsageError("notAmong", { name, value: value ?? "", choices: { any: choices } });
			return found;
		},
	};
}

function parse(args: readonly string[], types: OptionTypes) {
	try {
		const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (thrown) {
		const message = thrown instanceof Error ? (thrown.message.split("\n")[0] as string) : String(thrown);
		throw new UsageError("unreadableOptions", { message });
	}
}
