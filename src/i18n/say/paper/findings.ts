import { standingOf } from "#core/choice/compare/standing.ts";
import type { Cell } from "#core/measure/cell.ts";
import { heldBy } from "#core/measure/concentration.ts";
import { cellAt, valuesOf } from "#core/measure/measure-table.ts";
import { inRankOrder } from "#core/measure/rank.ts";
import type { PaperFinding } from "#state/paper-edits.ts";
import type { PaperData } from "#state/tasks/paper-data.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { formatCount, formatDecimal, formatList, formatPercent } from "../../format.ts";
import { sentenceCase } from "../../letter-case.ts";
import { areaNames } from "../pocket-words.ts";
import { baseNoun, count, families, percent, programmesInWords, type Voice } from "./voice.ts";

/** Three findings, the same words for the same numbers. */
export function findingsOf(subject: PaperSubject, data: PaperData, voice: Voice): readonly PaperFinding[] {
	if (subject.kind === "region") return [unreached(data, voice), pocketsHere(subject, data, voice), heldTogether(data, voice)];
	if (subject.kind === "pocket") return [unreached(data, voice), pocketItself(subject, data, voice), largestGap(data, voice)];
	return [unreached(data, voice), pocketsHere(subject, data, voice), largestGap(data, voice)];
}

function standingWords(own: Cell, region: Cell, { t, pack }: Voice): string {
	return t(`finding.standing.${standingOf(own, region)}`, { region: pack.nama, value: formatPercent(region.value) });
}

function unreached({ own, resolved }: PaperData, voice: Voice): PaperFinding {
	const { t } = voice;
	const { table, unit } = own;
	const cell = cellAt(table, "belum", unit);
	const region = cellAt(table, "belum", table.units.length);
	if (cell === null || region === null || !(cell.denominator > 0)) return { figure: t("map.noData"), text: t("finding.none") };
	const words = {
		percent: percent(cell.value),
		all: count(cell.denominator),
		subject: baseNoun(resolved.filter, voice),
		programmes: programmesInWords(resolved.chosenProgrammes, voice),
	};
	const figure = families(cell.numerator, voice);
	if (unit === table.units.length) return { figure, text: t("finding.withoutRegion", words) };
	return { figure, text: t("finding.without", { ...words, standing: standingWords(cell, region, voice) }) };
}

function pocketsHere(subject: PaperSubject, data: PaperData, voice: Voice): PaperFinding {
	const { pockets, poor, needs, own, opened } = data;
	const { t } = voice;
	if (pockets === null) return { figure: t("map.noData"), text: t("finding.pocketsUnknown") };
	const whole = own.unit === own.table.units.length;
	const ids = new Set(needs.flatMap((need) => need.pockets.map(({ id }) => id)));
	const n = whole ? pockets.pockets.length : Math.max(ids.size, poor.inPockets > 0 ? 1 : 0);
	const figure = t("finding.pockets", { n: formatCount(n) });
	const { radiusMetres, minimum } = pockets.query;
	if (n === 0 || !(poor.families > 0))
		return { figure, text: t("finding.pocketsNone", { radius: count(radiusMetres), minimum: count(minimum) }) };
	const words = {
		percent: formatPercent(poor.inPockets / poor.families, 0),
		inside: count(poor.inPockets),
		all: count(poor.families),
		poor: spokenFilter(pockets.query.poor, opened),
	};
	const part = crossesBorder({ subject, data }) ? [t("finding.pocketsPart")] : [];
	return { figure, text: [t("finding.pocketsHold", words), ...part].join(" ") };
}

/** Whether a pocket with families of the kelurahan or kecamatan also has some elsewhere. */
export function crossesBorder({ subject, data }: { readonly subject: PaperSubject; readonly data: PaperData }): boolean {
	const { areas } = data.opened;
	const { kind } = subject;
	if (kind !== "kelurahan" && kind !== "kecamatan") return false;
	const isInside = (kode: string) => {
		const area = areas.kode.indexOf(kode);
		return (kind === "kelurahan" ? kode : areas.kodeKecamatan[area]) === subject.kode;
	};
	return (data.pockets?.pockets ?? []).some(({ kelurahan }) => {
		const inside = kelurahan.filter(({ kode }) => isInside(kode)).length;
		return inside > 0 && inside < kelurahan.length;
	});
}

function pocketItself(subject: PaperSubject, { pockets, opened }: PaperData, voice: Voice): PaperFinding {
	const { t } = voice;
	const pocket = pockets?.pockets.find((found) => found.kode === subject.kode);
	if (!pocket || pockets === null) return { figure: t("map.noData"), text: t("finding.none") };
	return {
		figure: families(pocket.poor, voice),
		text: t("finding.pocketDensity", {
			all: count(pocket.households),
			percent: percent(pocket.rate),
			hectares: formatDecimal(pocket.hectares),
			poor: spokenFilter(pockets.query.poor, opened),
		}),
	};
}

/** The chosen programme with the most target families that do not receive it. */
function largestGap({ own, resolved }: PaperData, voice: Voice): PaperFinding {
	const { t, pack } = voice;
	const { table, unit } = own;
	const missing = (id: string) => cellAt(table, `kesenjangan:${id}`, unit)?.value ?? 0;
	const [worst] = inRankOrder(resolved.chosenProgrammes, missing);
	const cell = worst === undefined ? null : cellAt(table, `cakupan:${worst}`, unit);
	const region = worst === undefined ? null : cellAt(table, `cakupan:${worst}`, table.units.length);
	if (worst === undefined || cell === null || region === null || !Number.isFinite(cell.value))
		return { figure: t("map.noData"), text: t("finding.none") };
	const standing = standingWords(cell, region, voice);
	return {
		figure: percent(cell.value),
		text: t("finding.coverage", {
			programme: pack.programmeName(worst),
			missing: count(missing(worst)),
			standing: `${sentenceCase(standing)}.`,
		}),
	};
}

/** The fewest kelurahan that hold nearly half of the families not reached (or of all). */
function heldTogether({ kelurahan, resolved }: PaperData, voice: Voice): PaperFinding {
	const { t } = voice;
	const id = kelurahan.measures.some((measure) => measure.id === "belum_jumlah") ? "belum_jumlah" : "keluarga";
	const total = cellAt(kelurahan, id, kelurahan.units.length)?.value ?? Number.NaN;
	const held = heldBy(
		valuesOf(kelurahan, id),
		kelurahan.units.map(({ kode }) => kode),
		total,
	);
	if (held === null) return { figure: t("map.noData"), text: t("finding.none") };
	const noun = baseNoun(resolved.filter, voice);
	return {
		figure: t("finding.heldFigure", {
			percent: formatPercent(held.share, 0),
			n: `${count(held.units.length)} ${t("level.kelurahan")}`,
		}),
		text: t("finding.heldText", {
			names: formatList(
				held.units.map((unit) => kelurahan.units[unit]?.nama ?? ""),
				"and",
			),
			inside: count(held.sum),
			all: count(total),
			subject: id === "keluarga" ? noun : t("finding.unreachedOf", { subject: noun }),
		}),
	};
}

/** The kelurahan a pocket's families live in: "Satimpo 80%, Tanjung Laut 20%". */
export function pocketPlaces(subject: PaperSubject, { pockets, opened }: PaperData): string {
	const pocket = pockets?.pockets.find((found) => found.kode === subject.kode);
	const names = areaNames(opened.areas);
	return formatList(
		(pocket?.kelurahan ?? []).map(({ kode, share }) => `${names.get(kode) ?? kode} ${formatPercent(share, 0)}`),
		"open",
	);
}
