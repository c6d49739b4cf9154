import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { type OwnAccount, ownAccount, ownFindings, STAGES, type Stage, toLookAt } from "#state/own-stages.ts";
import { useApp } from "../../../page/app-context.tsx";
import { Account } from "./account.tsx";
import styles from "./result.module.css";
import { StageContent } from "./stage-content.tsx";
import { StageList } from "./stage-list.tsx";
import type { Given } from "./use-given.ts";

type Props = {
	readonly answer: BuiltPackAnswer;
	readonly given: Given;
	/** null = the first with something to look at. */
	readonly chosen: Stage | null;
	readonly onChoose: (stage: Stage) => void;
};

/** What became of the files: five stages to look through, the account, and the way to the map. */
export function Result({ answer, given, chosen, onChoose }: Props): ReactNode {
	const { t } = useTranslation("own");
	const findings = useMemo(() => ownFindings(answer), [answer]);
	const counts = toLookAt(findings);
	const account = ownAccount(answer.report);
	const stage = chosen ?? STAGES.find((one) => counts[one] > 0) ?? "quality";
	const words = useStageWords(stage, answer, account);
	const heading = useRef<HTMLHeadingElement>(null);
	// the answer has come: whoever waited for it is led to it
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for every answer
	useEffect(() => heading.current?.focus(), [answer]);
	return (
		<div className={styles.result}>
			<nav className={styles.stages} aria-label={t("result.stages")}>
				<p className={styles.intro}>{t("result.stagesLead")}</p>
				<StageList stage={stage} counts={counts} onChange={onChoose} />
			</nav>
			<section className={styles.centre}>
				<header className={styles.head}>
					<h1 ref={heading} tabIndex={-1}>
						{words.title}
					</h1>
					<p>{words.lead}</p>
				</header>
				<div className={styles.content}>
					<StageContent stage={stage} answer={answer} findings={findings} given={given} />
				</div>
			</section>
			<Account answer={answer} account={account} findings={findings} />
		</div>
	);
}

function useStageWords(stage: Stage, { report }: BuiltPackAnswer, account: OwnAccount) {
	const { t } = useTranslation("own");
	const files = useApp(({ ownFiles }) => ownFiles.files.length);
	const { households, codes, placed } = report;
	const read = formatCount(account.read);
	const used = formatCount(account.used);
	const system = t(`system.${codes.system}`);
	const hasOwnCodes = codes.system !== "none" && codes.matched + codes.unmatched > 0;
	const matches = t("result.areasLead", { matched: formatCount(codes.matched), unmatched: formatCount(codes.unmatched) });
	const words: Readonly<Record<Stage, { readonly title: string; readonly lead: string }>> = {
		files: { title: t("result.filesTitle", { n: formatCount(files) }), lead: t("result.filesLead") },
		columns: {
			title: t("result.columnsTitle", {
				used: formatCount(households.columns.length),
				skipped: formatCount(households.skippedColumns.length),
			}),
			lead: t("result.columnsLead"),
		},
		areas: {
			title: t("result.areasTitle", { n: formatCount(placed.areas) }),
			lead: hasOwnCodes ? `${system} ${matches}` : system,
		},
		points: {
			title: t("result.pointsTitle", { placed: formatCount(account.placed), used }),
			lead: t("result.pointsLead"),
		},
		quality: { title: t("result.qualityTitle", { used, read }), lead: t("result.qualityLead") },
	};
	return words[stage];
}
