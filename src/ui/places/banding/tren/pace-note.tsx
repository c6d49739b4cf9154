import type { ReactNode } from "react";
import type { Change } from "#core/time/series/change.ts";
import type { PaceBand, PaceVerdict } from "#core/time/series/target.ts";
import { formatDecimal, formatSigned } from "#i18n/format.ts";
import type { TrendVoice } from "#i18n/say/series-figure-words.ts";
import { bandText } from "#i18n/say/verdict-words.ts";
import styles from "./pace-note.module.css";

type PaceNoteProps = {
	readonly change: Change;
	readonly band: PaceBand;
	readonly verdict: PaceVerdict;
	readonly voice: TrendVoice;
};

/** The pace against the aimed-at one, and what becomes of the verdict when "per cent" is read as it is written. */
export function PaceVerdictNote({ change, band, verdict, voice }: PaceNoteProps): ReactNode {
	const { t } = voice;
	const relative = Math.abs(change.relativePerYear) * 100;
	const isAmbiguous = verdict === "below" && change.absolute < 0 && relative >= Math.abs(band.least);
	return (
		<p className={styles.note}>
			{t("pace.sentence", {
				from: change.from.period.text,
				to: change.to.period.text,
				least: bandText(band.least),
				most: bandText(band.most),
				actual: formatSigned(change.perYear, 2),
				verdict: t(`pace.${verdict}`),
			})}{" "}
			{isAmbiguous ? t("pace.wording", { relative: formatDecimal(relative, 1) }) : null}
		</p>
	);
}
