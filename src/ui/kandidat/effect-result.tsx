import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EffectAnswer, OpenedPack } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { shortProgrammeName } from "../shared/programme-name.ts";
import { useLanguage } from "../shared/use-language.ts";
import { at } from "./candidates.ts";
import styles from "./kandidat.module.css";

type EffectResultProps = { readonly answer: EffectAnswer; readonly kode: readonly string[]; readonly opened: OpenedPack };

/** Before → after, in the areas meant and in the whole region. */
export function EffectResult({ answer, kode, opened }: EffectResultProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const language = useLanguage();
	const rows = [...answer.units.keys()].filter((row) => kode.includes(answer.units[row]?.kode ?? ""));
	const here = (values: Float64Array) => rows.reduce((sum, row) => sum + at(values, row), 0);
	const region = (values: Float64Array) => at(values, answer.units.length);
	const count = (value: number) => formatCount(value, language);
	const name = (id: string) => shortProgrammeName(opened.manifest.programmes.find((one) => one.id === id)?.nama ?? id);
	const lines = [
		{
			key: "families",
			label: t("effect.rule", { n: count(answer.threshold) }),
			before: answer.ruleFamiliesBefore,
			after: answer.ruleFamiliesAfter,
		},
		{ key: "persons", label: t("effect.rulePersons"), before: answer.rulePersonsBefore, after: answer.rulePersonsAfter },
		{ key: "unreached", label: t("effect.unreached"), before: answer.unreachedBefore, after: answer.unreachedAfter },
		...answer.query.fill.map((id, i) => ({
			key: id,
			label: t("effect.receivers", { programme: name(id) }),
			before: answer.receiversBefore[i] ?? new Float64Array(0),
			after: answer.receiversAfter[i] ?? new Float64Array(0),
		})),
	].filter(({ before }) => Number.isFinite(region(before)));
	return (
		<>
			<p className={styles.lead}>
				{t("effect.sentence", {
					families: count(here(answer.families)),
					mended: count(here(answer.mended)),
					served: count(here(answer.newlyServed)),
				})}
			</p>
			<div className={styles.scroller}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col" rowSpan={2}>
								{t("effect.measure")}
							</th>
							<th scope="colgroup" colSpan={3}>
								{t("effect.here")}
							</th>
							<th scope="colgroup" colSpan={2}>
								{t("effect.region")}
							</th>
						</tr>
						<tr>
							<th scope="col">{t("effect.before")}</th>
							<th scope="col">{t("effect.after")}</th>
							<th scope="col">{t("effect.change")}</th>
							<th scope="col">{t("effect.before")}</th>
							<th scope="col">{t("effect.after")}</th>
						</tr>
					</thead>
					<tbody>
						{lines.map(({ key, label, before, after }) => (
							<tr key={key}>
								<th scope="row">{label}</th>
								<td>{count(here(before))}</td>
								<td>{count(here(after))}</td>
								<td>{signed(here(after) - here(before))}</td>
								<td>{count(region(before))}</td>
								<td>{count(region(after))}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{here(answer.notRescored) > 0 ? (
				<p className={styles.note}>
					{t("effect.notRescored", { n: count(here(answer.notRescored)), meeting: count(here(answer.notRescoredMeeting)) })}
				</p>
			) : null}
			{answer.consistency.conflicting > 0 ? (
				<p className={styles.note}>
					{t("effect.conflicting", { n: count(answer.consistency.conflicting), of: count(answer.consistency.compared) })}
				</p>
			) : null}
			<p className={styles.note}>{t("effect.source", { book: t(`effect.book.${answer.codeBook}`) })}</p>
		</>
	);

	function signed(change: number): string {
		if (change === 0) return count(0);
		return change < 0 ? `−${count(-change)}` : `+${count(change)}`;
	}
}
