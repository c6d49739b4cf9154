import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "#core/base/toggled.ts";
import { codeLabel, columnLabel, HOUSING_COLUMNS } from "#i18n/column-labels.ts";
import { formatCount } from "#i18n/format.ts";
import { CheckRow } from "../../../kit/check-row.tsx";
import { Disclosure } from "./disclosure.tsx";
import type { FilterPartProps } from "./filter-part.ts";
import { SectionHeading } from "./section-heading.tsx";

/** Housing items by their coded values, each with the number of families in the whole pack. */
export function HousingFilter({ opened, form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	const columns = HOUSING_COLUMNS.filter((column) => (opened.options.get(column)?.length ?? 0) > 0);
	if (columns.length === 0) return null;

	function toggleCode(column: string, code: number): void {
		const codes = toggled(form.housing[column] ?? [], code).sort((a, b) => a - b);
		const { [column]: _dropped, ...others } = form.housing;
		change({ housing: codes.length === 0 ? others : { ...others, [column]: codes } });
	}

	return (
		<section>
			<SectionHeading>{t("housing")}</SectionHeading>
			{columns.map((column) => {
				const chosen = form.housing[column] ?? [];
				const name = columnLabel(column);
				return (
					<Disclosure
						key={column}
						level="item"
						title={chosen.length > 0 ? `${name} · ${t("itemsActive", { n: chosen.length })}` : name}
					>
						{(opened.options.get(column) ?? []).map(({ value, count }) =>
							typeof value === "number" ? (
								<CheckRow
									key={value}
									label={codeLabel(column, value)}
									figure={formatCount(count)}
									checked={chosen.includes(value)}
									onChange={() => toggleCode(column, value)}
								/>
							) : null,
						)}
					</Disclosure>
				);
			})}
		</section>
	);
}
