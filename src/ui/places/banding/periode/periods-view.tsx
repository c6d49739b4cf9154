import { Download, TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { EarlierSource, OpenedPack, PeriodsAnswer } from "#engine/protocol.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount } from "#i18n/format.ts";
import { sourceWords } from "#i18n/say/identity/measure-identity.ts";
import { periodIdentity } from "#i18n/say/identity/period-identity.ts";
import { type Periods, periodsHeadline } from "#i18n/say/periods.ts";
import { periodsWorkbook } from "#i18n/say/sheet/periods-workbook.ts";
import { type ExtremeOption, extremeOptions } from "#state/tasks/extreme-options.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { IdentifiedNumbers } from "../../../figure/figure.tsx";
import { HeadlineFrame } from "../../../figure/headline.tsx";
import { Button } from "../../../kit/button.tsx";
import { PlaceFrame } from "../../../kit/place-frame.tsx";
import { PlaceControls } from "../../../kit/place-frame-controls.tsx";
import { Segmented } from "../../../kit/segmented.tsx";
import { useToast } from "../../../kit/toast.tsx";
import { useApp } from "../../../page/app-context.tsx";
import { downloadWorkbook } from "../../../page/download-workbook.ts";
import { useOpened } from "../../../page/use-opened.ts";
import { AreaSection } from "./area-section.tsx";
import { BridgeSection } from "./bridge-section.tsx";
import { DecileSection } from "./decile-section.tsx";
import { EarlierChooser, type OpenedFile } from "./earlier-chooser.tsx";
import { FunnelSection } from "./funnel-section.tsx";
import styles from "./periods-view.module.css";
import { ProgrammeSection } from "./programme-section.tsx";
import { usePeriods } from "./use-periods.ts";

const LEVELS = ["kelurahan", "kecamatan"] as const satisfies readonly AdminLevel[];

/** Two lists of one region: who came, who went and why. */
export function PeriodsView(): ReactNode {
	const opened = useOpened();
	const { t } = useTranslation("periode");
	if (opened === null)
		return (
			<PlaceFrame leftLabel={t("controls")} rightLabel={t("title")} headline={<HeadlineFrame title={t("waiting")} waiting />}>
				{null}
			</PlaceFrame>
		);
	// another pack has other lists: everything chosen here is chosen anew
	return <View key={opened.manifest.kode} opened={opened} />;
}

function View({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("periode");
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
	const periods = answer === null || error !== null ? null : periodsOf(answer, { opened, fileName: file?.name ?? "", t });
	return (
		<PlaceFrame
			leftLabel={t("controls")}
			rightLabel={t("title")}
			left={
				<PlaceControls
					label={t("controls")}
					{...(periods === null ? {} : { foot: <ExcelButton periods={periods} opened={opened} /> })}
				>
					<EarlierChooser
						packPeriod={manifest.sebelumnya?.periode ?? null}
						chosen={source}
						file={file}
						onChoose={setSource}
						onFile={setFile}
					/>
					{levels.length < 2 ? null : (
						<div>
							<span className="label">{t("level.label")}</span>
							<Segmented
								label={t("level.label")}
								value={level}
								segments={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
								onChange={setLevel}
							/>
						</div>
					)}
				</PlaceControls>
			}
			headline={<Headline periods={periods} busy={busy} error={error} />}
		>
			{error === null ? null : <Fault error={error} />}
			{periods === null ? null : (
				<Comparison periods={periods}>
					<FunnelSection periods={periods} options={options} chosen={option.id} onChoose={setWanted} />
				</Comparison>
			)}
		</PlaceFrame>
	);
}

type Facts = {
	readonly opened: OpenedPack;
	readonly fileName: string;
	readonly t: Periods["t"];
};

function periodsOf(answer: PeriodsAnswer, { opened, fileName, t }: Facts): Periods {
	const speak = (sentence: string) => spokenFilter(sentence, opened);
	const before = answer.periode.before === "" ? t("source.unnamed", { name: fileName }) : answer.periode.before;
	return {
		answer,
		before,
		after: answer.periode.after,
		region: answer.units.length,
		extreme: speak(answer.query.extreme),
		filter: speak(answer.query.listed),
		source: sourceWords(opened.manifest),
		programmeName: (id) => shortProgrammeName(opened.manifest.programmes.find((programme) => programme.id === id)?.nama ?? id),
		t,
	};
}

type HeadlineProps = {
	readonly periods: Periods | null;
	readonly busy: boolean;
	readonly error: AppError | null;
};

function Headline({ periods, busy, error }: HeadlineProps): ReactNode {
	const { t } = useTranslation("periode");
	if (error !== null) return <HeadlineFrame title={errorMessage(error).title} />;
	if (periods === null) return busy ? <HeadlineFrame title={t("waiting")} waiting /> : <HeadlineFrame title={t("ask")} />;
	const { title, detail, numbers } = periodsHeadline(periods);
	const identified = numbers.map(({ own, number }) => ({ own, identity: periodIdentity(number, periods) }));
	return (
		<HeadlineFrame
			title={title}
			figures={<IdentifiedNumbers text={detail} numbers={identified} />}
			busy={busy}
			busyLabel={t("waiting")}
		/>
	);
}

function Comparison({ periods, children }: { readonly periods: Periods; readonly children: ReactNode }): ReactNode {
	const { answer, filter, t } = periods;
	return (
		<div className={styles.page}>
			<p className="remark">
				{t("listed", { sentence: filter })} {answer.notice}
			</p>
			{answer.warnings.length === 0 ? null : (
				<ul className="cautions" aria-label={t("warning.label")}>
					{answer.warnings.map(({ code, count }) => (
						<li key={code}>
							<TriangleAlert size={16} aria-hidden />
							{t(`warning.${code}`, { n: formatCount(count) })}
						</li>
					))}
				</ul>
			)}
			<BridgeSection periods={periods} />
			<AreaSection periods={periods} />
			{children}
			<DecileSection periods={periods} />
			<ProgrammeSection periods={periods} />
		</div>
	);
}

function Fault({ error }: { readonly error: AppError }): ReactNode {
	const { title, detail, action } = errorMessage(error);
	return (
		<div className={styles.fault} role="alert">
			<b className="visually-hidden">{title}</b>
			<p>
				{detail} {action}
			</p>
		</div>
	);
}

type ExcelButtonProps = { readonly periods: Periods; readonly opened: OpenedPack };

function ExcelButton({ periods, opened }: ExcelButtonProps): ReactNode {
	const { t } = useTranslation("periode");
	const toast = useToast();
	const { manifest } = opened;

	async function download(): Promise<void> {
		const workbook = periodsWorkbook(periods, manifest.notice);
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
