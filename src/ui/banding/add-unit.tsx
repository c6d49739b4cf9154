import { type ReactElement, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { compareNames } from "#i18n/format.ts";
import { Popover } from "../shared/popover.tsx";
import styles from "./controls.module.css";
import type { Banding } from "./use-comparison.ts";

type AddUnitProps = {
	readonly banding: Banding;
	readonly onAdd: (kode: string) => void;
	readonly trigger: ReactElement<Record<string, unknown>>;
};

/** The units not yet compared, by name. */
export function AddUnit({ banding, onAdd, trigger }: AddUnitProps): ReactNode {
	const { t } = useTranslation("banding");
	const [open, setOpen] = useState(false);
	return (
		<Popover trigger={trigger} open={open} onOpenChange={setOpen} label={t("add.open")} className={styles.finder}>
			<Finder
				banding={banding}
				onChoose={(kode) => {
					onAdd(kode);
					setOpen(false);
				}}
			/>
		</Popover>
	);
}

type FinderProps = { readonly banding: Banding; readonly onChoose: (kode: string) => void };

function Finder({ banding, onChoose }: FinderProps): ReactNode {
	const { t } = useTranslation("banding");
	const [query, setQuery] = useState("");
	const { table, comparison, nameOf, kind, language } = banding;
	const wanted = query.trim().toLowerCase();
	const free = table.units
		.map(({ kode, induk }, index) => ({ index, kode, name: nameOf(index), hint: kind === "kelurahan" ? induk : "" }))
		.filter(({ index }) => !comparison.picked.includes(index));
	const found = free.filter(({ name, hint }) => `${name} ${hint}`.toLowerCase().includes(wanted));
	if (kind !== "kantong") found.sort((a, b) => compareNames(a.name, b.name, language));
	return (
		<>
			<input
				type="search"
				className={styles.field}
				placeholder={t("add.search")}
				aria-label={t("add.search")}
				value={query}
				onChange={(event) => setQuery(event.currentTarget.value)}
				onKeyDown={(event) => {
					const first = found[0];
					if (event.key === "Enter" && first !== undefined) onChoose(first.kode);
				}}
			/>
			{found.length === 0 ? <p role="status">{t("add.empty")}</p> : null}
			<ul className={styles.found}>
				{found.map(({ kode, name, hint }) => (
					<li key={kode}>
						<button type="button" className={styles.option} onClick={() => onChoose(kode)}>
							{name}
							{hint === "" ? null : <small>{hint}</small>}
						</button>
					</li>
				))}
			</ul>
		</>
	);
}
