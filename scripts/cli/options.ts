import { parseArgs } from "node:util";
import { LANGUAGES } from "#core/base/language.ts";
import type { Topics } from "#i18n/topics.ts";
import { UsageError } from "./terminal.ts";

/** What a table may be counted by. */
export const LEVELS = ["kelurahan", "kecamatan", "kota"] as const;

export type OptionSpec = {
	/** What stands for its value in the help; without it and without choices the option is a flag. */
	readonly value?: keyof Topics["help"]["values"];
	readonly choices?: readonly string[];
	readonly needed?: true;
	/** Taken where nothing is said. */
	readonly fallback?: string | number;
	/** For its words in the topic `help`. */
	readonly facts?: Readonly<Record<string, string>>;
};
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Every command reads these. */
export const EVERYWHERE = { json: {}, lang: { choices: LANGUAGES } } as const satisfies OptionSpecs;

export type Options = {
	text(name: string): string | undefined;
	/** A text that must be there. */
	needed(name: string): string;
	flag(name: string): boolean;
	/** A finite number, at least `least`; a whole one with `whole`. */
	number(name: string, rule?: { readonly least?: number; readonly most?: number; readonly whole?: boolean }): number | undefined;
	/** One of `choices`. */
	choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
	/** Texts between commas. */
	list(name: string): readonly string[] | undefined;
	readonly positionals: readonly string[];
};

export function isFlag({ value, choices }: OptionSpec): boolean {
	return value === undefined && choices === undefined;
}

/**
 * Reads a command's arguments; unknown options, missing values and wrong numbers are wrong usage. Asking for an option that the
 * command does not have is a fault of the program.
 */
export function readOptions(args: readonly string[], own: OptionSpecs, allowPositionals = 0): Options {
	const specs: OptionSpecs = { ...own, ...EVERYWHERE };
	const { values, positionals } = parse(args, specs);
	if (positionals.length > allowPositionals) {
		const extra = positionals[allowPositionals] as string;
		throw new UsageError("unknownArgument", { argument: extra });
	}
	const given = (name: string) => {
		if (!(name in specs)) throw new Error(`readOptions: expected one of ${Object.keys(specs).join(", ")}, got ${name}`);
		return values[name];
	};
	const text = (name: string): string | undefined => {
		const value = given(name);
		return typeof value === "string" ? value : undefined;
	};
	return {
		positionals,
		text,
		flag: (name) => given(name) === true,
		list: (name) =>
			text(name)
				?.split(",")
				.map((part) => part.trim()),
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

function parse(args: readonly string[], specs: OptionSpecs) {
	try {
		const options = Object.fromEntries(
			Object.entries(specs).map(([name, spec]) => [name, { type: isFlag(spec) ? ("boolean" as const) : ("string" as const) }]),
		);
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (thrown) {
		const message = thrown instanceof Error ? (thrown.message.split("\n")[0] as string) : String(thrown);
		throw new UsageError("unreadableOptions", { message });
	}
}
