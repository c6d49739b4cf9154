import { ChevronDown, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { activeConditions } from "#core/families/filter/active-conditions.ts";
import { selectForm } from "#state/selectors.ts";
import { PhoneChip } from "../../kit/phone-chip.tsx";
import { useApp } from "../../page/app-context.tsx";

export function PhoneChips(): ReactNode {
	const { t } = useTranslation("shell");
	const form = useApp(selectForm);
	const active = form === null ? 1 : activeConditions(form);
	return (
		<>
			<PhoneChip dialog="indicator">
				{t("chips.indicator")}
				<ChevronDown size={15} aria-hidden />
			</PhoneChip>
			<PhoneChip dialog="filter" on={active > 0}>
				<SlidersHorizontal size={15} aria-hidden />
				{active > 0 ? t("chips.filterActive", { n: active }) : t("chips.filter")}
			</PhoneChip>
		</>
	);
}
