import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "#core/base/toggled.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import { CheckRow } from "../../../kit/check-row.tsx";
import { Disclosure } from "./disclosure.tsx";
import type { FilterPartProps } from "./filter-part.ts";
import { SectionHeading } from "./section-heading.tsx";

/** Kecamatan and kelurahan to keep; a family passes when it lies in any of them. */
export function PlaceFilter({ opened, form, change }: FilterPartProps): ReactNode {
	const { t } = useTranslation("filter");
	const kecamatan = opened.groups.find((groups) => groups.level === "kecamatan");
	const kelurahan = opened.groups.find((groups) => groups.level === "kelurahan");
	if (kecamatan === undefined && kelurahan === undefined) return null;
	const chosen = form.kecamatan.length + form.kelurahan.length;
	const title = (name: string, n: number) => (n > 0 ? `${name} · ${t("itemsActive", { n })}` : name);
	return (
		<section>
			<SectionHeading>{t("places")}</SectionHeading>
			{chosen > 1 ? <p className="remark">{t("placesHint")}</p> : null}
			{kecamatan === undefined ? null : (
				<Disclosure level="item" title={title(t("kecamatan"), form.kecamatan.length)}>
					<PlaceList
						groups={kecamatan}
						chosen={form.kecamatan}
						onToggle={(kode) => change({ kecamatan: toggled(form.kecamatan, kode) })}
					/>
				</Disclosure>
			)}
			{kelurahan === undefined ? null : (
				<Disclosure level="item" title={title(t("kelurahan"), form.kelurahan.length)}>
					<PlaceList
						groups={kelurahan}
						chosen={form.kelurahan}
						onToggle={(kode) => change({ kelurahan: toggled(form.kelurahan, kode) })}
					/>
				</Disclosure>
			)}
		</section>
	);
}

type PlaceListProps = {
	readonly groups: AreaGroups;
	readonly chosen: readonly string[];
	readonly onToggle: (kode: string) => void;
};

function PlaceList({ groups, chosen, onToggle }: PlaceListProps): ReactNode {
	const rows = groups.kode
		.map((kode, row) => ({ kode, nama: groups.nama[row] ?? kode, induk: groups.induk[row] ?? "" }))
		.sort((a, b) => a.nama.localeCompare(b.nama, "id"));
	return rows.map(({ kode, nama, induk }) => (
		<CheckRow
			key={kode}
			label={nama}
			{...(groups.level === "kelurahan" && induk !== "" ? { figure: induk } : {})}
			checked={chosen.includes(kode)}
			onChange={() => onToggle(kode)}
		/>
	));
}
