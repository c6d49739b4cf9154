import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PhoneChip } from "../../kit/phone-chip.tsx";

export function PhoneChips(): ReactNode {
	const { t } = useTranslation("shell");
	return (
		<PhoneChip dialog="settings">
			<SlidersHorizontal size={15} aria-hidden />
			{t("chips.settings")}
		</PhoneChip>
	);
}
