import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { sayFinding, sayRows } from "#i18n/say/finding.ts";
import { doubtsCodes, type OwnFinding, type Stage } from "#state/own-stages.ts";
import { useApp } from "../../../page/app-context.tsx";
import { ColumnTables } from "./column-tables.tsx";
import { CompleteChoice } from "./complete-choice.tsx";
import { ChooseButton } from "./file-buttons.tsx";
import { FileList } from "./file-list.tsx";
import { RegionField } from "./region-field.tsx";
import styles from "./stage-content.module.css";
import { StageMark } from "./stage-mark.tsx";
import type { Given } from "./use-given.ts";

type Props = {
	readonly stage: Stage;
	readonly answer: BuiltPackAnswer;
	readonly findings: readonly OwnFinding[];
	readonly given: Given;
};

/** What one stage found, with what a person can do there. */
export function StageContent({ stage, answer, findings, given }: Props): ReactNode {
	const region = useApp(({ ownFiles }) => ownFiles.region);
	const own = findings.filter((one) => one.stage === stage && !isColumnOfTable(one));
	return (
		<>
			{stage === "files" ? (
				<>
					<FileList answer={answer} />
					<ChooseButton given={given} says="result.add" quiet />
				</>
			) : null}
			{stage === "quality" ? <CompleteChoice /> : null}
			{stage === "areas" && (region !== "" || doubtsCodes(findings)) ? <RegionField /> : null}
			<FindingGroups findings={own} />
			{stage === "columns" ? <ColumnTables answer={answer} /> : null}
		</>
	);
}

/** Left out columns stand in a table of their own. */
function isColumnOfTable({ finding: { code } }: OwnFinding): boolean {
	return code === "PRIVATE_COLUMN" || code === "SKIPPED_COLUMN";
}

function FindingGroups({ findings }: { readonly findings: readonly OwnFinding[] }): ReactNode {
	const { t } = useTranslation("own");
	const groups = (["look", "told"] as const).map((weight) => ({
		weight,
		findings: findings.filter((one) => one.weight === weight),
	}));
	if (findings.length === 0) return <p className={styles.none}>{t("result.none")}</p>;
	return groups.map((group) =>
		group.findings.length === 0 ? null : (
			<section key={group.weight} className={styles.group}>
				<h2>{t(`result.${group.weight}`, { n: formatCount(group.findings.length) })}</h2>
				<ul>
					{group.findings.map((one) => (
						<FindingRow key={`${one.file}${one.finding.code}${JSON.stringify(one.finding.params)}`} found={one} />
					))}
				</ul>
			</section>
		),
	);
}

function FindingRow({ found: { file, finding, weight } }: { readonly found: OwnFinding }): ReactNode {
	const rows = sayRows(finding);
	return (
		<li className={styles.finding}>
			<StageMark look={weight === "look"} />
			<div className={styles.words}>
				<p>{sayFinding(finding)}</p>
				<p className={styles.where}>
					{file}
					{rows === "" ? "" : ` · ${rows}`}
				</p>
			</div>
		</li>
	);
}
