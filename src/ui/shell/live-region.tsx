import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { useApp } from "../page/app-context.tsx";

const QUIET_MILLISECONDS = 700;

/** Says how many families match, once the filter has been left alone for a moment. */
export function LiveRegion(): ReactNode {
	const { t } = useTranslation("shell");
	const count = useApp((state) => state.answer?.selectedCount ?? null);
	const [spoken, setSpoken] = useState("");
	useEffect(() => {
		if (count === null) return;
		const timer = setTimeout(() => setSpoken(t("live.matching", { n: formatCount(count) })), QUIET_MILLISECONDS);
		return () => clearTimeout(timer);
	}, [count, t]);
	return (
		<div role="status" aria-live="polite" className="visually-hidden">
			{spoken}
		</div>
	);
}
