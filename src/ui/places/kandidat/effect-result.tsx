import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { EffectAnswer, OpenedPack } from "#engine/protocol.ts";
import { formatCount, formatList } from "#i18n/format.ts";
import type { OwnIdentity } from "#i18n/say/identity/list-identity.ts";
import { sourceWords } from "#i18n/say/identity/measure-identity.ts";
import { at } from "#state/tasks/candidates.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { NumberTable } from "../../kit/number-table.tsx";
import { ListFigure } from "./list-figure.tsx";

/** The criteria about the house: the ones a programme can take away. */
export const REMOVABLE = ["ind_5", "ind_6", "ind_7", "ind_8"] as const;

type EffectResultProps = { readonly answer: EffectAnswer; readonly kode: readonly string[]; readonly opened: OpenedPack };

/** Before → after, in the areas meant and in the whole region. */
export function EffectResult({ answer, kode, opened }: EffectResultProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { t: tIdentity } = useTranslation("identity");
	const context = useIdentityContext();
	const rows = [...answer.units.keys()].filter((row) => kode.includes(answer.units[row]?.kode ?? ""));
	const here = (values: Float64Array) => rows.reduce((sum, row) => sum + at(values, row), 0);
	const region = (values: Float64Array) => at(values, answer.units.length);
	const count = (value: number) => formatCount(value);
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
	const places = formatList(rows.map((row) => answer.units[row]?.nama ?? ""));
	const rule = t("effect.source", { book: t(`effect.book.${answer.codeBook}`) });
	const changed = [
		...REMOVABLE.filter((id) => answer.query.remove.includes(id)).map((id) => t(`criterion.${id}`)),
		...answer.query.fill.map((id) => t("effect.receivers", { programme: name(id) })),
	].join("; ");
	const then = [t("effect.before"), t("effect.after")];
	return (
		<>
			<p className="lead">
				{t("effect.sentence", {
					families: count(here(answer.families)),
					mended: count(here(answer.mended)),
					served: count(here(answer.newlyServed)),
				})}
			</p>
			<NumberTable
				heads={[t("effect.measure"), ...then, t("effect.change"), ...then]}
				groups={[
					{ name: t("effect.here"), columns: 3 },
					{ name: t("effect.region"), columns: 2 },
				]}
			>
				{lines.map(({ key, label, before, after }) => (
					<tr key={key}>
						<th scope="row">{label}</th>
						{figure("before", label, key, here(before), places)}
						{figure("after", label, key, here(after), places)}
						{figure("change", label, key, here(after) - here(before), places)}
						{figure("before", label, key, region(before), opened.manifest.nama)}
						{figure("after", label, key, region(after), opened.manifest.nama)}
					</tr>
				))}
			</NumberTable>
			{here(answer.notRescored) > 0 ? (
				<p className="note">
					{t("effect.notRescored", { n: count(here(answer.notRescored)), meeting: count(here(answer.notRescoredMeeting)) })}
				</p>
			) : null}
			{answer.consistency.conflicting > 0 ? (
				<p className="note">
					{t("effect.conflicting", { n: count(answer.consistency.conflicting), of: count(answer.consistency.compared) })}
				</p>
			) : null}
			<p className="note">{rule}</p>
		</>
	);

	function figure(when: "before" | "after" | "change", label: string, key: string, value: number, place: string): ReactNode {
		const own: OwnIdentity = {
			label: tIdentity("unitName", { measure: t(`ktp.${when}`, { name: label }), unit: place }),
			value,
			unit: key === "persons" ? "jiwa" : "keluarga",
			definition: t("ktp.effectDefinition", { change: changed }),
			source: context === null ? "" : `${sourceWords(context.manifest)}; ${rule}`,
		};
		return (
			<td>
				<ListFigure context={context} own={own}>
					{when === "change" ? signed(value) : count(value)}
				</ListFigure>
			</td>
		);
	}

	function signed(change: number): string {
		if (change === 0) return count(0);
		return change < 0 ? `−${count(-change)}` : `+${count(change)}`;
	}
}
