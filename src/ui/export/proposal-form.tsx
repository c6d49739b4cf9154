import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { wholeNumber } from "#i18n/parse-typed.ts";
import type { ProgrammeGap } from "#state/tasks/export-file.ts";
import { Choice } from "../kit/choice.tsx";
import styles from "./proposal-form.module.css";

/** As typed; "" = the whole gap. */
export type ProposalInput = { readonly programme: string; readonly quota: string; readonly unitCost: string };

type ProposalFormProps = {
	readonly gaps: readonly ProgrammeGap[];
	readonly form: ProposalInput;
	readonly onChange: (form: ProposalInput) => void;
};

/** Programme, quota and unit cost of "usulan sasaran", with what they come to. */
export function ProposalForm({ gaps, form, onChange }: ProposalFormProps): ReactNode {
	const { t } = useTranslation("export");
	const ids = { quota: useId(), unitCost: useId(), hint: useId(), error: useId() };
	const gap = gaps.find(({ id }) => id === form.programme) ?? gaps[0];
	if (gap === undefined) return null;
	const quota = form.quota.trim() === "" ? gap.families : Math.min(wholeNumber(form.quota), gap.families);
	const cost = quota * wholeNumber(form.unitCost);
	const field = (name: "quota" | "unitCost", placeholder: string) => (
		<p className={styles.field}>
			<label htmlFor={ids[name]}>{t(`proposalForm.${name}`)}</label>
			<input
				id={ids[name]}
				inputMode="numeric"
				autoComplete="off"
				value={form[name]}
				placeholder={placeholder}
				aria-describedby={name === "quota" ? ids.hint : ids.error}
				onChange={(event) => onChange({ ...form, [name]: event.currentTarget.value })}
			/>
		</p>
	);
	return (
		<div className={styles.proposal}>
			<p className={styles.field}>
				<Choice
					label={t("proposalForm.programme")}
					narrow
					value={gap.id}
					options={gaps.map(({ id, name }) => ({ value: id, label: name }))}
					onChange={(programme) => onChange({ ...form, programme, quota: "" })}
				/>
			</p>
			{field("quota", formatCount(gap.families))}
			<p className="note" id={ids.hint}>
				{t("proposalForm.quotaHint", { n: formatCount(gap.families) })}
			</p>
			{field("unitCost", "")}
			<p className="note" id={ids.error} role="status">
				{form.unitCost.trim() === ""
					? t("proposalForm.noCost")
					: Number.isNaN(cost)
						? t("proposalForm.invalid")
						: t("proposalForm.cost", { cost: formatCount(cost), n: formatCount(quota) })}
			</p>
		</div>
	);
}
