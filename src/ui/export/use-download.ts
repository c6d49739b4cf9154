import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount } from "#i18n/format.ts";
import { wholeNumber } from "#i18n/parse-typed.ts";
import { fileName } from "#io/export/file-name.ts";
import { fileFacts } from "#state/file-facts.ts";
import { selectFilterSentence } from "#state/selectors.ts";
import {
	areasFile,
	familiesFile,
	familiesQuery,
	type MadeFile,
	MOST_ROWS,
	planFile,
	regionGaps,
} from "#state/tasks/export-file.ts";
import type { ExportKind } from "#state/tasks/export-kinds.ts";
import { fileNameParts, isAreaKind, isPlanKind, needsTable } from "#state/tasks/export-kinds.ts";
import { pocketsText } from "#state/tasks/pockets-text.ts";
import { wantedPockets } from "#state/wanted-pockets.ts";
import { useToast } from "../kit/toast.tsx";
import { useAppStore } from "../page/app-context.tsx";
import { downloadBytes, downloadText } from "../page/download.ts";
import { downloadWorkbook } from "../page/download-workbook.ts";
import { useMeasureTable } from "../page/use-measure-table.ts";
import type { ProposalInput } from "./proposal-form.tsx";

type DownloadOptions = {
	readonly opened: OpenedPack;
	readonly kind: ExportKind;
	readonly level: AdminLevel;
	readonly masked: boolean;
	/** Consent to data on single families; without it no family is asked for. */
	readonly agreed: boolean;
	readonly onDone: () => void;
};

export function useDownload({ opened, kind, level, masked, agreed, onDone }: DownloadOptions) {
	const { t } = useTranslation("export");
	const { t: tKantong } = useTranslation("kantong");
	const store = useAppStore();
	const toast = useToast();
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState("");
	const [input, setProposal] = useState<ProposalInput>({ programme: "", quota: "", unitCost: "" });
	const shownLevel = kind === "xlsx" || kind === "csv" ? level : opened.areas.level;
	const asked = useMeasureTable(needsTable(kind) ? { type: "level", level: shownLevel } : null);
	const table = asked.busy ? null : asked.answer;
	const { manifest } = opened;

	const gaps = table === null ? [] : regionGaps(table, manifest.programmes);
	const programme = gaps.some(({ id }) => id === input.programme) ? input.programme : (gaps[0]?.id ?? "");
	const quota = input.quota.trim() === "" ? Number.POSITIVE_INFINITY : wholeNumber(input.quota);
	const unitCostRupiah = wholeNumber(input.unitCost);
	const isProposable = programme !== "" && !Number.isNaN(quota + unitCostRupiah);

	async function made(): Promise<MadeFile | null> {
		const state = store.getState();
		const facts = fileFacts(state);
		if (facts === null) return null;
		if (isAreaKind(kind)) return table === null ? null : areasFile(kind, table, masked, facts);
		if (isPlanKind(kind)) return table === null ? null : planFile(kind, table, { programme, quota, unitCostRupiah }, facts);
		if (kind === "families") {
			if (!agreed) return null;
			const answer = await store.ask("rows", familiesQuery(selectFilterSentence(state), manifest));
			if (!answer.ok) return refused(errorMessage(answer.error).title);
			if (answer.value.total > MOST_ROWS) toast(t("warning.cut", { n: formatCount(MOST_ROWS) }));
			return familiesFile(answer.value, facts);
		}
		const query = wantedPockets(state);
		const answer = query === null ? null : await store.ask("pockets", query);
		if (answer?.ok === false) return refused(errorMessage(answer.error).title);
		if (answer === null || answer.value.pockets.length === 0) return refused(t("noPockets"));
		const text = pocketsText(answer.value, tKantong(`method.${answer.value.query.method}`), facts);
		return { type: "text", text, extension: "geojson", media: "application/geo+json" };
	}

	function refused(why: string): null {
		setProblem(why);
		return null;
	}

	async function make(): Promise<void> {
		setBusy(true);
		setProblem("");
		try {
			const file = await made();
			if (file === null) return;
			const name = await handOver(file, fileNameParts(kind, shownLevel, opened.manifest));
			toast(t("made", { file: name }));
			onDone();
		} finally {
			setBusy(false);
		}
	}

	const ready =
		!busy && (kind === "families" ? agreed : !needsTable(kind) || table !== null) && (kind !== "proposal" || isProposable);
	const fault = problem !== "" ? problem : asked.error === null ? "" : errorMessage(asked.error).title;
	const message = fault !== "" ? fault : kind === "families" && !agreed ? t("warning.needed") : "";
	return { ready, busy, message, make, gaps, proposal: { ...input, programme }, setProposal };
}

async function handOver(file: MadeFile, parts: readonly string[]): Promise<string> {
	if (file.type === "workbook") return downloadWorkbook(parts, file.workbook);
	const name = fileName(parts, file.extension);
	if (file.type === "text") downloadText(name, file.text, file.media);
	else downloadBytes(name, file.bytes, file.media);
	return name;
}
