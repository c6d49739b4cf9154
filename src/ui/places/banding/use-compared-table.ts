import { useMemo } from "react";
import type { AppError } from "#core/base/errors.ts";
import { joinTables } from "#core/measure/join-tables.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { isTableOf, KINDS, kindOfCode, tallyUnit } from "#state/tasks/compared-units.ts";
import type { CompareUnit } from "#state/view/comparison.ts";
import { COMPARED } from "#state/view/comparison.ts";
import { useMeasureTable } from "../../page/use-measure-table.ts";

export type ComparedTable = {
	/** Units of the chosen kind first; null while it is being counted. */
	readonly table: MeasureTable | null;
	/** How many units are of the chosen kind. */
	readonly ownUnits: number;
	readonly busy: boolean;
	readonly error: AppError | null;
};

/** The measures in every unit of the chosen kind, and of each other kind of which a unit is compared. */
export function useComparedTable(
	opened: OpenedPack | null,
	kind: CompareUnit | null,
	compared: readonly string[] | null,
	pockets: PocketAnswer | null,
): ComparedTable {
	const wanted = useMemo(
		() => new Set(opened && kind ? [kind, ...(compared ?? []).map((kode) => kindOfCode(kode, opened))] : []),
		[opened, kind, compared],
	);
	const unitOf = (own: CompareUnit) => (wanted.has(own) ? tallyUnit(own, pockets) : null);
	const kecamatan = useMeasureTable(unitOf("kecamatan"));
	const kelurahan = useMeasureTable(unitOf("kelurahan"));
	const kantong = useMeasureTable(unitOf("kantong"));
	const asked = { kecamatan, kelurahan, kantong };
	// pockets that were never sought are left out rather than waited for, unless they are what is compared
	const kinds = KINDS.filter((own) => own === kind || (wanted.has(own) && tallyUnit(own, pockets) !== null)).sort(
		(a, b) => Number(b === kind) - Number(a === kind),
	);
	const [first = null, second = null, third = null] = kinds.map((own) => {
		const { answer } = asked[own];
		return opened && answer && isTableOf(answer, own, opened) ? answer : null;
	});
	const joined = useJoined([first, second, third], kinds.length, compared);
	return {
		...joined,
		busy: kinds.some((own) => asked[own].busy),
		error: kinds.map((own) => asked[own].error).find((one) => one !== null) ?? null,
	};
}

/** The first `count` tables as one: of what is there already, where at least two of the compared are in it. */
function useJoined(
	[first, second, third]: readonly [MeasureTable | null, MeasureTable | null, MeasureTable | null],
	count: number,
	compared: readonly string[] | null,
): Pick<ComparedTable, "table" | "ownUnits"> {
	return useMemo(() => {
		if (first === null) return { table: null, ownUnits: 0 };
		const others = [second, third].filter((table) => table !== null);
		const table = joinTables([first, ...others]);
		const isWhole = others.length === count - 1;
		const known = compared?.filter((kode) => table?.units.some((unit) => unit.kode === kode)).length ?? 0;
		return { table: isWhole || known >= COMPARED.least ? table : null, ownUnits: first.units.length };
	}, [count, first, second, third, compared]);
}
