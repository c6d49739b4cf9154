import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import { reliabilityOf } from "#core/measure/reliability.ts";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { PocketAnswer } from "#engine/protocol.ts";
import { formatCount } from "../../format.ts";
import { type Counted, countedIdentity, type IdentityContext } from "./measure-identity.ts";

/** `context`: of the sentence that says who is poor (`answer.query.poor`). `poorWords`: the same as a noun. */
type PocketWords = { readonly answer: PocketAnswer; readonly poorWords: string; readonly context: IdentityContext };

/** The share of poor families in a pocket, or in the whole region (`pocket` null); a count where there is no whole. */
export function pocketRateIdentity({ answer, poorWords, context }: PocketWords, pocket: PovertyPocket | null): NumberIdentity {
	const { t, manifest } = context;
	const { poor, households, rate, low, high } = pocket ?? { ...answer, low: Number.NaN, high: Number.NaN };
	const rated = answer.rung === "A" && Number.isFinite(rate);
	const counted: Counted = {
		form: rated ? "rate" : "count",
		unit: "keluarga",
		numerator: poor,
		denominator: rated ? households : Number.NaN,
		denominatorKind: rated ? "all_families" : null,
		low,
		high,
		reliability: rated ? reliabilityOf(poor, households) : "ok",
	};
	const visits = isVisitMethod(answer.query.method);
	const id = pocket === null ? "" : formatCount(pocket.id);
	return countedIdentity({
		counted,
		name: pocket === null ? t("name.poorRate") : t(visits ? "name.groupPoor" : "name.pocketRate", { id }),
		definition: pocket === null ? t("definition.poorRate", { poor: poorWords }) : methodWords({ answer, poorWords, context }),
		unitName: pocket === null ? manifest.nama : "",
		context,
	});
}

/** Poor families in all pockets together, out of all poor families with coordinates. */
export function pocketsIdentity(words: PocketWords): NumberIdentity {
	const { answer, context } = words;
	const poor = answer.pockets.reduce((sum, pocket) => sum + pocket.poor, 0);
	const counted: Counted = {
		form: "count",
		unit: "keluarga",
		numerator: poor,
		denominator: Number.NaN,
		denominatorKind: null,
		low: Number.NaN,
		high: Number.NaN,
		reliability: "ok",
	};
	const name = context.t(isVisitMethod(answer.query.method) ? "name.groupsPoor" : "name.pocketPoor");
	const own = countedIdentity({ counted, name, definition: methodWords(words), unitName: context.manifest.nama, context });
	if (!(answer.poor >= poor)) return own;
	return {
		...own,
		numerator: { value: poor, unit: "keluarga", label: name, universe: "registry" },
		denominator: { value: answer.poor, unit: "keluarga", label: context.t("whole.poor_families"), universe: "registry" },
	};
}

function methodWords({ answer: { query }, poorWords, context: { t } }: PocketWords): string {
	return t(isVisitMethod(query.method) ? "definition.group" : "definition.pocket", {
		radius: formatCount(query.radiusMetres),
		minimum: formatCount(query.minimum),
		poor: poorWords,
	});
}
