import * as v from "valibot";
import { definitionOf } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { Form } from "#core/measure/measure.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { type BreaksInHand, withOtherValues } from "./classes.ts";
import { field } from "./field.ts";
import { harmless, words } from "./link-text.ts";

export const INDICATOR_FIELDS = {
	/** null = the pack's own default. */
	indicator: field<IndicatorId | null>()({
		default: null,
		ofPack: true,
		link: {
			name: "indikator",
			read: v.pipe(
				harmless,
				v.regex(/^[a-z0-9_]{1,30}(?::[A-Za-z0-9_-]{1,40})?$/),
				v.check((id) => definitionOf(id)?.definition.onMap === true),
			),
			write: (id) => id,
		},
		events: {
			indicatorChanged: (view: BreaksInHand, indicator: IndicatorId) => ({ ...withOtherValues(view), indicator }),
		},
	}),
	/** The form in which the indicator is shown. */
	measure: field<Form>()({
		default: "rate",
		link: words("ukuran", [
			["jumlah", "count"],
			["tingkat", "rate"],
		]),
		events: {
			measureChanged: (view: BreaksInHand & { readonly measure: Form }, measure: Form) =>
				measure === view.measure ? {} : { ...withOtherValues(view), measure },
		},
	}),
	level: field<AdminLevel>()({
		default: "kelurahan",
		link: words("per", [
			["kelurahan", "kelurahan"],
			["kecamatan", "kecamatan"],
			["kota", "kota"],
			["provinsi", "provinsi"],
		]),
		events: {
			levelChanged: (view: { readonly level: AdminLevel }, level: AdminLevel) =>
				level === view.level ? {} : { level, isolatedClass: -1, selectedKode: null },
		},
	}),
};
