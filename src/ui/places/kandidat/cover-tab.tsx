import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { selectOpened } from "#state/selectors.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import type { CoverSubject } from "#state/tasks/cover-query.ts";
import { coverQuery } from "#state/tasks/cover-query.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Choice } from "../../kit/choice.tsx";
import { useApp } from "../../page/app-context.tsx";
import { useAnswered } from "../../page/use-answered.ts";
import { CoverResult } from "./cover-result.tsx";
import styles from "./cover-tab.module.css";
import { FewNote } from "./few-note.tsx";
import { NumberField } from "./number-field.tsx";

const LIMITS = ["none", "budget", "quota", "units"] as const;
type Limit = (typeof LIMITS)[number];
const MOST_RUPIAH = 1e13;
const DEFAULT_SHARE = 75;

const LIMIT_OPTION = { budget: "budget", quota: "quota", units: "mostUnits" } as const;

type CoverTabProps = {
	readonly candidates: Candidates;
	/** Rupiah per family, NaN = not said. */
	readonly unitCost: number;
	readonly onUnitCost: (rupiah: number) => void;
};

/** The fewest areas that hold a share of the target families, within what there is. */
export function CoverTab({ candidates, unitCost, onUnitCost }: CoverTabProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const { table } = candidates;
	const loads = table.measures.filter(({ form, unit }) => form === "count" && unit === "keluarga");
	const [loadId, setLoadId] = useState("keluarga");
	const [percent, setPercent] = useState(DEFAULT_SHARE);
	const [limit, setLimit] = useState<Limit>("none");
	const [most, setMost] = useState(Number.NaN);
	const [withPicked, setWithPicked] = useState(false);
	const pilots = useApp((state) => state.pilots);
	const opened = useApp(selectOpened);
	const measure = loads.find((one) => one.id === loadId) ?? loads[0];
	const needsCost = limit === "budget" && !(unitCost > 0);
	const subject = useMemo<CoverSubject | null>(() => {
		if (measure === undefined || needsCost || !(percent >= 0)) return null;
		const chosen = new Set(withPicked ? pilots.flatMap(({ kode, dipilih }) => (dipilih ? [kode] : [])) : []);
		const fixed = [...candidates.units.keys()].filter((i) => chosen.has(candidates.units[i]?.kode ?? ""));
		const limits = limit !== "none" && most > 0 ? { [LIMIT_OPTION[limit]]: most } : {};
		return { candidates, measure, share: percent / 100, unitCost, limits, fixed };
		// oxlint-disable-next-line react/preserve-manual-memoization -- no React Compiler in this build
	}, [candidates, measure, percent, unitCost, limit, most, needsCost, withPicked, pilots]);
	const { answered } = useAnswered("coverSet", subject, { requestOf: coverQuery, lane: "cover-tab" });
	if (measure === undefined || opened === null) return null;
	return (
		<section className="section">
			<div className="fields">
				<Choice
					label={t("cover.load")}
					value={measure.id}
					options={loads.map((one) => ({ value: one.id, label: names(one).label }))}
					onChange={setLoadId}
				/>
				<NumberField label={t("cover.share")} unit="%" value={percent} least={1} most={100} onChange={setPercent} />
				<NumberField
					label={t("cover.cost")}
					unit={t("cover.rupiah")}
					value={unitCost}
					least={1}
					most={MOST_RUPIAH}
					step={50_000}
					onChange={onUnitCost}
				/>
				<Choice
					label={t("cover.limit")}
					value={limit}
					options={LIMITS.map((one) => ({ value: one, label: t(`cover.limits.${one}`) }))}
					onChange={(chosen) => {
						setLimit(chosen);
						setMost(Number.NaN);
					}}
				/>
				{limit === "none" ? null : (
					<NumberField
						key={limit}
						label={t(`cover.most.${limit}`)}
						unit={t(`cover.unit.${limit}`)}
						value={most}
						least={1}
						most={limit === "budget" ? MOST_RUPIAH : 1e7}
						onChange={setMost}
					/>
				)}
				<label className={styles.check}>
					<input type="checkbox" checked={withPicked} onChange={(event) => setWithPicked(event.currentTarget.checked)} />
					{t("cover.withPicked")}
				</label>
			</div>
			{needsCost ? <p className="note">{t("cover.needsCost")}</p> : null}
			{subject === null ? null : answered === null ? (
				<p className="note">{t("busy")}</p>
			) : (
				<CoverResult {...answered.subject} answer={answered.answer} areas={opened.areas} />
			)}
			<FewNote candidates={candidates} />
		</section>
	);
}
