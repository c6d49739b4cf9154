import { type ReactElement, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Banding } from "#i18n/say/banding.ts";
import { freeUnits } from "#i18n/say/free-units.ts";
import { Popover } from "../../kit/popover.tsx";
import { useApp } from "../../page/app-context.tsx";
import styles from "./add-unit.module.css";

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
	const pockets = useApp((state) => state.pockets);
	const wanted = query.trim().toLowerCase();
	const found = freeUnits(banding, pockets, t).filter(({ name, hint }) => `${name} ${hint}`.toLowerCase().includes(wanted));
	return (
		<>
			<input
				type="search"
				className="wide"
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
				{found.map(({ kode, name, hint, kind }, i) => (
					<li key={kode}>
						{found[i - 1]?.kind === kind ? null : <span className={styles.kind}>{t(`unit.${kind}`)}</span>}
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
