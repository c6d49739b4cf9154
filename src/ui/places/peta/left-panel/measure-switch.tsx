import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Form } from "#core/measure/measure.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { Segmented } from "../../../kit/segmented.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import { useResolvedView } from "../../../page/use-resolved-view.ts";

/** Number or rate. What the indicator cannot be is switched off and the reason said. */
export function MeasureSwitch({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("indicator");
	const { measureChanged } = useActions();
	const form = useApp((state) => state.view.measure);
	const { indicator } = useResolvedView(opened);
	const info = opened.indicators.find(({ id }) => id === indicator);
	const hasRate = info?.denominator !== null;
	const hasCount = info?.hasCount !== false;
	const per = info?.denominator === "square_kilometres" ? "rateArea" : info?.unit === "jiwa" ? "ratePeople" : "rate";
	const value: Form = !hasRate ? "count" : !hasCount ? "rate" : form;
	return (
		<div>
			<Segmented<Form>
				label={t("measure.label")}
				value={value}
				onChange={measureChanged}
				segments={[
					{ value: "count", label: t("measure.count"), disabled: !hasCount },
					{ value: "rate", label: t(`measure.${per}`), disabled: !hasRate },
				]}
			/>
			{hasRate && hasCount ? null : <p className="remark">{t(hasRate ? "measure.noCount" : "measure.noRate")}</p>}
		</div>
	);
}
