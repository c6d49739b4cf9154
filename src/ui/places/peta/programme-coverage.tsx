import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { type DetailsContext, subjectKey } from "#i18n/say/details-words.ts";
import type { Covered } from "#state/programme-coverage.ts";
import type { AreaDetails } from "#state/selectors.ts";
import { ViewFigure } from "../../figure/view-figure.tsx";
import styles from "./programme-coverage.module.css";

type ProgrammeCoverageProps = {
	readonly details: AreaDetails;
	readonly coverage: readonly Covered[];
	readonly context: DetailsContext;
};

const percent = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;

/** Who receives and who does not, per programme, in families and as a part. */
export function ProgrammeCoverage({ details, coverage, context }: ProgrammeCoverageProps): ReactNode {
	const { t } = useTranslation("details");
	const { region, subject } = context;
	const count = (value: number) => formatCount(value);
	const families = details.selected.families;
	if (coverage.length === 0 || !(families > 0)) return null;
	return (
		<section className={styles.section}>
			<h3 className={styles.heading}>
				{t("programmes.title")}
				<span>{t("programmes.among", { n: count(families), subject: t(`subject.${subjectKey(subject)}`) })}</span>
			</h3>
			<ul>
				{coverage.map(({ id, nama, share }) => {
					const lacks = share.denominator - share.numerator;
					return (
						<li
							key={id}
							className={styles.programme}
							title={t("programmes.spoken", {
								programme: nama,
								receives: count(share.numerator),
								of: count(share.denominator),
								lacks: count(lacks),
								region,
								value: formatPercent(share.region.rate),
							})}
						>
							<span className={styles.programmeName}>{shortProgrammeName(nama)}</span>
							<span className="part-bar" aria-hidden>
								{Number.isFinite(share.rate) ? <i style={{ width: percent(share.rate) }} /> : null}
								{Number.isFinite(share.region.rate) ? <u style={{ left: percent(share.region.rate) }} /> : null}
							</span>
							<b>
								<ViewFigure about={{ of: "programme", id, kode: details.kode, form: "rate" }}>
									{formatPercent(share.rate)}
								</ViewFigure>
							</b>
							<small>
								{t("programmes.receives", { n: count(share.numerator) })} · {t("programmes.lacks", { n: count(lacks) })}
							</small>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
