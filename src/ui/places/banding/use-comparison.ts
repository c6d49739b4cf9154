import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { measureBase } from "#i18n/measure-words.ts";
import { type Banding, bandingOf } from "#i18n/say/banding.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectFilterSentence } from "#state/selectors.ts";
import { availableKinds, resolvedKind } from "#state/tasks/compared-units.ts";
import type { CompareUnit } from "#state/view/comparison.ts";
import { useApp } from "../../page/app-context.tsx";
import { useOpened } from "../../page/use-opened.ts";
import { useComparedTable } from "./use-compared-table.ts";

export type BandingState = {
	readonly kind: CompareUnit;
	readonly available: readonly CompareUnit[];
	readonly busy: boolean;
	readonly error: AppError | null;
	/** null while it is being computed, or where there are fewer than two units. */
	readonly banding: Banding | null;
	/** There is nothing to compare. */
	readonly few: boolean;
};

export function useComparison(): BandingState {
	const opened = useOpened();
	const { t } = useTranslation("banding");
	const { t: tHeadline } = useTranslation("headline");
	const pack = useApp(selectPackFacts);
	const wanted = useApp((state) => state.view.compareUnit);
	const compared = useApp((state) => state.view.compared);
	const sort = useApp((state) => state.view.compareSort);
	const pockets = useApp((state) => state.pockets);
	const pocketsError = useApp((state) => state.pocketsError);
	const available = useMemo(() => (opened ? availableKinds(opened) : []), [opened]);
	const kind = resolvedKind(wanted, available);
	const possible = available.includes(kind);
	const { table, ownUnits, busy, error } = useComparedTable(opened, possible ? kind : null, compared, pockets);
	const base = measureBase(useApp(selectFilterSentence));
	const banding = useMemo<Banding | null>(() => {
		if (opened === null || table === null || table.units.length < 2) return null;
		return bandingOf({ opened, table, ownUnits, kind, compared, sort, base }, { region: tHeadline(`region.${pack.region}`), t });
	}, [opened, table, ownUnits, kind, compared, sort, pack.region, base, t, tHeadline]);
	const few = opened !== null && (!possible || (table !== null && table.units.length < 2));
	return { kind, available, busy, error: kind === "kantong" ? (error ?? pocketsError) : error, banding, few };
}
