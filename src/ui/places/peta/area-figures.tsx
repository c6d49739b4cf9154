import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import type { DetailsContext } from "#i18n/say/details-words.ts";
import { subjectKey } from "#i18n/say/details-words.ts";
import type { FigureOf } from "#state/figure-of.ts";
import type { AreaDetails, ComparedShare } from "#state/selectors.ts";
import { ViewFigure } from "../../figure/view-figure.tsx";
import { useApp } from "../../page/app-context.tsx";
import styles from "./area-figures.module.css";

type Figure = {
	readonly key: string;
	readonly value: string;
	readonly caption: string;
	/** Length of the bar and place of the region's tick, 0–1; NaN = none. */
	readonly part: number;
	readonly tick: number;
	readonly about: FigureOf;
};

const percent = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;

/** Four figures of an area, each with a thin bar and the region's own value as a tick. */
export function AreaFigures({
	details,
	context,
}: {
	readonly details: AreaDetails;
	readonly context: DetailsContext;
}): ReactNode {
	const { t } = useTranslation("details");
	const { region, subject } = context;
	const selected = useApp((state) => state.answer?.summary.selected ?? null);
	const count = (value: number) => formatCount(value);
	const whole = (share: ComparedShare) => formatPercent(share.region.rate);

	const { families, persons, regionFamilies } = details.selected;
	const areaCount = Math.max(1, (selected?.length ?? 1) - 1);
	const most = Math.max(1, ...(selected?.subarray(0, areaCount) ?? []));
	const who = t(`figure.selected.${subjectKey(subject)}`);
	const figures: Figure[] = [
		{
			key: "selected",
			value: t("figure.families", { n: count(families) }),
			caption: Number.isFinite(persons) ? t("figure.selectedPersons", { who, n: count(persons) }) : who,
			part: families / most,
			tick: regionFamilies / areaCount / most,
			about: { of: "selected", kode: details.kode },
		},
	];
	const { withoutAny } = details;
	if (Number.isFinite(withoutAny.numerator))
		figures.push({
			key: "without",
			value: t("figure.families", { n: count(withoutAny.numerator) }),
			caption: t("figure.without", { region, value: whole(withoutAny) }),
			part: withoutAny.rate,
			tick: withoutAny.region.rate,
			about: { of: "withoutAny", kode: details.kode },
		});
	for (const { id, nama, share } of details.programmes)
		figures.push({
			key: id,
			value: Number.isFinite(share.rate) ? formatPercent(share.rate) : t("figure.families", { n: count(share.numerator) }),
			caption: t("figure.programme", { programme: shortProgrammeName(nama), region, value: whole(share) }),
			part: share.rate,
			tick: share.region.rate,
			about: { of: "programme", id, kode: details.kode, form: "rate" },
		});
	return (
		<ul className={styles.figures}>
			{figures.slice(0, 4).map((figure) => (
				<li key={figure.key}>
					<ViewFigure about={figure.about}>
						<FigureValue value={figure.value} />
					</ViewFigure>
					<span className={styles.thin} aria-hidden>
						{Number.isFinite(figure.part) ? <i style={{ width: percent(figure.part) }} /> : null}
						{Number.isFinite(figure.tick) ? <u style={{ left: percent(figure.tick) }} /> : null}
					</span>
					<small>{figure.caption}</small>
				</li>
			))}
		</ul>
	);
}

/** The number large, its unit small: "190" KK. */
function FigureValue({ value }: { readonly value: string }): ReactNode {
	const space = value.indexOf(" ");
	if (space < 0) return <b>{value}</b>;
	return (
		<>
			<b>{value.slice(0, space)}</b>
			{value.slice(space)}
		</>
	);
}
