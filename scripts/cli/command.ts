import type { Topics } from "#i18n/topics.ts";
import type { OptionSpec, OptionSpecs, Options } from "./options.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type HelpTexts = Topics["help"];
export type CommandName = keyof HelpTexts["commands"];
export type ValueWord = keyof HelpTexts["values"];

/** A command, whole: what it reads and what it does. Its help is made from the options and the topic `help`. */
export type Command = {
	readonly name: CommandName;
	/** The arguments that are no options. */
	readonly argument?: ValueWord;
	/** How many of them may be given; one by default. */
	readonly most?: number;
	readonly options: OptionSpecs;
	readonly run: (options: Options, terminal: Terminal) => Promise<ExitCode>;
};

/** A command must have exactly the options that the topic has words for. */
export function command<N extends CommandName>(
	name: N,
	made: Omit<Command, "name" | "options"> & {
		readonly options: Readonly<Record<keyof HelpTexts["commands"][N]["options"], OptionSpec>>;
	},
): Command {
	return { ...made, name };
}
