import { ImageDown, Printer, RotateCcw } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import type { Paper, PrintTemplate } from "#state/view.ts";
import { useActions, useApp } from "../shared/app-context.tsx";
import { Button } from "../shared/button.tsx";
import { CheckRow } from "../shared/check-row.tsx";
import { Segmented } from "../shared/segmented.tsx";
import { useLanguage } from "../shared/use-language.ts";
import type { PaperContext } from "./context.ts";
import styles from "./controls.module.css";
import { type PaperEdits, withFinding } from "./edits.ts";
import type { PaperSubject } from "./subjects.ts";

type ControlsProps = {
	readonly context: PaperContext | null;
	readonly subjects: readonly PaperSubject[];
	readonly subject: PaperSubject | null;
	readonly office: string;
	readonly onOffice: (office: string) => void;
	readonly edits: PaperEdits | undefined;
	/** undefined = back to the computed words. */
	readonly onEdits: (edits: PaperEdits | undefined) => void;
	readonly onPicture: () => void;
};

const TEMPLATES: readonly PrintTemplate[] = ["ringkasan", "profil", "kandidat", "atlas"];
const PAPERS: readonly Paper[] = ["a4", "f4"];

export function Controls(props: ControlsProps): ReactNode {
	const { context, subjects, subject, onPicture } = props;
	const { t } = useTranslation("cetak");
	const { printRequested, paperChanged } = useActions();
	const template = useApp((state) => state.view.printTemplate);
	const paper = useApp((state) => state.view.paper);
	const mono = useApp((state) => state.view.printMono);
	const grid = useApp((state) => state.view.printGrid);
	return (
		<div className={styles.controls}>
			<fieldset>
				<legend className={styles.label}>{t("template.label")}</legend>
				<div className={styles.templates}>
					{TEMPLATES.map((one) => (
						<label key={one}>
							<input type="radio" name="lembar" value={one} checked={one === template} onChange={() => printRequested(one)} />
							<span>{t(`template.${one}`)}</span>
						</label>
					))}
				</div>
			</fieldset>
			{subjects.length > 1 && subject !== null ? <SubjectChooser subjects={subjects} subject={subject} /> : null}
			<div>
				<p className={styles.label}>{t("paper.label")}</p>
				<Segmented
					label={t("paper.label")}
					value={paper}
					segments={PAPERS.map((value) => ({ value, label: t(`paper.${value}`), spoken: t(`paper.${value}Long`) }))}
					onChange={(value) => paperChanged({ paper: value })}
				/>
				<p className={styles.hint}>{t(`paper.${paper}Long`)}</p>
			</div>
			<div>
				<CheckRow
					kind="switch"
					label={t("mono")}
					hint={t("monoHint")}
					checked={mono}
					onChange={(printMono) => paperChanged({ printMono })}
				/>
				<CheckRow kind="switch" label={t("grid")} checked={grid} onChange={(printGrid) => paperChanged({ printGrid })} />
			</div>
			<div className={styles.actions}>
				<Button variant="primary" disabled={context === null} onClick={() => window.print()}>
					<Printer size={16} aria-hidden />
					{t("print")}
				</Button>
				<Button variant="outline" disabled={context === null} onClick={onPicture}>
					<ImageDown size={16} aria-hidden />
					{t("picture")}
				</Button>
			</div>
			<Texts {...props} />
		</div>
	);
}

function SubjectChooser({
	subjects,
	subject,
}: Required<Pick<ControlsProps, "subjects">> & { readonly subject: PaperSubject }): ReactNode {
	const { t } = useTranslation("cetak");
	const { printRequested } = useActions();
	const template = useApp((state) => state.view.printTemplate);
	const id = useId();
	const nameOf = ({ kind, nama, induk }: PaperSubject) =>
		kind === "pocket" ? t("subject.pocketName", { n: nama, place: induk }) : nama;
	return (
		<div>
			<label className={styles.label} htmlFor={id}>
				{t("subject.label")}
			</label>
			<select
				id={id}
				className={styles.field}
				value={subject.kode}
				onChange={(event) => printRequested(template, event.currentTarget.value)}
			>
				{(["kecamatan", "kelurahan", "pocket"] as const).map((kind) => {
					const own = subjects.filter((one) => one.kind === kind);
					return own.length === 0 ? null : (
						<optgroup key={kind} label={t(`subject.${kind}`)}>
							{own.map((one) => (
								<option key={one.kode} value={one.kode}>
									{nameOf(one)}
								</option>
							))}
						</optgroup>
					);
				})}
			</select>
		</div>
	);
}

function Texts({ context, office, onOffice, edits, onEdits }: ControlsProps): ReactNode {
	const { t } = useTranslation("cetak");
	const language = useLanguage();
	const id = useId();
	return (
		<div className={styles.texts}>
			<Field id={`${id}-office`} label={t("office")} value={office} onChange={onOffice} />
			{context === null ? null : (
				<>
					<Field
						id={`${id}-title`}
						label={t("titleField")}
						value={context.title}
						rows={3}
						onChange={(title) => onEdits({ ...edits, title })}
					/>
					{context.findings.map(({ figure, text }, i) => {
						const n = formatCount(i + 1, language);
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place
							<div key={i} className={styles.finding}>
								<Field
									id={`${id}-figure-${i}`}
									label={t("findingFigure", { n })}
									value={figure}
									onChange={(value) => onEdits(withFinding(edits ?? {}, i, { figure: value }))}
								/>
								<Field
									id={`${id}-text-${i}`}
									label={t("findingText", { n })}
									value={text}
									rows={4}
									onChange={(value) => onEdits(withFinding(edits ?? {}, i, { text: value }))}
								/>
							</div>
						);
					})}
				</>
			)}
			<Button variant="link" disabled={edits === undefined} onClick={() => onEdits(undefined)}>
				<RotateCcw size={15} aria-hidden />
				{t("reset")}
			</Button>
		</div>
	);
}

type FieldProps = {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly rows?: number;
	readonly onChange: (value: string) => void;
};

function Field({ id, label, value, rows = 1, onChange }: FieldProps): ReactNode {
	return (
		<div>
			<label className={styles.label} htmlFor={id}>
				{label}
			</label>
			{rows === 1 ? (
				<input
					id={id}
					className={styles.field}
					value={value}
					maxLength={120}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			) : (
				<textarea
					id={id}
					className={styles.field}
					rows={rows}
					value={value}
					maxLength={400}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			)}
		</div>
	);
}
