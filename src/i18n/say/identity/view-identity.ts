import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import type { ViewAnswer } from "#engine/protocol.ts";
import type { FigureOf } from "#state/figure-of.ts";
import { type Figures, type Share, shareAt, shareOf } from "#state/figures.ts";
import type { Concentration } from "#state/headline.ts";
import { formatList } from "../../format.ts";
import { indicatorWords } from "../../measure-words.ts";
import { countedIdentity, type IdentityContext } from "./measure-identity.ts";

export type ViewIdentitySource = {
	readonly answer: ViewAnswer;
	readonly figures: Figures;
	readonly concentration: Concentration | null;
	readonly programmes: readonly Programme[];
	/** Names of the programmes that count as reached. */
	readonly chosen: string;
	readonly context: IdentityContext;
};

/** What a number of the view is; null when its area is not on the shown level, or the data lack it. */
export function viewIdentity(about: FigureOf, source: ViewIdentitySource): NumberIdentity | null {
	if (about.of === "concentration") return concentrationIdentity(source);
	const { answer, figures, context } = source;
	const { groups } = figures;
	const index = about.kode === null ? groups.kode.length : groups.kode.indexOf(about.kode);
	if (index < 0) return null;
	const unitName = about.kode === null ? context.manifest.nama : (groups.nama[index] ?? "");
	const named = (share: Share, unit: "keluarga" | "jiwa", form: "count" | "rate", words: Words) =>
		countedIdentity({ counted: { ...share, unit, form }, ...words, unitName, context });
	const counted = (values: ArrayLike<number>, unit: "keluarga" | "jiwa", words: Words) =>
		named(shareOf(values[index] ?? Number.NaN, Number.NaN, null), unit, "count", words);
	const { summary } = answer;
	switch (about.of) {
		case "indicator":
			return named(shareAt(figures, index), figures.indicator.unit, about.form, wordsOfIndicator(source));
		case "households":
			return counted(summary.households, "keluarga", plain("families", context));
		case "persons":
			return counted(summary.persons, "jiwa", plain("persons", context));
		case "selected":
			return counted(summary.selected, "keluarga", plain("selected", context));
		case "withoutAny": {
			const share = shareOf(answer.withoutAny[index] ?? Number.NaN, summary.selected[index] ?? Number.NaN, "selected_families");
			return named(share, "keluarga", "count", withoutAnyWords(source));
		}
		case "programme": {
			const receivers = summary.receivers[summary.programmeIds.indexOf(about.id)];
			if (receivers === undefined) return null;
			const share = shareOf(receivers[index] ?? Number.NaN, summary.selected[index] ?? Number.NaN, "selected_families");
			return named(share, "keluarga", about.form, programmeWords(about.id, source));
		}
	}
}

type Words = { readonly name: string; readonly definition: string };

function plain(key: "families" | "persons" | "selected", { t }: IdentityContext): Words {
	return { name: t(`name.${key}`), definition: t(`definition.${key}`) };
}

function wordsOfIndicator(source: ViewIdentitySource): Words {
	const { figures, programmes } = source;
	const { name, definition } = indicatorWords(figures.indicator, programmes);
	return isOfChosen(figures.indicator.id) ? withChosen({ name, definition }, source) : { name, definition };
}

function withoutAnyWords(source: ViewIdentitySource): Words {
	return withChosen(indicatorWords({ id: "belum" }, source.programmes), source);
}

function withChosen({ name, definition }: Words, { chosen, context }: ViewIdentitySource): Words {
	return {
		name,
		definition: chosen === "" ? definition : `${definition} ${context.t("definition.programmes", { names: chosen })}`,
	};
}

function programmeWords(id: string, { programmes, context }: ViewIdentitySource): Words {
	const programme = shortProgrammeName(programmes.find((known) => known.id === id)?.nama ?? id);
	return { name: context.t("name.receivers", { programme }), definition: context.t("definition.receivers", { programme }) };
}

/** The few areas that hold much of a total: a count, out of the region's. */
function concentrationIdentity(source: ViewIdentitySource): NumberIdentity | null {
	const { concentration, figures, context } = source;
	if (concentration === null) return null;
	const { areas, numerator } = concentration;
	const { name, definition } = wordsOfIndicator(source);
	const { unit } = figures.indicator;
	const names = formatList(
		areas.map((area) => area.nama),
		"and",
	);
	const where = context.t("definition.concentration", { n: areas.length, areas: names });
	const counted = { ...shareOf(numerator, Number.NaN, null), unit, form: "count" } as const;
	return {
		...countedIdentity({ counted, name, definition: `${definition} ${where}`, unitName: "", context }),
		numerator: { value: numerator, unit, label: name, universe: "registry" },
		denominator: {
			value: shareAt(figures, figures.groups.kode.length).numerator,
			unit,
			label: context.manifest.nama,
			universe: "registry",
		},
	};
}
