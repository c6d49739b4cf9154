import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "#core/base/toggled.ts";
import { formatCount } from "#i18n/format.ts";
import { decileCounts } from "#state/decile-counts.ts";
import { CheckRow } from "../../../kit/check-row.tsx";
import { ToggleChip } from "../../../kit/toggle-chip.tsx";
import styles from "./decile-chips.module.css";
import type { FilterPartProps } from "./filter-part.ts";
import { SectionHeading } from "./section-heading.tsx";

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const UNRANKED = 0;

/** Deciles to keep, each with the number of families the whole pack has in it. */
export function DecileChips({ opened, form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	const counts = decileCounts(opened);
	const most = Math.max(1, ...counts.slice(1));
	return (
		<section>
			<SectionHeading>
				{t("deciles")}
				<span className={styles.hint}>{t("decilesHint")}</span>
			</SectionHeading>
			<div className={styles.row}>
				{DECILES.map((decile) => {
					const count = counts[decile] ?? 0;
					return (
						<ToggleChip
							key={decile}
							className={styles.chip}
							pressed={form.deciles.includes(decile)}
							label={t("decileLong", { decile, n: formatCount(count) })}
							onToggle={() => change({ deciles: toggled(form.deciles, decile).sort((a, b) => a - b) })}
						>
							<span className={styles.bar} aria-hidden>
								<i style={{ height: `${(count / most) * 100}%` }} />
							</span>
							{decile}
						</ToggleChip>
					);
				})}
			</div>
			{(counts[UNRANKED] ?? 0) > 0 || form.deciles.includes(UNRANKED) ? (
				<CheckRow
					label={t("unranked")}
					figure={formatCount(counts[UNRANKED] ?? 0)}
					checked={form.deciles.includes(UNRANKED)}
					onChange={() => change({ deciles: toggled(form.deciles, UNRANKED).sort((a, b) => a - b) })}
				/>
			) : null}
		</section>
	);
}
