import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { measureId } from "#core/measure/catalogue/catalogue.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import { inRankOrder } from "#core/measure/rank.ts";
import { POCKET_PREFIX } from "#core/pocket/pocket-code.ts";
import type { OpenedPack, PocketAnswer, TallyUnit } from "#engine/protocol.ts";
import type { CompareUnit } from "../view/comparison.ts";
import { COMPARED } from "../view/comparison.ts";

export const KINDS = ["kecamatan", "kelurahan", "kantong"] as const;
const FIRST_FEW = 3;

/** What this pack has at least two of; pockets are only known once they are sought. */
export function availableKinds({ groups, householdCount }: OpenedPack): readonly CompareUnit[] {
	return KINDS.filter((kind) =>
		kind === "kantong" ? householdCount > 0 : (groups.find(({ level }) => level === kind)?.kode.length ?? 0) >= COMPARED.least,
	);
}

export function resolvedKind(wanted: CompareUnit, available: readonly CompareUnit[]): CompareUnit {
	return available.includes(wanted) ? wanted : (available[0] ?? wanted);
}

/** null while the pockets are being sought. */
export function tallyUnit(kind: CompareUnit, pockets: PocketAnswer | null): TallyUnit | null {
	if (kind !== "kantong") return { type: "level", level: kind };
	return pockets && { type: "pockets", pockets: pockets.query };
}

/** Which kind of unit a code of the comparison names; null for a code of another pack. */
export function kindOfCode(kode: string, { groups }: OpenedPack): CompareUnit | null {
	if (kode.startsWith(POCKET_PREFIX)) return "kantong";
	return KINDS.find((kind) => groups.some((own) => own.level === kind && own.kode.includes(kode))) ?? null;
}

/** Is this the table of that kind, or still the one before? */
export function isTableOf(table: MeasureTable, kind: CompareUnit, { groups }: OpenedPack): boolean {
	if (kind === "kantong") return table.units.every(({ kode }) => kode.startsWith(POCKET_PREFIX));
	const own = groups.find(({ level }) => level === kind)?.kode ?? [];
	return own.length === table.units.length && table.units.every(({ kode }, i) => kode === own[i]);
}

/**
 * Indices of the units compared: those of the link that exist, or else all kecamatan (the six with most families where there
 * are more), the first kelurahan by the shown measure, the first pockets. Only the first `ownUnits` of the table are of that kind.
 */
export function chosenUnits(
	table: MeasureTable,
	kind: CompareUnit,
	compared: readonly string[] | null,
	shownId: string | null,
	ownUnits = table.units.length,
): readonly number[] {
	const known = (compared ?? [])
		.map((kode) => table.units.findIndex((unit) => unit.kode === kode))
		.filter((index) => index >= 0)
		.slice(0, COMPARED.most);
	if (known.length >= COMPARED.least) return known;
	const all = Array.from({ length: ownUnits }, (_, index) => index);
	if (kind === "kantong") return all.slice(0, FIRST_FEW);
	if (kind === "kecamatan" && all.length <= COMPARED.most) return all;
	const cells = cellsOf(table, kind === "kecamatan" ? "keluarga" : (shownId ?? ""));
	const size = (unit: number) => {
		const cell = cells[unit];
		return cell?.reliability === "ok" ? cell.value : Number.NaN;
	};
	const ordered = inRankOrder(all, size, { codeOf: (unit) => table.units[unit]?.kode ?? "" });
	return ordered.slice(0, kind === "kecamatan" ? COMPARED.most : FIRST_FEW);
}

/** The measure the pack opens with, where it is one; else the first share. */
export function defaultMeasureId(table: MeasureTable, indicator: string): string | null {
	const own = measureId(currentIndicatorId(indicator), "rate");
	const shares = table.measures.filter(({ form, direction }) => form === "rate" && direction !== "extent");
	return (shares.find(({ id }) => id === own) ?? shares[0] ?? table.measures[0])?.id ?? null;
}
