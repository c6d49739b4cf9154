import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Trend, type TrendQuestion, trendOf } from "#core/time/series/trend.ts";
import type { TrendVoice } from "#i18n/say/series-figure-words.ts";
import { newestTarget } from "#state/pack-target.ts";
import { useApp } from "../../../page/app-context.tsx";
import { useOpened } from "../../../page/use-opened.ts";

/** The line asked for; the target defaults to the pack's own, then to the series'. null until a pack is open. */
export function useTrend(question: Omit<TrendQuestion, "kode">): Trend | null {
	const rows = useApp((state) => state.series);
	const kode = useApp((state) => state.view.trendKode);
	const opened = useOpened();
	const { indikator, round = null, at = null, target = null, baseYear = null } = question;
	return useMemo(() => {
		if (opened === null) return null;
		const shown = kode ?? opened.manifest.kode;
		const own = shown === opened.manifest.kode ? (newestTarget(opened.manifest, indikator)?.target ?? null) : null;
		return trendOf(rows, { kode: shown, indikator, round, at, target: target ?? own, baseYear });
	}, [rows, kode, opened, indikator, round, at, target, baseYear]);
}

export function useTrendVoice(): TrendVoice {
	const { t } = useTranslation("tren");
	return useMemo(() => ({ t }), [t]);
}
