import { breakLines } from "#core/base/break-lines.ts";
import { fill } from "#i18n/fill.ts";
import { formatNumber } from "#i18n/format.ts";
import { topicTexts } from "#i18n/topics.ts";
import type { Command } from "./command.ts";
import { EVERYWHERE, isFlag, type OptionSpec } from "./options.ts";

const WIDTH = 110;

/** What `kantong --help` prints: every command in a line. */
export function overview(commands: readonly Command[]): string {
	const texts = topicTexts("help");
	const width = Math.max(...commands.map(({ name }) => name.length));
	const lines = commands.map(({ name }) => `  ${name.padEnd(width)}   ${texts.commands[name].does}`);
	const everywhere = shownOptions(EVERYWHERE, texts.everywhere);
	return `${[texts.usage, "", ...lines, "", `  ${texts.more}`, ...everywhere, `  ${texts.codes}`].join("\n")}\n`;
}

/** What `kantong NAME --help` prints. */
export function helpOf({ name, argument, options }: Command): string {
	const { commands, values, everywhere } = topicTexts("help");
	const { about, options: words } = commands[name];
	const paragraph = breakLines(about, WIDTH).map((line) => `  ${line}`);
	const all = { ...options, ...EVERYWHERE };
	const usage = [
		...(argument === undefined ? [] : [values[argument]]),
		...Object.entries(all).map(([option, spec]) => usageOf(option, spec)),
	];
	const head = `kantong ${name}`;
	// an option and its value stay on one line
	const wrapped = breakLines(usage.map((part) => part.replaceAll(" ", "\u00a0")).join(" "), WIDTH - head.length);
	const lines = wrapped.map((line, i) => `${i === 0 ? head : " ".repeat(head.length)} ${line.replaceAll("\u00a0", " ")}`);
	return `${[...lines, "", ...paragraph, "", ...shownOptions(all, { ...words, ...everywhere })].join("\n")}\n`;
}

function usageOf(name: string, spec: OptionSpec): string {
	return spec.needed === true ? withValue(name, spec) : `[${withValue(name, spec)}]`;
}

function withValue(name: string, spec: OptionSpec): string {
	if (isFlag(spec)) return `--${name}`;
	return `--${name} ${spec.choices?.join("|") ?? topicTexts("help").values[spec.value ?? "number"]}`;
}

const WIDEST = 26;

function shownOptions(specs: Readonly<Record<string, OptionSpec>>, words: Readonly<Record<string, string>>): string[] {
	const { fallback } = topicTexts("help");
	const heads = Object.entries(specs).map(([name, spec]) => withValue(name, spec).length);
	const width = Math.max(...heads.filter((length) => length <= WIDEST));
	return Object.entries(specs).flatMap(([name, spec]) => {
		const head = withValue(name, spec);
		const value = typeof spec.fallback === "number" ? formatNumber(spec.fallback) : spec.fallback;
		const said = fill(words[name] ?? "", spec.facts ?? {}) + (value === undefined ? "" : ` (${fill(fallback, { value })})`);
		const lines = breakLines(said, WIDTH - width - 4);
		const indent = " ".repeat(width + 4);
		if (head.length > width) return [`  ${head}`, ...lines.map((line) => indent + line)];
		return [`  ${head.padEnd(width)}  ${lines[0] ?? ""}`, ...lines.slice(1).map((line) => indent + line)];
	});
}
