import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { formatCount, formatDate, formatList, formatNumber, formatPercentRange } from "#i18n/format.ts";
import { sentenceCase } from "#i18n/letter-case.ts";
import { indicatorWords, measureBase, ofWhole } from "#i18n/measure-words.ts";
import type { DetailsContext } from "#i18n/say/details-words.ts";
import { formatIndicatorValue, unitOf } from "#i18n/say/indicator-value.ts";
import type { AreaDetails } from "#state/selectors.ts";
import { spokenSelection } from "#state/tasks/spoken-filter.ts";
import styles from "./number-origin.module.css";

type NumberOriginProps = {
	readonly details: AreaDetails;
	readonly answer: ViewAnswer;
	readonly opened: OpenedPack;
	readonly context: DetailsContext;
};

/** One click away from every figure: what it means, how it is computed, of whom, from where and when. */
export function NumberOrigin({ details, answer, opened, context }: NumberOriginProps): ReactNode {
	const { t } = useTranslation("details");
	const { t: tRanking } = useTranslation("ranking");
	const { form } = context;
	const { indicator } = answer;
	const { manifest } = opened;
	const { numerator, denominator, low, high } = details.indicator;
	const words = indicatorWords(indicator, manifest.programmes);
	const value = formatIndicatorValue(details.ranked.value, indicator, form);
	const counts = { numerator: formatCount(numerator), denominator: formatCount(denominator), value };
	const formula =
		form === "count"
			? t("origin.formulaCount", { numerator: counts.numerator, unit: tRanking(`unit.${unitOf(indicator, form)}`) })
			: indicator.denominator === "square_kilometres"
				? t("origin.formulaDensity", { ...counts, denominator: formatNumber(denominator) })
				: t("origin.formulaRate", counts);
	const filter = spokenSelection(answer.query.where, opened) ?? t("origin.noFilter");
	const sources = manifest.sources.map(({ nama, tanggal }) => (tanggal === "" ? nama : `${nama}, ${formatDate(tanggal)}`));
	const lines: readonly (readonly [string, string])[] = [
		[t("origin.definition"), words.definition],
		[t("origin.formula"), formula],
		...(indicator.denominator === null || form === "count"
			? []
			: [[t("origin.denominator"), sentenceCase(ofWhole(indicator.denominator, measureBase(answer.query.where)))] as const]),
		...(Number.isFinite(low) && form === "rate"
			? [[t("origin.interval"), t("origin.intervalText", { range: formatPercentRange(low, high) })] as const]
			: []),
		...(isOfChosen(indicator.id) ? [[t("origin.programmes"), formatList(context.programmes, "and")] as const] : []),
		[t("origin.filter"), sentenceCase(filter)],
		[t("origin.source"), sources.length === 0 ? t("origin.none") : sources.join("; ")],
		[t("origin.period"), t("origin.made", { period: manifest.periode, date: formatDate(manifest.dibuat) })],
	];
	return (
		<details className={styles.origin}>
			<summary>
				<ChevronRight size={14} aria-hidden />
				{t("origin.title")}
			</summary>
			<dl>
				{lines.map(([term, text]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
		</details>
	);
}
