import type { TFunction } from "i18next";
import type { CellDifference } from "#core/choice/compare/compare-pair.ts";
import { isShare } from "#core/choice/compare/order.ts";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import type { Measure } from "#core/measure/measure.ts";
import { measureBase, measureWords } from "../../measure-words.ts";
import { type IdentityContext, sourceWords } from "./measure-identity.ts";

type Gap = {
	readonly gap: CellDifference;
	readonly measure: Measure;
	/** The difference is a − b. */
	readonly a: string;
	readonly b: string;
	readonly context: IdentityContext;
	readonly t: TFunction<"banding">;
};

/** A difference of two figures: percentage points where both are shares. */
export function gapIdentity({ gap, measure, a, b, context, t }: Gap): NumberIdentity {
	const { manifest, filterWords } = context;
	const share = isShare(measure);
	const factor = share ? 100 : 1;
	const { difference, low, high, verdict } = gap;
	const words = measureWords(measure, manifest.programmes, measureBase(context.filter));
	return {
		label: t("gap.label", { measure: words.name, a, b }),
		value: difference * factor,
		unit: share ? "persen_poin" : measure.form === "rate" ? "keluarga_per_km2" : measure.unit,
		...(share ? { digits: 1 } : {}),
		...(Number.isFinite(low) ? { interval: [low * factor, high * factor] as const } : {}),
		universe: "registry",
		definition: `${t(share ? "gap.share" : "gap.count", { a, b })} ${words.definition}`,
		filter: filterWords,
		source: sourceWords(manifest, measure.denominatorKind === "population"),
		period: manifest.periode,
		warnings: verdict === "alike" ? [`${t("gap.alike")} ${t("alikeRule")}`] : [],
	};
}
