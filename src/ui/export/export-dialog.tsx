import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { fileFacts } from "#state/file-facts.ts";
import { type ExportKind, isAreaKind, kindsOf, needsTable } from "#state/tasks/export-kinds.ts";
import { exportNotes } from "#state/tasks/export-notes.ts";
import { Button } from "../kit/button.tsx";
import { CheckRow } from "../kit/check-row.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { useApp } from "../page/app-context.tsx";
import { useOpened } from "../page/use-opened.ts";
import { useResolvedView } from "../page/use-resolved-view.ts";
import styles from "./export-dialog.module.css";
import { FamiliesWarning } from "./families-warning.tsx";
import { KindList } from "./kind-list.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import { useDownload } from "./use-download.ts";
export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
	const { t } = useTranslation("export");
	const opened = useOpened();
	if (opened === null)
		return (
			<Dialog open onOpenChange={onClose} title={t("title")} closeLabel={t("close")} page>
				<p>{t("waiting")}</p>
			</Dialog>
		);
	return <OpenedExport opened={opened} onClose={onClose} />;
}

function OpenedExport({ opened, onClose }: { readonly opened: OpenedPack; readonly onClose: () => void }): ReactNode {
	const { t } = useTranslation("export");
	const resolved = useResolvedView(opened);
	const kinds = kindsOf(opened);
	const [kind, setKind] = useState<ExportKind>(kinds[0] ?? "xlsx");
	const [level, setLevel] = useState<AdminLevel>(resolved.level);
	const [masked, setMasked] = useState(false);
	const [agreed, setAgreed] = useState(false);
	const download = useDownload({ opened, kind, level, masked, agreed, onDone: onClose });
	const levels = opened.groups.map((groups) => groups.level);
	const ownLevel = t(`levels.${opened.areas.level}`).toLowerCase();
	return (
		<Dialog
			open
			page
			onOpenChange={onClose}
			title={t("title")}
			closeLabel={t("close")}
			footer={
				<div className={styles.footer}>
					<p role="status" className="note">
						{download.message}
					</p>
					<Button variant="primary" disabled={!download.ready} onClick={() => void download.make()}>
						{t(download.busy ? "busy" : "make")}
					</Button>
				</div>
			}
		>
			<KindList
				kinds={kinds}
				kind={kind}
				onChange={(next) => {
					setKind(next);
					// consent is given for one file, never carried over
					setAgreed(false);
				}}
			/>
			{isAreaKind(kind) ? (
				<section className={styles.options}>
					{(kind === "xlsx" || kind === "csv") && levels.length > 1 ? (
						<Segmented
							label={t("level")}
							value={level}
							segments={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
							onChange={setLevel}
						/>
					) : null}
					{kind === "geojson" || kind === "fgb" ? <p className="note">{t("boundaries", { level: ownLevel })}</p> : null}
					<CheckRow checked={masked} onChange={setMasked} label={t("mask")} hint={t("maskHint")} />
					{masked ? null : <p className="note">{t("unmasked")}</p>}
				</section>
			) : needsTable(kind) ? (
				<section className={styles.options}>
					{kind === "proposal" ? (
						<ProposalForm gaps={download.gaps} form={download.proposal} onChange={download.setProposal} />
					) : null}
					<p className="note">{t("unmasked")}</p>
				</section>
			) : null}
			{kind === "families" ? <FamiliesWarning agreed={agreed} onAgree={setAgreed} /> : null}
			<Carried />
		</Dialog>
	);
}

/** The first lines of what the file will say of itself, before it is made. */
function Carried(): ReactNode {
	const { t } = useTranslation("export");
	const facts = fileFacts(useApp((whole) => whole));
	if (facts === null) return null;
	return (
		<section className={styles.carried}>
			<h3>{t("carried")}</h3>
			<dl>
				{exportNotes(facts)
					.slice(0, CARRIED)
					.map(({ title, value }) => (
						<div key={title}>
							<dt>{title}</dt>
							<dd>{value}</dd>
						</div>
					))}
			</dl>
		</section>
	);
}

/** List version, filter in words, its sentence, period, programmes. */
const CARRIED = 5;
