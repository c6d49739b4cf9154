import { useEffect, useState } from "react";
import type { EarlierSource, PeriodsAnswer, PeriodsQuery } from "#engine/protocol.ts";
import { useAppStore } from "../../../page/app-context.tsx";
import type { Asked } from "../../../page/use-asked.ts";
import { useOpened } from "../../../page/use-opened.ts";

/** The comparison with an earlier list; a file's bytes go to the engine as they are, and its key tells it from another. */
export function usePeriods(earlier: EarlierSource | null, query: Omit<PeriodsQuery, "earlier">): Asked<PeriodsAnswer> {
	const store = useAppStore();
	const opened = useOpened();
	const { level, listed, extreme } = query;
	const key = earlier === null ? null : JSON.stringify([earlier.type === "file" ? earlier.key : "", level, listed, extreme]);
	const [landed, setLanded] = useState<(Omit<Asked<PeriodsAnswer>, "busy"> & { key: string; opened: unknown }) | null>(null);
	useEffect(() => {
		if (earlier === null || key === null || opened === null) return;
		let current = true;
		void store.ask("periods", { earlier, level, listed, extreme }).then((result) => {
			if (!current) return;
			const [answer, error] = result.ok ? [result.value, null] : [null, result.error];
			setLanded({ key, opened, answer, error });
		});
		return () => {
			current = false;
		};
	}, [earlier, level, listed, extreme, key, opened, store]);
	const own = landed?.opened === opened && key !== null ? landed : null;
	return { answer: own?.answer ?? null, busy: key !== null && own?.key !== key, error: own?.key === key ? own.error : null };
}
