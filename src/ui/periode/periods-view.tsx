import { Download, TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdminLevel } from "#core/areas/table.ts";
import { parseFilter } from "#core/filter/parse.ts";
import type { EarlierSource, OpenedPack } from "#engine/protocol.ts";
import { addTexts } from "#i18n/add-texts.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount } from "#i18n/format.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import * as texts from "#i18n/texts/periode.ts";
import { downloadWorkbook } from "../export/download-workbook.ts";
import { useApp } from "../shared/app-context.tsx";
import { Button } from "../shared/button.tsx";
import { filterNames } from "../shared/filter-names.ts";
import { Segmented } from "../shared/segmented.tsx";
import { useToast } from "../shared/toast.tsx";
import { useLanguage } from "../shared/use-language.ts";
import { useOpened } from "../shared/use-opened.ts";
import { AreaSection } from "./area-section.tsx";
import { BridgeSection } from "./bridge-section.tsx";
import { DecileSection } from "./decile-section.tsx";
import { EarlierChooser, type OpenedFile } from "./earlier-chooser.tsx";
import { type ExtremeOption, extremeOptions } from "./extreme-options.ts";
import { FunnelSection } from "./funnel-section.tsx";
import styles from "./periode.module.css";
import { type Periods, periodsHeadline } from "./periods.ts";
import { periodsWorkbook } from "./periods-workbook.ts";
import { ProgrammeSection } from "./programme-section.tsx";
import { usePeriods } from "./use-periods.ts";

addTexts({ periode: texts });

const LEVELS = ["kelurahan", "kecamatan"] as const satisfies readonly AdminLevel[];

/** Two lists of one region: who came, who went and why. */
export function PeriodsView(): ReactNode {
	const opened = useOpened();
	const { t } = useTranslation("periode");
	// another pack has other lists: everything chosen here is chosen anew
	return opened === null ? <p role="status">{t("waiting")}</p> : <View key={opened.manifest.kode} opened={opened} />;
}

function View({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("periode");
	const language = useLanguage();
	const { manifest } = opened;
	const where = useApp((state) => state.answer?.query.where ?? opened.manifest.indicators.filter ?? "");
	const [source, setSource] = useState<EarlierSource["type"]>(manifest.sebelumnya === undefined ? "file" : "pack");
	const [file, setFile] = useState<OpenedFile | null>(null);
	const levels = LEVELS.filter((level) => opened.groups.some((groups) => groups.level === level));
	const [level, setLevel] = useState<AdminLevel>(levels[0] ?? opened.areas.level);
	const options = extremeOptions(opened, where);
	const [wanted, setWanted] = useState<ExtremeOption["id"]>("decile");
	const option = options.find(({ id }) => id === wanted) ?? options[0];
	const listed = manifest.indicators.filter ?? "";
	const earlier = useMemo<EarlierSource | null>(() => (source === "pack" ? { type: "pack" } : file), [source, file]);
	const { answer, busy, error } = usePeriods(earlier, { level, listed, extreme: option.sentence });
	const speak = (sentence: string) => {
		const clause = parseFilter(sentence);
		return clause.ok ? speakFilter(clause.value, filterNames(opened), language) : sentence;
	};
	const names = filterNames(opened).programmes;
	const periods: Periods | null =
		answer === null
			? null
			: {
					answer,
					before: answer.periode.before === "" ? t("source.unnamed", { name: file?.name ?? "" }) : answer.periode.before,
					after: answer.periode.after,
					region: answer.units.length,
					extreme: speak(answer.query.extreme),
					programmeName: (id) => names.get(id) ?? id,
					t,
					language,
				};
	return (
		<div className={styles.page} aria-busy={busy}>
			<div className={styles.controls}>
				<EarlierChooser
					packPeriod={manifest.sebelumnya?.periode ?? null}
					chosen={source}
					file={file}
					onChoose={setSource}
					onFile={setFile}
				/>
				{levels.length < 2 ? null : (
					<Segmented
						label={t("level.label")}
						value={level}
						segments={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
						onChange={setLevel}
					/>
				)}
				{periods === null ? null : <ExcelButton periods={periods} listed={speak(listed)} opened={opened} />}
			</div>
			{busy && answer === null ? <p role="status">{t("waiting")}</p> : null}
			{error === null ? null : <Fault error={error} />}
			{periods === null || error !== null ? null : (
				<Comparison periods={periods} listed={speak(listed)}>
					<FunnelSection periods={periods} options={options} chosen={option.id} onChoose={setWanted} />
				</Comparison>
			)}
		</div>
	);
}

type ComparisonProps = { readonly periods: Periods; readonly listed: string; readonly children: ReactNode };

function Comparison({ periods, listed, children }: ComparisonProps): ReactNode {
	const { answer, t, language } = periods;
	const headline = periodsHeadline(periods);
	return (
		<>
			<div className={styles.lead}>
				<p className={styles.title}>{headline.title}</p>
				<p>{headline.detail}</p>
				<p className={styles.small}>
					{t("listed", { sentence: listed })} {answer.notice}
				</p>
			</div>
			{answer.warnings.length === 0 ? null : (
				<ul className={styles.warnings} aria-label={t("warning.label")}>
					{answer.warnings.map(({ code, count }) => (
						<li key={code}>
							<TriangleAlert size={16} aria-hidden />
							{t(`warning.${code}`, { n: formatCount(count, language) })}
						</li>
					))}
				</ul>
			)}
			<BridgeSection periods={periods} />
			<AreaSection periods={periods} />
			{children}
			<DecileSection periods={periods} />
			<ProgrammeSection periods={periods} />
		</>
	);
}

function Fault({ error }: { readonly error: Parameters<typeof errorMessage>[0] }): ReactNode {
	const language = useLanguage();
	const { title, detail, action } = errorMessage(error, language);
	return (
		<div className={styles.fault} role="alert">
			<b>{title}</b>
			<p>
				{detail} {action}
			</p>
		</div>
	);
}

type ExcelButtonProps = { readonly periods: Periods; readonly listed: string; readonly opened: OpenedPack };

function ExcelButton({ periods, listed, opened }: ExcelButtonProps): ReactNode {
	const { t } = useTranslation("periode");
	const toast = useToast();
	const { manifest } = opened;

	async function download(): Promise<void> {
		const workbook = periodsWorkbook(periods, { listed, notice: manifest.notice });
		await downloadWorkbook(["kantong", manifest.kode, "dua-periode", periods.before, periods.after], workbook);
		toast(t("download.done"));
	}

	return (
		<Button variant="outline" onClick={() => void download()}>
			<Download size={16} aria-hidden />
			{t("download.excel")}
		</Button>
	);
}
