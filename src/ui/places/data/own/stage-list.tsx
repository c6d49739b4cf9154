import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { STAGES, type Stage } from "#state/own-stages.ts";
import styles from "./stage-list.module.css";
import { StageMark } from "./stage-mark.tsx";

type Props = {
	readonly stage: Stage;
	/** Findings to look at, by stage. */
	readonly counts: Readonly<Record<Stage, number>>;
	readonly onChange: (stage: Stage) => void;
};

/** The stages in a column, side by side on a phone; each says in a sign and in words how it stands. */
export function StageList({ stage, counts, onChange }: Props): ReactNode {
	const { t } = useTranslation("own");
	return (
		<ol className={styles.list}>
			{STAGES.map((one) => (
				<li key={one}>
					<button
						type="button"
						className={styles.stage}
						aria-current={one === stage ? "step" : undefined}
						onClick={() => onChange(one)}
					>
						<StageMark look={counts[one] > 0} />
						<span className={styles.words}>
							<span className={styles.name}>{t(`stage.${one}`)}</span>
							<span className={styles.standing} data-look={counts[one] > 0 || undefined}>
								{counts[one] > 0 ? t("result.toSee", { n: formatCount(counts[one]) }) : t("result.done")}
							</span>
						</span>
					</button>
				</li>
			))}
		</ol>
	);
}
