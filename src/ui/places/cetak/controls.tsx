import { ImageDown, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import type { Paper, PrintTemplate } from "#state/view/paper.ts";
import { Button } from "../../kit/button.tsx";
import { CheckRow } from "../../kit/check-row.tsx";
import { Choice } from "../../kit/choice.tsx";
import { Segmented } from "../../kit/segmented.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./controls.module.css";
import type { ControlsProps } from "./controls-props.ts";
import { OfficeFields } from "./office-fields.tsx";
import { TextFields } from "./text-fields.tsx";

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
		<div className="stack" data-roomy>
			<fieldset>
				<legend className="label">{t("template.label")}</legend>
				<div className={styles.templates}>
					{TEMPLATES.map((one) => (
						<label key={one} data-checked={one === template || undefined}>
							<input type="radio" name="lembar" value={one} checked={one === template} onChange={() => printRequested(one)} />
							<span>{t(`template.${one}`)}</span>
						</label>
					))}
				</div>
			</fieldset>
			{subjects.length > 1 && subject !== null ? <SubjectChooser subjects={subjects} subject={subject} /> : null}
			<div>
				<p className="label">{t("paper.label")}</p>
				<Segmented
					label={t("paper.label")}
					value={paper}
					segments={PAPERS.map((value) => ({ value, label: t(`paper.${value}`), spoken: t(`paper.${value}Long`) }))}
					onChange={(value) => paperChanged({ paper: value })}
				/>
				<p className="note">{t(`paper.${paper}Long`)}</p>
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
			<TextFields {...props} />
			{context === null || template === "atlas" ? null : <OfficeFields context={context} />}
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
	const nameOf = ({ kind, nama, induk }: PaperSubject) =>
		kind === "pocket" ? t("subject.pocketName", { n: nama, place: induk }) : nama;
	return (
		<div>
			<Choice
				label={t("subject.label")}
				name="label"
				value={subject.kode}
				options={[]}
				groups={(["kecamatan", "kelurahan", "pocket"] as const).flatMap((kind) => {
					const options = subjects.filter((one) => one.kind === kind).map((one) => ({ value: one.kode, label: nameOf(one) }));
					return options.length === 0 ? [] : [{ label: t(`subject.${kind}`), options }];
				})}
				onChange={(kode) => printRequested(template, kode)}
			/>
		</div>
	);
}
