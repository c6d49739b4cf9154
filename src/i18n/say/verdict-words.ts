import type { Target, TargetVerdict } from "#core/time/series/target.ts";
import { formatSigned } from "../format.ts";
import type { TrendVoice } from "./series-figure-words.ts";

/** "Target 2026 tercapai dua tahun lebih awal". */
export function verdictText(verdict: TargetVerdict, target: Target, { t }: TrendVoice): string {
	const year = String(target.year);
	if (verdict.status === "met" && verdict.yearsEarly > 0)
		return t("verdict.metEarly", { year, years: countWord(verdict.yearsEarly, t) });
	return t(`verdict.${verdict.status}`, { year, projected: projectedText(verdict) });
}

/** The year in which it will have been reached. */
export function projectedText({ projectedYear }: TargetVerdict): string {
	return Number.isFinite(projectedYear) ? String(Math.ceil(projectedYear - 1e-9)) : "–";
}

function countWord(count: number, t: TrendVoice["t"]): string {
	return count >= 1 && count <= 9 ? t(`numbers.n${count as 1}`) : String(count);
}

/** Good news, a warning, or neither. */
export function verdictTone({ status }: TargetVerdict): "good" | "bad" | "neutral" {
	if (status === "met" || status === "on_track") return "good";
	return status === "unknown" ? "neutral" : "bad";
}

export function bandText(points: number): string {
	return formatSigned(points, Number.isInteger(points) ? 0 : 2);
}
