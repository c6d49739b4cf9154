import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { caseLabel } from "#i18n/say/case-words.ts";
import { pocketsIdentity } from "#i18n/say/identity/pocket-identity.ts";
import { pocketsCsv } from "#i18n/say/sheet/pockets-csv.ts";
import { fileName } from "#io/export/file-name.ts";
import { fileFacts } from "#state/file-facts.ts";
import { exportNotes } from "#state/tasks/export-notes.ts";
import { pocketsText } from "#state/tasks/pockets-text.ts";
import { IdentifiedText } from "../../figure/figure.tsx";
import { usePocketWords } from "../../figure/use-pocket-words.ts";
import { Button } from "../../kit/button.tsx";
import { PanelFoot } from "../../kit/panel-frame.tsx";
import { useToast } from "../../kit/toast.tsx";
import { useApp, useAppStore } from "../../page/app-context.tsx";
import { downloadText } from "../../page/download.ts";
import styles from "./pocket-summary.module.css";

/** How many, how many families in them, how firm, and the way out to a file. */
export function PocketSummary({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("kantong");
	const answer = useApp((state) => state.pockets);
	const busy = useApp((state) => state.pocketsBusy);
	const words = usePocketWords(answer, opened);
	if (answer === null)
		return busy ? (
			<PanelFoot busy>
				<p className={styles.of}>{t("summary.busy")}</p>
			</PanelFoot>
		) : null;
	const { pockets, stability } = answer;
	const poor = pockets.reduce((sum, pocket) => sum + pocket.poor, 0);
	const n = formatCount(pockets.length);
	return (
		<PanelFoot busy={busy}>
			<p className="big-figure">
				{isVisitMethod(answer.query.method) ? t("summary.groups", { n }) : t("summary.pockets", { n })}
			</p>
			{pockets.length === 0 ? null : (
				<>
					<p className={styles.of}>
						<IdentifiedText
							text={t("summary.holds", { n: formatCount(poor) })}
							own={formatCount(poor)}
							identity={words && pocketsIdentity(words)}
						/>
						{Number.isFinite(stability) ? (
							<>
								{" "}
								{t("summary.stable")} <b>{t("summary.stableShare", { percent: formatPercent(stability, 0) })}</b>.
							</>
						) : null}
					</p>
					<Downloads opened={opened} answer={answer} />
				</>
			)}
		</PanelFoot>
	);
}

function Downloads({ opened, answer }: { readonly opened: OpenedPack; readonly answer: PocketAnswer }): ReactNode {
	const { t } = useTranslation("kantong");
	const { t: tHeadline } = useTranslation("headline");
	const toast = useToast();
	const store = useAppStore();
	const { manifest } = opened;
	const { query } = answer;
	const named = (extension: string) =>
		fileName(
			[
				isVisitMethod(query.method) ? "kelompok-kunjungan" : "kantong",
				manifest.kode,
				manifest.periode,
				manifest.dibuat.slice(0, 10),
			],
			extension,
		);

	function save(extension: "geojson" | "csv", text: string, type: string): void {
		const file = named(extension);
		downloadText(file, text, type);
		toast(t("summary.made", { file }));
	}

	return (
		<p className={styles.downloads}>
			<Button
				variant="link"
				onClick={() => {
					const facts = fileFacts(store.getState(), query.poor);
					if (facts !== null) save("geojson", pocketsText(answer, t(`method.${query.method}`), facts), "application/geo+json");
				}}
			>
				{t("summary.geojson")}
			</Button>
			<span aria-hidden>·</span>
			<Button
				variant="link"
				onClick={() => {
					const definition = `${caseLabel(query.poor, opened, { t, tHeadline })} [${query.poor}]`;
					const facts = fileFacts(store.getState(), query.poor);
					const notes = facts === null ? [] : exportNotes(facts, { masked: false });
					save("csv", pocketsCsv(answer, opened, definition, notes, t), "text/csv;charset=utf-8");
				}}
			>
				{t("summary.csv")}
			</Button>
		</p>
	);
}
