import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { isShare } from "#core/choice/compare/order.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { useActions, useApp } from "../../page/app-context.tsx";

const GAP = "";

/** The largest gap first, or one measure that leads, orders the units and colours the maps. */
export function SortBy({ banding: { measures, words, comparison } }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { compareSortChanged } = useActions();
	const sort = useApp((state) => state.view.compareSort);
	const id = useId();
	const known = comparison.measures.filter((one) => measures.includes(one)).map(({ measure }) => measure);
	const groups = [
		["shares", known.filter(isShare)],
		["counts", known.filter((measure) => !isShare(measure))],
	] as const;
	return (
		<div>
			<label className="label" htmlFor={id}>
				{t("sort.label")}
			</label>
			<select
				id={id}
				className="wide"
				value={known.some((measure) => measure.id === sort) ? (sort ?? GAP) : GAP}
				onChange={(event) => compareSortChanged(event.currentTarget.value === GAP ? null : event.currentTarget.value)}
			>
				<option value={GAP}>{t("sort.gap")}</option>
				{groups.map(([group, own]) => (
					<optgroup key={group} label={t(`sort.${group}`)}>
						{own.map((measure) => (
							<option key={measure.id} value={measure.id}>
								{words(measure).name}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</div>
	);
}
