import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isShare } from "#core/choice/compare/order.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { Choice } from "../../kit/choice.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";

const GAP = "";

/** The largest gap first, or one measure that leads, orders the units and colours the maps. */
export function SortBy({ banding: { measures, words, comparison } }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { compareSortChanged } = useActions();
	const sort = useApp((state) => state.view.compareSort);
	const known = comparison.measures.filter((one) => measures.includes(one)).map(({ measure }) => measure);
	const groups = [
		["shares", known.filter(isShare)],
		["counts", known.filter((measure) => !isShare(measure))],
	] as const;
	return (
		<div>
			<Choice
				label={t("sort.label")}
				name="label"
				value={known.some((measure) => measure.id === sort) ? (sort ?? GAP) : GAP}
				options={[{ value: GAP, label: t("sort.gap") }]}
				groups={groups.map(([group, own]) => ({
					label: t(`sort.${group}`),
					options: own.map((measure) => ({ value: measure.id, label: words(measure).name })),
				}))}
				onChange={(id) => compareSortChanged(id === GAP ? null : id)}
			/>
		</div>
	);
}
