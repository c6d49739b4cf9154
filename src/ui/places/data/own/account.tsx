import { Download, Map as MapIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { calendarDay } from "#core/base/calendar-day.ts";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { sayFinding } from "#i18n/say/finding.ts";
import { ownReportCsv } from "#i18n/say/sheet/own-report.ts";
import { fileName } from "#io/export/file-name.ts";
import type { OwnAccount, OwnFinding } from "#state/own-stages.ts";
import { Button } from "../../../kit/button.tsx";
import { useToast } from "../../../kit/toast.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { downloadBytes, downloadText } from "../../../page/download.ts";
import styles from "./account.module.css";

type Props = { readonly answer: BuiltPackAnswer; readonly account: OwnAccount; readonly findings: readonly OwnFinding[] };

/** How many rows take part and how many do not, the way to the map, and what can be taken along. */
export function Account({ answer, account, findings }: Props): ReactNode {
	const { t } = useTranslation("own");
	const { ownPackOpened } = useActions();
	const { read, used, unplaced, leftOut } = account;
	const waiting = unplaced + leftOut;
	return (
		<section className={styles.account} aria-label={t("account.title")}>
			<div className={styles.figures}>
				<Share account={account} />
				<p className="visually-hidden" role="status" aria-live="polite">
					{t("account.spoken", {
						used: formatCount(used),
						unplaced: formatCount(unplaced),
						leftOut: formatCount(leftOut),
					})}
				</p>
				<dl>
					<Line figure={read} name={t("account.read")} />
					<Line figure={used} name={t("account.used")} strong />
					{unplaced === 0 ? null : <Line figure={unplaced} name={t("account.unplaced")} waits />}
					{leftOut === 0 ? null : <Line figure={leftOut} name={t("account.leftOut")} waits />}
				</dl>
			</div>
			<div className={styles.open}>
				<Button variant="primary" className={styles.button} onClick={ownPackOpened}>
					<MapIcon size={18} aria-hidden />
					{t("account.open")}
				</Button>
				<p className={styles.ready}>
					{t("account.ready")}{" "}
					{waiting === 0 ? t("account.allIn") : <b className={styles.waits}>{t("account.some", { n: formatCount(waiting) })}</b>}
				</p>
			</div>
			<NotIn unplaced={unplaced} findings={findings} />
			<Downloads answer={answer} findings={findings} />
		</section>
	);
}

function Share({ account: { placed, unplaced, leftOut, read } }: { readonly account: OwnAccount }): ReactNode {
	const { t } = useTranslation("own");
	const whole = Math.max(1, placed + unplaced + leftOut);
	const label = t("account.share", { placed: formatCount(placed), read: formatCount(read) });
	return (
		<div className={styles.bar} role="img" aria-label={label}>
			<i style={{ flexGrow: placed / whole }} />
			{whole === placed ? null : <i data-waits style={{ flexGrow: (unplaced + leftOut) / whole }} />}
		</div>
	);
}

type LineProps = { readonly figure: number; readonly name: string; readonly strong?: boolean; readonly waits?: boolean };

function Line({ figure, name, strong = false, waits = false }: LineProps): ReactNode {
	return (
		<div className={styles.line} data-strong={strong || undefined} data-waits={waits || undefined}>
			<dd>{formatCount(figure)}</dd>
			<dt>{name}</dt>
		</div>
	);
}

/** What takes no part, each with its reason. */
function NotIn({ unplaced, findings }: { readonly unplaced: number; readonly findings: readonly OwnFinding[] }): ReactNode {
	const { t } = useTranslation("own");
	const skipped = findings.filter(({ leftOut }) => leftOut);
	if (unplaced === 0 && skipped.length === 0) return null;
	return (
		<div className={styles.notIn}>
			<h2 className="label">{t("account.notIn")}</h2>
			<ul>
				{skipped.map(({ finding }) => (
					<li key={`${finding.code}${JSON.stringify(finding.params)}`}>{sayFinding(finding)}</li>
				))}
				{unplaced === 0 ? null : <li>{t("account.unplacedLong", { n: formatCount(unplaced) })}</li>}
			</ul>
		</div>
	);
}

function Downloads({ answer, findings }: Pick<Props, "answer" | "findings">): ReactNode {
	const { t } = useTranslation("own");
	const toast = useToast();
	const { kode } = answer.manifest;

	async function downloadPack(): Promise<void> {
		const { zipFolder } = await import("#io/export/zip-folder.ts");
		const file = fileName(["paket", kode, calendarDay()], "zip");
		downloadBytes(file, zipFolder(kode, answer.files), "application/zip");
		toast(t("account.made", { file }));
	}

	function downloadReport(): void {
		const file = fileName([t("report.name"), kode, calendarDay()], "csv");
		downloadText(file, ownReportCsv(findings), "text/csv;charset=utf-8");
		toast(t("account.made", { file }));
	}

	return (
		<ul className={styles.downloads}>
			<li>
				<Button variant="link" onClick={() => void downloadPack()}>
					<Download size={18} aria-hidden />
					{t("account.pack")}
				</Button>
				<span>.zip</span>
			</li>
			<li>
				<Button variant="link" onClick={downloadReport}>
					<Download size={18} aria-hidden />
					{t("account.report")}
				</Button>
				<span>.csv</span>
			</li>
		</ul>
	);
}
