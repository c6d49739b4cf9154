import { ok, type Result } from "../../base/result.ts";
import type { Form, Measure } from "../measure.ts";
import { currentIndicatorId } from "./aliases.ts";
import { BURDENS } from "./burdens.ts";
import { DENSITY, EXTENT } from "./extent.ts";
import type { IndicatorContext, IndicatorDefinition, IndicatorId, IndicatorInfo, ResolvedIndicator } from "./indicator.ts";
import { missing } from "./parts.ts";
import { OF_PROGRAMMES } from "./programmes.ts";

/** Everything that is counted, in the order of the lists: for map, ranking, comparison, candidates, paper, files and terminal. */
export const CATALOGUE = [...EXTENT, ...BURDENS, ...OF_PROGRAMMES, ...DENSITY] as const satisfies readonly IndicatorDefinition[];

const DEFINITIONS: readonly IndicatorDefinition[] = CATALOGUE;

/** The indicator of an id of today or before; null when there is none. Does not say whether the data can answer it. */
export function definitionOf(id: string): { readonly definition: IndicatorDefinition; readonly programme: string } | null {
	const [name = "", programme = ""] = currentIndicatorId(id).split(/:(.*)/s);
	const definition = DEFINITIONS.find((one) => one.id === name && one.perProgramme === (programme !== ""));
	return definition === undefined ? null : { definition, programme };
}

/** Numerator and denominator of an indicator on this data. Errors: those of the definition; MISSING_COLUMN for an unknown id. */
export function resolveIndicator(id: string, context: IndicatorContext): Result<ResolvedIndicator> {
	const found = definitionOf(id);
	if (found === null) return missing(id);
	const { definition, programme } = found;
	const counted = definition.count(context, programme);
	if (!counted.ok) return counted;
	const { numerator, whole } = counted.value;
	const info = { ...infoOf(definition, programme), denominator: whole?.kind ?? null };
	return ok({ info, numerator, denominator: whole?.quantity ?? null });
}

/** The indicator as it usually is, for a screen that has no data yet. null for an unknown id. */
export function usualIndicator(id: string): IndicatorInfo | null {
	const found = definitionOf(id);
	return found && infoOf(found.definition, found.programme);
}

/** Every indicator this data can answer, in the order of the catalogue; those of programmes one programme after the other. */
export function resolvedIndicators(context: IndicatorContext): ResolvedIndicator[] {
	return idsFor(context).flatMap((id) => {
		const resolved = resolveIndicator(id, context);
		return resolved.ok ? [resolved.value] : [];
	});
}

/** The indicators the map offers on this data. */
export function availableIndicators(context: IndicatorContext): IndicatorInfo[] {
	return resolvedIndicators(context).flatMap(({ info }) => (definitionOf(info.id)?.definition.onMap === true ? [info] : []));
}

/** The measures this data can answer, in the order of the catalogue, a count before its rate. */
export function availableMeasures(context: IndicatorContext): Measure[] {
	return resolvedIndicators(context).flatMap(measuresOf);
}

/** An indicator in each of its forms, a count before its rate. */
export function measuresOf({ info, numerator, denominator }: ResolvedIndicator): Measure[] {
	const { unit, direction, programme } = info;
	const shared = { unit, direction, numerator, ...(programme === undefined ? {} : { programme }) };
	const forms = formsOf(info);
	return forms.map((form): Measure => {
		const whole = form === "rate" ? { denominator, denominatorKind: info.denominator } : NO_WHOLE;
		return { id: measureId(info.id, form), form, ...shared, ...whole };
	});
}

const NO_WHOLE = { denominator: null, denominatorKind: null } as const;

export function formsOf({ hasCount, denominator }: Pick<IndicatorInfo, "hasCount" | "denominator">): Form[] {
	return [...(hasCount ? (["count"] as const) : []), ...(denominator === null ? [] : (["rate"] as const))];
}

const SUFFIX: Readonly<Record<Form, string>> = { count: "_jumlah", rate: "_persen" };

/** The id of an indicator in a form: "desil1" is the rate, "desil1_jumlah" the count; "keluarga" the count, "keluarga_persen" the rate. */
export function measureId(id: IndicatorId, form: Form): string {
	const found = definitionOf(id);
	if (found === null) return id;
	const { definition, programme } = found;
	const name = form === definition.bare ? definition.id : definition.id + SUFFIX[form];
	return programme === "" ? name : `${name}:${programme}`;
}

/** The indicator that a measure is a form of: "desil1" of "desil1_jumlah", "cakupan:pkh" of "cakupan_jumlah:pkh". */
export function indicatorOf({ id, form }: Pick<Measure, "id" | "form">): IndicatorId {
	return id.replace(new RegExp(`${SUFFIX[form]}(?=:|$)`), "");
}

/** Does the indicator count by the chosen programmes? */
export function isOfChosen(id: IndicatorId): boolean {
	return definitionOf(id)?.definition.ofChosen === true;
}

function infoOf(definition: IndicatorDefinition, programme: string): IndicatorInfo {
	const { direction, unit, hasCount, whole } = definition;
	const id = programme === "" ? definition.id : `${definition.id}:${programme}`;
	return { id, direction, unit, denominator: whole, hasCount, ...(programme === "" ? {} : { programme }) };
}

/** Neighbouring definitions of programmes stay together for each programme. */
function idsFor({ programmes }: IndicatorContext): IndicatorId[] {
	const ofProgrammes = DEFINITIONS.filter(({ perProgramme }) => perProgramme);
	return DEFINITIONS.flatMap((definition) => {
		if (!definition.perProgramme) return [definition.id];
		return definition === ofProgrammes[0] ? programmes.flatMap(({ id }) => ofProgrammes.map((own) => `${own.id}:${id}`)) : [];
	});
}
