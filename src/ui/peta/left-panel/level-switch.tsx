import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdminLevel } from "#core/areas/table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { useActions } from "../../shared/app-context.tsx";
import { Segmented } from "../../shared/segmented.tsx";
import { useResolvedView } from "../../shared/use-resolved-view.ts";

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
