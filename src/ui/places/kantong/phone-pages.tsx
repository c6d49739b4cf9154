import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PhonePage } from "../../kit/phone-page.tsx";
import { KantongPanel } from "./kantong-panel.tsx";

export function PhonePages(): ReactNode {
	const { t } = useTranslation("shell");
	return (
		<PhonePage name="settings" title={t("chips.settings")}>
			<KantongPanel />
		</PhonePage>
	);
}
