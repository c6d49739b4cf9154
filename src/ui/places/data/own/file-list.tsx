import { FileSpreadsheet, FileText, Map as MapIcon, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { formatBytes, formatCount } from "#i18n/format.ts";
import { IconButton } from "../../../kit/button.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import styles from "./file-list.module.css";

type Role = "families" | "areas" | "part" | "beside" | "notUsed";

/** What a file was taken for; null until the files are read. */
function roleOf(name: string, answer: BuiltPackAnswer | null): Role | null {
	if (answer === null) return null;
	if (name === answer.roles.families) return "families";
	if (name === answer.roles.areas) return "areas";
	if (answer.report.areas.findings.some(({ code, params }) => code === "FILE_NOT_USED" && params?.["file"] === name))
		return "notUsed";
	return /\.(dbf|shx|prj|cpg|sbn|sbx|qix|qmd)$/i.test(name) ? "part" : "beside";
}

/** The files as they were given, each with what it was taken for and a way out. */
export function FileList({ answer }: { readonly answer: BuiltPackAnswer | null }): ReactNode {
	const { t } = useTranslation("own");
	const { ownFileRemoved } = useActions();
	const files = useApp(({ ownFiles }) => ownFiles.files);
	return (
		<ul className={styles.files} aria-label={t("files.list")}>
			{files.map(({ name, bytes }) => {
				const role = roleOf(name, answer);
				const Icon = role === "areas" ? MapIcon : role === "families" ? FileSpreadsheet : FileText;
				return (
					<li key={name}>
						<Icon size={20} aria-hidden />
						<div className={styles.words}>
							<p>
								<b className={styles.name}>{name}</b> <span className={styles.size}>{formatBytes(bytes.length)}</span>{" "}
								{role === null ? null : (
									<span className={styles.role} data-role={role}>
										{t(`files.${role}`)}
									</span>
								)}
							</p>
							<FileFacts role={role} answer={answer} />
						</div>
						<IconButton label={t("files.remove", { file: name })} onClick={() => ownFileRemoved(name)}>
							<X size={16} aria-hidden />
						</IconButton>
					</li>
				);
			})}
		</ul>
	);
}

function FileFacts({ role, answer }: { readonly role: Role | null; readonly answer: BuiltPackAnswer | null }): ReactNode {
	const { t } = useTranslation("own");
	if (answer === null) return null;
	const { areas, households } = answer.report;
	if (role === "families")
		return (
			<p className={styles.facts}>
				{t("files.rowsRead", { format: households.kind.toUpperCase(), n: formatCount(households.read) })}
			</p>
		);
	if (role !== "areas") return null;
	return (
		<p className={styles.facts}>{t("files.areasRead", { format: areas.format.toUpperCase(), n: formatCount(areas.read) })}</p>
	);
}
