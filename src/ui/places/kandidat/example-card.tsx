import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measure/measure.ts";
import { headlineTitle } from "#i18n/say/candidate-headline.ts";
import { reasonWords } from "#i18n/say/candidate-reasons.ts";
import { selectMeasures } from "#state/measures.ts";
import { type Candidates, positionOf, scoreCandidates } from "#state/tasks/candidates.ts";
import { presetsFor, shownCriteria } from "#state/tasks/criteria.ts";
import { useRanked } from "../../figure/use-candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { useApp } from "../../page/app-context.tsx";
import styles from "./example-card.module.css";
import { FirstSentence } from "./first-sentence.tsx";

/** Gunung Telihan, Kota Bontang: the pilot that was really chosen, explained by the same rules as every other area. */
export const EXAMPLE_KODE = "64.74.03.1002";

export function ExampleCard({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const [open, setOpen] = useState(false);
	const position = positionOf(candidates, EXAMPLE_KODE);
	if (position < 0) return null;
	return (
		<details className={styles.example} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t("example.title", { name: candidates.units[position]?.nama ?? "" })}</summary>
			{open ? <Example candidates={candidates} position={position} /> : null}
		</details>
	);
}

function Example({ candidates: { table }, position }: { readonly candidates: Candidates; readonly position: number }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const measures = useApp(selectMeasures);
	const scored = useMemo(() => {
		const criteria = shownCriteria(presetsFor(measures)[0]?.criteria ?? [], measures);
		return scoreCandidates(table, { criteria, scale: "minmax", spread: "any" });
	}, [table, measures]);
	const { candidates: example } = useRanked(scored, "example");
	if (example === null) return <p>{t("busy")}</p>;
	return (
		<>
			<p>{reasonWords(example, position, { t, nameOf: (measure: Measure) => names(measure).label })}</p>
			<p>{headlineTitle(example, position, t)}</p>
			<FirstSentence candidates={example} position={position} lane="example" />
			<p className="note">{t("example.note")}</p>
		</>
	);
}
