import { assignCommand } from "./assign-command.ts";
import { checkCommand } from "./check-command.ts";
import { classifyCommand } from "./classify-command.ts";
import { exportCommand } from "./export-command.ts";
import { loadWords } from "./load-words.ts";
import { packCommand } from "./pack-command.ts";
import { pocketsCommand } from "./pockets-command.ts";
import { sampleCommand } from "./sample-command.ts";
import { summaryCommand } from "./summary-command.ts";
import { EXIT, type ExitCode, say, type Terminal, UsageError } from "./terminal.ts";
import { COMMANDS, type CommandName, HELP, OVERVIEW } from "./usage.ts";

const RUNNERS: Readonly<Record<CommandName, (args: readonly string[], terminal: Terminal) => Promise<ExitCode>>> = {
	sample: sampleCommand,
	pack: packCommand,
	check: checkCommand,
	summary: summaryCommand,
	pockets: pocketsCommand,
	classify: classifyCommand,
	assign: assignCommand,
	export: exportCommand,
};

/** Runs one command line and answers its exit code: 0 done, 1 data refused, 2 wrong usage. */
export async function runKantong(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	await loadWords();
	const [name, ...rest] = args;
	if (name === "--help" || name === "-h" || name === "help") {
		terminal.out(OVERVIEW);
		return EXIT.done;
	}
	const command = COMMANDS.find((known) => known === name);
	if (command === undefined) {
		if (name === undefined) say(terminal, "noCommand");
		else say(terminal, "unknownCommand", { name });
		terminal.err(OVERVIEW);
		return EXIT.usage;
	}
	if (rest.includes("--help") || rest.includes("-h")) {
		terminal.out(HELP[command]);
		return EXIT.done;
	}
	try {
		return await RUNNERS[command](rest, terminal);
	} catch (thrown) {
		if (!(thrown instanceof UsageError)) throw thrown;
		say(terminal, thrown.sentence, thrown.facts);
		terminal.err(`kantong ${command} --help\n`);
		return EXIT.usage;
	}
}
