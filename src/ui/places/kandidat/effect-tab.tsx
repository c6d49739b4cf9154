import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { selectOpened, selectResolvedView } from "#state/selectors.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { effectQuery } from "#state/tasks/effect-query.ts";
import { CheckRow } from "../../kit/check-row.tsx";
import { Choice } from "../../kit/choice.tsx";
import { useApp } from "../../page/app-context.tsx";
import { useAsked } from "../../page/use-asked.ts";
import { EffectResult, REMOVABLE } from "./effect-result.tsx";
import styles from "./effect-tab.module.css";

const PICKED = "picked";

type EffectTabProps = { readonly candidates: Candidates; readonly focus: number };

/** What would change if houses were mended and programmes reached everyone entitled: a calculation, not a forecast. */
export function EffectTab({ candidates, focus }: EffectTabProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const opened = useApp(selectOpened);
	const resolved = useApp(selectResolvedView);
	const pilots = useApp((state) => state.pilots);
	const { table, units, order } = candidates;
	const picked = table.units.filter(({ kode }) => pilots.some((pilot) => pilot.dipilih && pilot.kode === kode));
	const [scope, setScope] = useState<string>(() => units[order.includes(focus) ? focus : (order[0] ?? 0)]?.kode ?? "");
	const [remove, setRemove] = useState<readonly string[]>(["ind_5"]);
	const [fill, setFill] = useState<readonly string[]>([]);
	const kode = scope === PICKED ? picked.map((unit) => unit.kode) : [scope];
	const fillable = table.measures.flatMap(({ id: own, programme }) =>
		own.startsWith("cakupan:") && programme !== undefined ? [programme] : [],
	);
	const hasRule = opened?.columnTypes.get("fm_indikator") === "number";
	const removable = hasRule ? REMOVABLE : [];
	const chosenRemove = removable.filter((one) => remove.includes(one));
	const query = effectQuery(resolved, kode, { remove: chosenRemove, fill });
	const { answer, error } = useAsked("effect", query);
	if (opened === null) return null;
	const toggled = (list: readonly string[], one: string) =>
		list.includes(one) ? list.filter((own) => own !== one) : [...list, one];
	return (
		<section className="section">
			<div className="fields">
				<Choice
					label={t("effect.scope")}
					value={scope}
					options={[
						...(picked.length > 0 ? [{ value: PICKED, label: t("effect.picked") }] : []),
						...order.flatMap((position) => units[position] ?? []).map((unit) => ({ value: unit.kode, label: unit.nama })),
					]}
					onChange={setScope}
				/>
			</div>
			<div className="beside">
				{removable.length === 0 ? null : (
					<fieldset>
						<legend className="label">{t("effect.remove")}</legend>
						{removable.map((one) => (
							<CheckRow
								key={one}
								label={t(`criterion.${one}`)}
								checked={remove.includes(one)}
								onChange={() => setRemove(toggled(remove, one))}
							/>
						))}
					</fieldset>
				)}
				{fillable.length === 0 ? null : (
					<fieldset>
						<legend className="label">{t("effect.fill")}</legend>
						<div className={styles.columns}>
							{fillable.map((one) => (
								<CheckRow
									key={one}
									label={shortProgrammeName(opened.manifest.programmes.find((programme) => programme.id === one)?.nama ?? one)}
									checked={fill.includes(one)}
									onChange={() => setFill(toggled(fill, one))}
								/>
							))}
						</div>
					</fieldset>
				)}
			</div>
			<p className="caution">{t("effect.simulation")}</p>
			{query === null ? <p className="note">{t("effect.nothing")}</p> : null}
			{error === null ? null : <p className="note">{errorMessage(error).title}</p>}
			{answer === null || query === null ? null : <EffectResult answer={answer} kode={kode} opened={opened} />}
		</section>
	);
}
