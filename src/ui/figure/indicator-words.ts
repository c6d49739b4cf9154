import type { TFunction } from "i18next";
import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { texts } from "#i18n/id/indicator.ts";

export type IndicatorWords = {
	readonly name: string;
	readonly definition: string;
	readonly direction: string;
	readonly group: string;
};

type PlainId = keyof (typeof texts)["name"];

/** What an indicator is called and what it says, in the language in hand. */
export function indicatorWords(info: IndicatorInfo, programmes: readonly Programme[], t: TFunction<"indicator">): IndicatorWords {
	const group = info.direction === "burden" ? "need" : info.direction === "coverage" ? "coverage" : "extent";
	const shared = { direction: t(`direction.${info.direction}`), group: t(`group.${group}`) };
	if (info.id.startsWith("cakupan:")) {
		const programme = shortProgrammeName(programmes.find(({ id }) => id === info.programme)?.nama ?? info.programme ?? "");
		return { ...shared, name: t("name.cakupan", { programme }), definition: t("definition.cakupan", { programme }) };
	}
	const id = info.id as PlainId;
	return { ...shared, name: t(`name.${id}`), definition: t(`definition.${id}`) };
}
