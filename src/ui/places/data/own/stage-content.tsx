import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "#core/base/finding.ts";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { sayFinding, sayRows } from "#i18n/say/finding.ts";
import { doubtsCodes, type OwnFinding, type Stage } from "#state/own-stages.ts";
import { Button } from "../../../kit/button.tsx";
import { RuleChoice } from "../../../kit/rule-choice.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
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
			{stage === "areas" ? <CodeSystemChoice answer={answer} /> : null}
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

/** A proposal for a name waits for a person's yes; one that was taken can be given back. */
function NameAnswer({ finding: { code, params } }: { readonly finding: Finding }): ReactNode {
	const { t } = useTranslation("own");
	const { ownChoiceMade } = useActions();
	const accepted = useApp(({ ownFiles }) => ownFiles.accepted);
	const name = String(params?.["from"] ?? "");
	if (code === "NAME_WAITS" && !accepted.includes(name))
		return (
			<Button variant="outline" className={styles.answer} onClick={() => ownChoiceMade({ accepted: [...accepted, name] })}>
				{t("names.accept", { name: String(params?.["to"] ?? "") })}
			</Button>
		);
	if (code !== "NAME_TAKEN" || !accepted.includes(name)) return null;
	return (
		<Button
			variant="link"
			className={styles.answer}
			onClick={() => ownChoiceMade({ accepted: accepted.filter((one) => one !== name) })}
		>
			{t("names.undo")}
		</Button>
	);
}

/** How the codes are meant is told by the files; a person may know better. */
function CodeSystemChoice({ answer }: { readonly answer: BuiltPackAnswer }): ReactNode {
	const { t } = useTranslation("own");
	const { ownChoiceMade } = useActions();
	const chosen = useApp(({ ownFiles }) => ownFiles.system);
	const { system } = answer.report.codes;
	if (chosen === null && system !== "bps" && system !== "kemendagri") return null;
	return (
		<div className={styles.system}>
			<RuleChoice
				title={t("codes.title")}
				value={chosen ?? "files"}
				segments={(["files", "kemendagri", "bps"] as const).map((value) => ({ value, label: t(`codes.${value}`) }))}
				onChange={(value) => ownChoiceMade({ system: value === "files" ? null : value })}
			/>
		</div>
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
			<NameAnswer finding={finding} />
		</li>
	);
}
