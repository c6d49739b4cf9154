import type { CATALOGUE } from "#core/measure/catalogue/catalogue.ts";

/** A text, or one for each of those a filter can leave: the chosen families, those of the list, or all. */
export type ByBase = string | { readonly selected: string; readonly listed: string; readonly all: string };

/** `name`: only where the form is not called as the measure is. */
type FormTexts = { readonly name?: ByBase; readonly definition: string };

/** Everything a measure may be spoken of with. */
export type OneMeasureTexts = {
	readonly name: ByBase;
	readonly count?: FormTexts;
	readonly rate?: FormTexts;
	/** Whom the count counts, in a sentence: "keluarga desil 1"; one that names `{{subject}}` says the filter by itself. */
	readonly noun?: string;
	/** Of a burden, what its families do: "berada pada desil 1". */
	readonly does?: string;
	/** The headline of the rate; of a burden only where subject and `does` make no sentence. */
	readonly title?: ByBase;
	/** The headline under one half, and of none at all. */
	readonly low?: string;
	readonly zero?: string;
};

type Required<Key extends keyof OneMeasureTexts> = { readonly [K in Key]-?: NonNullable<OneMeasureTexts[K]> };

type TextsOf<D> = OneMeasureTexts &
	(D extends { readonly hasCount: true } ? Required<"count"> : unknown) &
	(D extends { readonly whole: null } ? unknown : Required<"rate">) &
	(D extends { readonly onMap: true; readonly hasCount: true } ? Required<"noun"> : unknown) &
	(D extends { readonly onMap: true }
		? D extends { readonly direction: "burden" }
			? Required<"does">
			: Required<"title">
		: unknown);

/** The words each measure of the catalogue must have, by what its definition says: a measure without them does not compile. */
export type MeasureTexts = { readonly [D in (typeof CATALOGUE)[number] as D["id"]]: TextsOf<D> };
