import { appError } from "#core/base/errors.ts";
import { toUtm } from "#core/place/earth.ts";
import { countUniverse, describeFound } from "#core/pocket/find-pockets.ts";
import type { PocketMethodInfo } from "#core/pocket/method.ts";
import { POCKET_METHODS } from "#core/pocket/methods.ts";
import type { Geometry, Position } from "#core/pocket/outline-types.ts";
import type { DenominatorRung, PovertyPocket } from "#core/pocket/pocket.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import { formatCount, formatDecimal, formatPercent, formatPercentRange, formatTimes } from "#i18n/format.ts";
import { topicTexts } from "#i18n/topics.ts";
import { DEFAULTS } from "#state/tasks/defaults.ts";
import { command } from "./command.ts";
import type { Options } from "./options.ts";
import { isSentenceFault } from "./pack-folder.ts";
import { readMethod } from "./pocket-method.ts";
import { type Universe, universeOfPack, universeOfPoints } from "./pocket-universe.ts";
import { writeFindings } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

export const POCKETS = command("pockets", {
	options: {
		pack: { value: "folder" },
		where: { value: "sentence" },
		points: { value: "file" },
		poor: { value: "column" },
		weight: { value: "column" },
		method: { choices: POCKET_METHODS.map(({ id }) => id), fallback: DEFAULTS.pockets.method },
		radius: { value: "metres" },
		min: { value: "number", facts: { minimums: POCKET_METHODS.map(({ id, minimum }) => `${id} ${minimum}`).join(", ") } },
		alpha: { value: "share", fallback: DEFAULTS.pockets.alpha },
		permutations: { value: "number" },
		seed: { value: "number" },
		labels: {},
	},
	run: pocketsCommand,
});

async function pocketsCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const method = readMethod(options);
	const hasPack = options.text("pack") !== undefined;
	if (hasPack === (options.text("points") !== undefined)) throw new UsageError("neither");
	if (hasPack && options.text("poor") !== undefined) throw new UsageError("onlyPoints");
	if (!hasPack && options.text("where") !== undefined) throw new UsageError("onlyPack");
	if (!hasPack && method.needsEveryFamily && options.text("poor") === undefined)
		throw new UsageError("needsPoor", { method: method.id });
	if (options.text("weight") !== undefined && (hasPack || !method.takesWeights)) throw new UsageError("weightNotHere");
	const minimum = options.number("min", { least: 1, whole: true }) ?? method.minimum;
	const alpha = options.number("alpha", { least: 0, most: 1 }) ?? DEFAULTS.pockets.alpha;
	const asked = options.number("radius", { least: Number.MIN_VALUE });
	const universe = hasPack ? await universeOfPack(options) : await universeOfPoints(options);
	if (!universe.ok) {
		refuse(terminal, universe.error, { json });
		return isSentenceFault(universe.error) ? EXIT.usage : EXIT.refused;
	}
	if (method.needsEveryFamily && universe.value.rung !== "A")
		return refuse(terminal, appError("NO_DENOMINATOR", { rung: universe.value.rung }), { json });
	writeFindings(terminal, universe.value.findings);
	const weight = universe.value.weights?.column;
	if (weight !== undefined) say(terminal, "weightUsed", { column: weight });
	const radius = asked ?? suggestRadius(universe.value.x, universe.value.y).metres;
	const answer = await findPockets(universe.value, { method, radius, minimum, alpha });
	if (json) writeJson(terminal, answerDocument(answer, { method, radius, minimum, alpha, labels: options.flag("labels") }));
	else writeAnswer(terminal, answer, { method, radius, labels: options.flag("labels") });
	return EXIT.done;
}

type Answer = {
	readonly rung: DenominatorRung;
	readonly households: number;
	readonly poor: number;
	readonly rate: number;
	readonly pockets: readonly PovertyPocket[];
	/** Pocket id of each input row, −1 none. */
	readonly labels: Int32Array;
	readonly core: Uint8Array;
};

async function findPockets(
	universe: Universe,
	params: { method: PocketMethodInfo; radius: number; minimum: number; alpha: number },
): Promise<Answer> {
	const { method, radius: radiusMetres, minimum, alpha } = params;
	const weights = universe.weights?.values;
	const counted = countUniverse(universe);
	const { find } = await method.load();
	const found = find(universe, { radiusMetres, minimum, alpha, ...(weights ? { weights } : {}) });
	const { pockets, newLabel } = describeFound(universe, found, { radiusMetres, regionRate: counted.rate });
	return {
		rung: universe.rung,
		...counted,
		pockets: universe.offset === null ? pockets : pockets.map((pocket) => moveBack(pocket, universe)),
		labels: found.clusters.labels.map((label) => (label < 0 ? -1 : (newLabel[label] as number) + 1)),
		core: found.clusters.core,
	};
}

function moveBack(pocket: PovertyPocket, { zone, offset }: Universe): PovertyPocket {
	const [dx, dy] = offset ?? [0, 0];
	const move = ([lng, lat]: readonly [number, number]): Position => {
		const [x, y] = toUtm(zone, lng, lat);
		return [x + dx, y + dy];
	};
	const rings = (shape: readonly Position[][]): Position[][] => shape.map((ring) => ring.map(move));
	const { outline } = pocket;
	const moved: Geometry =
		outline.type === "Polygon"
			? { type: "Polygon", coordinates: rings(outline.coordinates) }
			: { type: "MultiPolygon", coordinates: outline.coordinates.map(rings) };
	return { ...pocket, outline: moved, label: move(pocket.label) };
}

type Params = { method: PocketMethodInfo; radius: number; minimum: number; alpha: number; labels: boolean };

function answerDocument(answer: Answer, { method, radius, minimum, alpha, labels }: Params): unknown {
	const { rung, pockets } = answer;
	return {
		method: method.id,
		params: { radius, min: minimum, ...(method.isTest ? { alpha } : {}) },
		denominator: { rung, households: answer.households, poor: answer.poor, rate: answer.rate },
		pockets: pockets.map(({ id, poor, households, rate, low, high, ratio, persons, hectares, kelurahan, outline }) => ({
			id,
			poor,
			households,
			rate,
			low,
			high,
			ratio,
			persons,
			hectares,
			kelurahan,
			outline,
		})),
		...(labels ? { labels: Array.from(answer.labels), core: Array.from(answer.core, (flag) => flag === 1) } : {}),
	};
}

function writeAnswer(
	terminal: Terminal,
	answer: Answer,
	{ method, radius, labels }: Pick<Params, "method" | "radius" | "labels">,
): void {
	if (labels) {
		terminal.out("kantong,inti\n");
		answer.labels.forEach((label, row) => {
			terminal.out(`${label},${answer.core[row]}\n`);
		});
		return;
	}
	const rows = answer.pockets.map((pocket) => [
		String(pocket.id),
		formatCount(pocket.poor),
		formatCount(pocket.households),
		formatPercent(pocket.rate),
		formatPercentRange(pocket.low, pocket.high),
		formatTimes(pocket.ratio),
		formatDecimal(pocket.hectares),
		pocket.kelurahan.map(({ kode, share }) => `${kode} ${formatPercent(share, 0)}`).join(", "),
	]);
	const { number, poor: poorHead, families, percent, interval, times, hectares, kelurahan } = topicTexts("help").heads;
	writeTable(terminal, [number, poorHead, families, percent, interval, times, hectares, kelurahan], rows);
	const { poor, households: of, pockets } = answer;
	say(terminal, method.says === "kantong" ? "found.kantong" : "found.kelompok", { n: pockets.length, radius, poor, of });
}
