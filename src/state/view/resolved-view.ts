import { withKnownValues } from "#core/families/filter/known-values.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { LinkNotice } from "../store.ts";
import { WHOLE_REGION } from "./part.ts";
import type { CaseDefinitionId } from "./pockets.ts";
import type { View } from "./view.ts";

/** The view with the pack's own defaults filled in. */
export type ResolvedView = {
	readonly level: AdminLevel;
	readonly indicator: IndicatorId;
	readonly filter: string;
	readonly chosenProgrammes: readonly string[];
};

/** The one spelling of a sentence, or the sentence itself where it does not parse. */
export function canonicalSentence(sentence: string): string {
	const clause = parseFilter(sentence);
	return clause.ok ? printFilter(clause.value) : sentence;
}

export function openingFilter(manifest: PackManifest): string {
	return canonicalSentence(manifest.indicators.filter ?? "");
}

export function resolveView(view: View, opened: OpenedPack): ResolvedView {
	const { manifest } = opened;
	const known = (id: string | null) => opened.indicators.find((indicator) => indicator.id === currentIndicatorId(id ?? ""))?.id;
	const levels = opened.groups.map((groups) => groups.level);
	return {
		level: levels.includes(view.level) ? view.level : (levels[0] ?? opened.areas.level),
		indicator: known(view.indicator) ?? known(manifest.indicators.default) ?? opened.indicators[0]?.id ?? "keluarga",
		filter: view.filter ?? openingFilter(manifest),
		chosenProgrammes: reachingProgrammes(manifest, view.chosenProgrammes),
	};
}

/**
 * The families counted as poor, as a filter sentence. A pack that names none falls back to what its columns can say:
 * the poorest four deciles, the list itself, or every family. null = this pack cannot answer that definition.
 */
export function caseSentence(
	id: CaseDefinitionId,
	filter: string,
	opened: Pick<OpenedPack, "manifest" | "columnTypes" | "rung">,
): string | null {
	const { manifest, columnTypes } = opened;
	const hasDecile = columnTypes.has("desil");
	const threshold = manifest.indicators.povertyThreshold;
	switch (id) {
		case "filter":
			return filter;
		case "desil1":
			return hasDecile ? canonicalSentence("desil in [1]") : null;
		case "desil1_2":
			return hasDecile ? canonicalSentence("desil in [1, 2]") : null;
		case "desil1_4":
			return hasDecile ? canonicalSentence("desil in [1, 2, 3, 4]") : null;
		case "miskin":
			return threshold !== undefined && columnTypes.has("fm_indikator") ? canonicalSentence(`fm_indikator>=${threshold}`) : null;
		case "pack": {
			if (manifest.indicators.poor !== undefined) return canonicalSentence(manifest.indicators.poor);
			if (opened.rung !== "A") return "";
			if (hasDecile) return canonicalSentence("desil in [1, 2, 3, 4]");
			return columnTypes.has("terdaftar") ? "terdaftar" : "";
		}
	}
}

/** Is what a link says of the part (null: as the pack decides) open already? */
export function isPartOpen(part: string | null, { part: open, parts }: Pick<OpenedPack, "part" | "parts">): boolean {
	if (part === WHOLE_REGION) return open === null;
	return part === null ? open === null && parts.length === 0 : open?.kode === part;
}

/** A filter sentence without the areas that the open part does not know, which nobody in it lives in; null = it names none. */
function withoutOtherParts(
	sentence: string | null,
	{ groups }: OpenedPack,
): { readonly filter: string; readonly dropped: string } | null {
	const clause = parseFilter(sentence ?? "");
	if (!clause.ok) return null;
	const codes = new Map<string, readonly string[]>(groups.map(({ level, kode }) => [level, kode]));
	const { clause: kept, dropped } = withKnownValues(
		clause.value,
		(column, value) => codes.get(column)?.includes(String(value)) ?? true,
	);
	return dropped.length === 0 ? null : { filter: printFilter(kept), dropped: dropped.map(printFilter).join(", ") };
}

/** Parts of a view that the open pack cannot answer go back to its defaults, each with a notice. */
export function fitViewToPack(view: View, opened: OpenedPack): { readonly view: View; readonly notices: readonly LinkNotice[] } {
	const notices: LinkNotice[] = [];
	const fitted: { -readonly [K in keyof View]: View[K] } = { ...view };
	const refuse = (part: string, value: string) => notices.push({ part, value });

	fitted.part = opened.part?.kode ?? (opened.parts.length > 0 ? WHOLE_REGION : null);
	if (view.part !== null && view.part !== WHOLE_REGION && view.part !== fitted.part) refuse("bagian", view.part);
	if (view.filter !== null && !parseFilter(view.filter, opened.columnTypes).ok) {
		refuse("saring", view.filter);
		fitted.filter = null;
	}
	const elsewhere = opened.part === null ? null : withoutOtherParts(fitted.filter, opened);
	if (elsewhere !== null) {
		refuse("saring", elsewhere.dropped);
		fitted.filter = elsewhere.filter;
	}
	if (
		view.indicator !== null &&
		!opened.indicators.some((indicator) => indicator.id === currentIndicatorId(view.indicator ?? ""))
	) {
		refuse("indikator", view.indicator);
		fitted.indicator = null;
	}
	if (!opened.groups.some((groups) => groups.level === view.level)) {
		const own = opened.groups[0]?.level ?? opened.areas.level;
		if (view.level !== "kelurahan") refuse("per", view.level);
		fitted.level = own;
	}
	const programmes = new Set(opened.manifest.programmes.map((programme) => programme.id));
	const unknown = view.chosenProgrammes?.filter((id) => !programmes.has(id)) ?? [];
	if (unknown.length > 0) {
		refuse("program", unknown.join(","));
		const left = view.chosenProgrammes?.filter((id) => programmes.has(id)) ?? [];
		fitted.chosenProgrammes = left.length > 0 ? left : null;
	}
	if (view.selectedKode !== null && !opened.groups.some((groups) => groups.kode.includes(view.selectedKode as string))) {
		refuse("wilayah", view.selectedKode);
		fitted.selectedKode = null;
	}
	if (caseSentence(view.caseDefinition, "", opened) === null) {
		refuse("miskin", view.caseDefinition);
		fitted.caseDefinition = "pack";
	}
	return { view: fitted, notices };
}
