import type { TFunction } from "i18next";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "#core/base/toggled.ts";
import type { FilterForm } from "#core/families/filter/form.ts";
import { statusLabel } from "#i18n/column-labels.ts";
import { formatCount } from "#i18n/format.ts";
import { Button } from "../../../kit/button.tsx";
import { Popover } from "../../../kit/popover.tsx";
import { Segmented } from "../../../kit/segmented.tsx";
import { ToggleChip } from "../../../kit/toggle-chip.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import { Disclosure } from "./disclosure.tsx";
import type { FilterPartProps } from "./filter-part.ts";
import { HousingFilter } from "./housing-filter.tsx";
import styles from "./more-filters.module.css";
import { PlaceFilter } from "./place-filter.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { SentenceEditor } from "./sentence-editor.tsx";
import { useFilterForm } from "./use-filter-form.ts";

/** What is needed less often, opened from beside the count and laid over the map. */
export function MoreFiltersButton(): ReactNode {
	const { t } = useTranslation("filter");
	const opened = useOpened();
	const { form, change } = useFilterForm();
	if (opened === null || form === null) return null;
	return (
		<Popover
			side="right"
			align="end"
			label={t("moreTitle")}
			className={styles.more}
			trigger={<Button variant="link">{moreTitle(form, t)}</Button>}
		>
			<MoreFilterParts opened={opened} form={form} change={change} />
		</Popover>
	);
}

/** The same on the phone's page of filters, under a heading that opens. */
export function MoreFilters(props: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	return (
		<Disclosure title={moreTitle(props.form, t)}>
			<MoreFilterParts {...props} />
		</Disclosure>
	);
}

function moreTitle(form: FilterForm, t: TFunction<"filter">): string {
	const active =
		Number(form.listed !== null) +
		Number(form.statuses.length > 0) +
		Number(form.kecamatan.length + form.kelurahan.length > 0) +
		Object.keys(form.housing).length;
	return active > 0 ? t("moreActive", { n: active }) : t("moreTitle");
}

/** List, status, places, housing, and the sentence itself. */
function MoreFilterParts(props: FilterPartProps): ReactNode {
	return (
		<div className="stack">
			{props.opened.columnTypes.has("terdaftar") ? <ListFilter {...props} /> : null}
			<StatusFilter {...props} />
			<PlaceFilter {...props} />
			<HousingFilter {...props} />
			<SentenceEditor />
		</div>
	);
}

function ListFilter({ form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	return (
		<section>
			<SectionHeading>{t("list")}</SectionHeading>
			<Segmented<"listed" | "everyone">
				label={t("list")}
				value={form.listed === true ? "listed" : "everyone"}
				onChange={(next) => change({ listed: next === "listed" ? true : null })}
				segments={[
					{ value: "listed", label: t("listed") },
					{ value: "everyone", label: t("everyone") },
				]}
			/>
		</section>
	);
}

function StatusFilter({ opened, form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	const id = useId();
	const options = (opened.options.get("status") ?? []).filter(({ value }) => typeof value === "string");
	if (options.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<SectionHeading id={id}>{t("status")}</SectionHeading>
			<div className="chips">
				{options.map(({ value, count }) => {
					const status = String(value);
					return (
						<ToggleChip
							key={status}
							pressed={form.statuses.includes(status)}
							onToggle={() => change({ statuses: toggled(form.statuses, status) })}
						>
							{`${statusLabel(status)} · ${formatCount(count)}`}
						</ToggleChip>
					);
				})}
			</div>
		</section>
	);
}
