import { allOf } from "#core/families/filter/all-of.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import type { EffectQuery } from "#engine/protocol.ts";

/** What the engine is asked for an effect; null while no area or no change is chosen. */
export function effectQuery(
	resolved: { readonly filter: string; readonly chosenProgrammes: readonly string[] } | null,
	kode: readonly string[],
	change: Pick<EffectQuery, "remove" | "fill">,
): EffectQuery | null {
	if (resolved === null || kode.length === 0 || (change.remove.length === 0 && change.fill.length === 0)) return null;
	const base = parseFilter(resolved.filter);
	if (!base.ok) return null;
	return {
		where: printFilter(allOf([base.value, { type: "in", column: "kelurahan", values: kode }])),
		base: resolved.filter,
		unit: { type: "level", level: "kelurahan" },
		...change,
		chosenProgrammes: resolved.chosenProgrammes,
	};
}
