import { FIRST_LANGUAGE, LANGUAGES, type Language } from "#core/base/language.ts";
import { currentLanguage, setCurrentLanguage } from "#i18n/current-language.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpOf, overview } from "./help.ts";
import { loadWords } from "./load-words.ts";
import { readOptions } from "./options.ts";
import { EXIT, type ExitCode, say, type Terminal, UsageError } from "./terminal.ts";

/** Runs one command line and answers its exit code: 0 done, 1 data refused, 2 wrong usage. */
export async function runKantong(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const named = languageOf(args);
	const before = currentLanguage();
	setCurrentLanguage(named ?? FIRST_LANGUAGE);
	try {
		await loadWords();
		return await runNamed(args, named === null ? terminal : { ...terminal, languages: [named] });
	} finally {
		setCurrentLanguage(before);
	}
}

/** The language of `--lang`, read before anything is said; another word is refused with the other options. */
function languageOf(args: readonly string[]): Language | null {
	const said = args.flatMap((arg, i) => (arg === "--lang" ? [args[i + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : []));
	return LANGUAGES.find((language) => language === said.at(-1)) ?? null;
}

function isHelp(arg: string | undefined): boolean {
	return arg === "--help" || arg === "-h" || arg === "help";
}

async function runNamed(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	// `kantong --lang en …` as well as `kantong … --lang en`
	const [name, ...rest] = args[0] === "--lang" ? args.slice(2) : args[0]?.startsWith("--lang=") ? args.slice(1) : args;
	const command = COMMANDS.find((known) => known.name === name);
	if (command !== undefined) return runCommand(command, rest, terminal);
	if (isHelp(name)) {
		terminal.out(overview(COMMANDS));
		return EXIT.done;
	}
	if (name === undefined) say(terminal, "noCommand");
	else say(terminal, "unknownCommand", { name });
	terminal.err(overview(COMMANDS));
	return EXIT.usage;
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	if (args.includes("--help") || args.includes("-h")) {
		terminal.out(helpOf(command));
		return EXIT.done;
	}
	try {
		const options = readOptions(args, command.options, command.argument === undefined ? 0 : (command.most ?? 1));
		options.choice("lang", LANGUAGES);
		return await command.run(options, terminal);
	} catch (thrown) {
		if (!(thrown instanceof UsageError)) throw thrown;
		say(terminal, thrown.sentence, thrown.facts);
		terminal.err(`kantong ${command.name} --help\n`);
		return EXIT.usage;
	}
}
