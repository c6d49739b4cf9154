import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeChoice } from "#core/families/filter/form.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { formatPercent } from "#i18n/format.ts";
import { coverageOf } from "#state/programme-coverage.ts";
import { Segmented } from "../../../kit/segmented.tsx";
import { useApp } from "../../../page/app-context.tsx";
import type { FilterPartProps } from "./filter-part.ts";
import styles from "./programme-rows.module.css";
import { SectionHeading } from "./section-heading.tsx";

type Choice = ProgrammeChoice | "any";

/** Each programme: receives, does not, or either; beside it the share of the selected families it reaches. */
export function ProgrammeRows({ opened, form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	const answer = useApp((state) => state.answer);
	const programmes = opened.manifest.programmes.filter(({ id }) => opened.columnTypes.has(`p_${id}`));
	const set = programmes.filter(({ id }) => form.programmes[id] !== undefined).length;
	if (programmes.length === 0) return null;

	function choose(id: string, choice: Choice): void {
		const { [id]: _dropped, ...others } = form.programmes;
		change({ programmes: choice === "any" ? others : { ...others, [id]: choice } });
	}

	return (
		<section>
			<SectionHeading {...(set > 0 ? { figure: t("chosen", { n: set }) } : {})}>{t("programmes")}</SectionHeading>
			<ul className={styles.rows}>
				{programmes.map(({ id, nama }) => {
					const programme = shortProgrammeName(nama);
					const choice: Choice = form.programmes[id] ?? "any";
					// among families chosen by this very programme its coverage is 0 or 100 by construction: not shown
					const percent = choice === "any" ? formatPercent(coverageOf(answer, id)) : null;
					return (
						<li key={id} className={styles.row}>
							<span className={styles.name} title={nama}>
								{programme}
								{percent === null ? null : <small title={t("coverage", { percent })}>{percent}</small>}
							</span>
							<Segmented<Choice>
								label={programme}
								size="small"
								value={choice}
								onChange={(next) => choose(id, next)}
								segments={[
									{ value: "receives", label: t("receives"), spoken: t("receivesLong", { programme }), tone: "has" },
									{ value: "lacks", label: t("lacks"), spoken: t("lacksLong", { programme }), tone: "lacks" },
									{ value: "any", label: t("any"), spoken: t("anyLong", { programme }), tone: "neutral" },
								]}
							/>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
