import { Download, X } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { sentenceCase } from "#i18n/letter-case.ts";
import { indicatorWords } from "#i18n/measure-words.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import { matchingRows, tableColumns } from "#i18n/say/sheet/table-columns.ts";
import { tableCsv } from "#i18n/say/sheet/table-csv.ts";
import { fileName } from "#io/export/file-name.ts";
import { fileFacts } from "#state/file-facts.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { type Figures, selectFigures, selectOpened, selectRanking, selectTotals } from "#state/selectors.ts";
import { exportNotes } from "#state/tasks/export-notes.ts";
import { spokenSelection } from "#state/tasks/spoken-filter.ts";
import { ExportButton } from "../export/export-button.tsx";
import { Button, IconButton } from "../kit/button.tsx";
import { useToast } from "../kit/toast.tsx";
import { useActions, useApp, useAppStore } from "../page/app-context.tsx";
import { downloadText } from "../page/download.ts";
import { useReturningFocus } from "../page/use-returning-focus.ts";
import { AreaGrid } from "./area-grid.tsx";
import styles from "./table-drawer.module.css";

/** Every figure of every area, over the lower part of the map: the map's text alternative and the way out to a spreadsheet. */
export function TableDrawer(): ReactNode {
	const { t } = useTranslation("table");
	const { tableToggled } = useActions();
	const opened = useApp(selectOpened);
	const answer = useApp((state) => state.answer);
	const figures = useApp(selectFigures);
	const drawer = useRef<HTMLElement>(null);
	useReturningFocus(drawer);
	return (
		<section
			ref={drawer}
			tabIndex={-1}
			className={styles.drawer}
			aria-label={t("title")}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				tableToggled(false);
			}}
		>
			{opened && answer && figures ? (
				<TableOf opened={opened} answer={answer} figures={figures} />
			) : (
				<header className={styles.head}>
					<h2>{t("title")}</h2>
					<p className={styles.subtitle}>{t("waiting")}</p>
				</header>
			)}
			<IconButton label={t("close")} className={styles.close} onClick={() => tableToggled(false)}>
				<X size={18} aria-hidden />
			</IconButton>
		</section>
	);
}

type TableOfProps = { readonly opened: OpenedPack; readonly answer: ViewAnswer; readonly figures: Figures };

function TableOf({ opened, answer, figures }: TableOfProps): ReactNode {
	const { t } = useTranslation("table");
	const { t: tHeadline } = useTranslation("headline");
	const toast = useToast();
	const store = useAppStore();
	const ranking = useApp(selectRanking);
	const totals = useApp(selectTotals);
	const pack = useApp(selectPackFacts);
	const busy = useApp((state) => state.answerBusy);
	const [query, setQuery] = useState("");
	const { manifest } = opened;
	const { groups } = figures;

	const indicatorName = indicatorWords(answer.indicator, manifest.programmes).name;
	const columns = useMemo(
		() => tableColumns({ answer, figures, ranking, programmes: manifest.programmes, indicatorName, t }),
		[answer, figures, ranking, manifest, indicatorName, t],
	);
	const rows = useMemo(() => matchingRows(groups, query), [groups, query]);
	const shownOrder = useRef<readonly number[]>(rows);

	const filter = spokenSelection(answer.query.where, opened) ?? t("noFilter");
	const level = levelWord(groups.level, groups.kode, tHeadline);
	const outside = totals?.outside.households ?? 0;

	function exported(): void {
		const file = fileName(["kantong", manifest.kode, groups.level, manifest.periode, manifest.dibuat.slice(0, 10)], "csv");
		const facts = fileFacts(store.getState(), answer.query.where);
		const notes = facts === null ? [] : exportNotes(facts, { masked: false });
		const titled = (column: { readonly label: string; readonly unit: string }) =>
			column.unit === "" ? column.label : t("header", { column: column.label, unit: column.unit });
		const named = columns.map((column) =>
			column.id === "nama"
				? { ...column, value: (row: number) => (row === groups.kode.length ? totalName : column.value(row)) }
				: column,
		);
		downloadText(file, tableCsv(named, [...shownOrder.current, groups.kode.length], notes, titled), "text/csv;charset=utf-8");
		toast(t("exported", { file }));
	}

	const totalName = manifest.nama;
	return (
		<>
			<header className={styles.head}>
				<h2>{t("title")}</h2>
				<p className={styles.subtitle}>{t("subtitle", { indicator: indicatorName, filter })}</p>
				<div className={styles.tools}>
					<input
						type="search"
						className={styles.search}
						aria-label={t("search")}
						placeholder={t("search")}
						value={query}
						onChange={(event) => setQuery(event.currentTarget.value)}
					/>
					<span className={styles.shown} role="status">
						{query.trim() === ""
							? null
							: t("shown", { n: formatCount(rows.length), all: formatCount(groups.kode.length), level })}
					</span>
					<Button variant="outline" onClick={exported}>
						<Download size={16} aria-hidden />
						{t("export")}
					</Button>
					<ExportButton variant="outline" />
				</div>
			</header>
			<AreaGrid
				label={sentenceCase(`${t("title")}: ${indicatorName}`)}
				columns={columns}
				rows={rows}
				kode={groups.kode}
				busy={busy}
				totalName={totalName || t("total", { region: tHeadline(`region.${pack.region}`) })}
				totalNote={outside > 0 ? t("totalOutside", { n: formatCount(outside) }) : ""}
				empty={t("none", { level, query: query.trim() })}
				onOrder={(order) => {
					shownOrder.current = order;
				}}
			/>
		</>
	);
}
