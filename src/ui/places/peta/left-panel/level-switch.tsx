import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { Segmented } from "../../../kit/segmented.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { useResolvedView } from "../../../page/use-resolved-view.ts";

const ORDER: readonly AdminLevel[] = ["provinsi", "kota", "kecamatan", "kelurahan"];

export function LevelSwitch({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("indicator");
	const { levelChanged } = useActions();
	const { level } = useResolvedView(opened);
	const levels = ORDER.filter((candidate) => opened.groups.some((groups) => groups.level === candidate));
	return (
		<Segmented<AdminLevel>
			label={t("level.label")}
			value={level}
			onChange={levelChanged}
			segments={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
		/>
	);
}
