import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../../page/app-context.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import { DecileChips } from "./decile-chips.tsx";
import type { FilterPartProps } from "./filter-part.ts";
import { ProgrammeRows } from "./programme-rows.tsx";
import { SentenceEditor } from "./sentence-editor.tsx";
import { useFilterForm } from "./use-filter-form.ts";

/** Whom to count: programmes, deciles and the rest, or the sentence as text when it says more than these can show. */
export function FilterControls({ children }: { readonly children?: (part: FilterPartProps) => ReactNode }): ReactNode {
	const { t } = useTranslation("filter");
	const opened = useOpened();
	const opening = useApp((state) => state.pack.status === "opening");
	const { form, change } = useFilterForm();
	if (opened === null) return <p className="remark">{t(opening ? "waiting" : "unavailable")}</p>;
	if (opened.householdCount === 0) return <p className="remark">{t("noHouseholds")}</p>;
	if (form === null)
		return (
			<div className="stack">
				<p className="caution">{t("outside")}</p>
				<SentenceEditor />
			</div>
		);
	return (
		<div className="stack">
			<ProgrammeRows opened={opened} form={form} change={change} />
			{opened.columnTypes.has("desil") ? <DecileChips opened={opened} form={form} change={change} /> : null}
			{children?.({ opened, form, change })}
		</div>
	);
}
