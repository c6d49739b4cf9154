import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FoundArea, searchAreas } from "#core/place/search-areas.ts";
import { classes } from "../kit/classes.ts";
import { useActions } from "../page/app-context.tsx";
import { useOpened } from "../page/use-opened.ts";
import styles from "./area-search.module.css";
import { useResolvedLevel } from "./use-resolved-level.ts";

type AreaSearchProps = {
	readonly fieldRef?: Ref<HTMLInputElement>;
	readonly onChosen?: () => void;
	readonly autoFocus?: boolean;
};

/** Find an area by name or code: a combobox whose list follows the typing. */
export function AreaSearch({ fieldRef, onChosen, autoFocus = false }: AreaSearchProps): ReactNode {
	const { t } = useTranslation("shell");
	const { t: tLevel } = useTranslation("indicator");
	const { areaSelected, levelChanged } = useActions();
	const level = useResolvedLevel();
	const opened = useOpened();
	const [query, setQuery] = useState("");
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(0);
	const id = useId();
	const found = opened === null ? [] : searchAreas(opened.groups, query);
	const shown = open && query.trim() !== "";

	function choose(area: FoundArea | undefined): void {
		if (area === undefined) return;
		if (area.level !== level) levelChanged(area.level);
		areaSelected(area.kode);
		setQuery("");
		setOpen(false);
		onChosen?.();
	}

	function pressed(event: KeyboardEvent<HTMLInputElement>): void {
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			setOpen(true);
			const step = event.key === "ArrowDown" ? 1 : -1;
			if (found.length > 0) setActive((active + step + found.length) % found.length);
		} else if (event.key === "Enter") {
			event.preventDefault();
			choose(found[active]);
			// the one-letter shortcuts work again at once
			if (found[active] !== undefined) event.currentTarget.blur();
		} else if (event.key === "Escape" && (query !== "" || open)) {
			event.preventDefault();
			event.stopPropagation();
			setQuery("");
			setOpen(false);
		} else if (event.key === "Escape") event.currentTarget.blur();
	}

	return (
		<div className={styles.search}>
			<Search size={18} aria-hidden className={styles.glass} />
			<input
				ref={fieldRef}
				type="search"
				role="combobox"
				className={styles.field}
				placeholder={t("search.placeholder")}
				aria-label={t("search.label")}
				aria-keyshortcuts="/"
				aria-expanded={shown}
				aria-controls={`${id}-list`}
				aria-autocomplete="list"
				aria-activedescendant={shown && found.length > 0 ? `${id}-${active}` : undefined}
				autoComplete="off"
				spellCheck={false}
				// biome-ignore lint/a11y/noAutofocus: only in the search dialog, where the field is the one thing to do
				autoFocus={autoFocus}
				disabled={opened === null}
				value={query}
				onChange={(event) => {
					setQuery(event.currentTarget.value);
					setActive(0);
					setOpen(true);
				}}
				onFocus={() => setOpen(true)}
				onBlur={() => setOpen(false)}
				onKeyDown={pressed}
			/>
			<kbd className={styles.key} aria-hidden>
				/
			</kbd>
			<span role="status" className="visually-hidden">
				{shown ? (found.length === 0 ? t("search.none", { query }) : t("search.results", { n: found.length })) : ""}
			</span>
			<div
				id={`${id}-list`}
				role="listbox"
				aria-label={t("search.label")}
				className={styles.list}
				hidden={!shown || found.length === 0}
			>
				{found.map((area, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and handles the keys
					<div
						key={area.kode}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === active}
						className={classes(styles.option, index === active && styles.active)}
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => choose(area)}
						onPointerMove={() => setActive(index)}
					>
						<span className={styles.name}>{area.nama}</span>
						<small>
							{tLevel(`level.${area.level}`)}
							{area.induk === "" ? "" : ` · ${area.induk}`}
							{` · ${area.kode}`}
						</small>
					</div>
				))}
			</div>
			{shown && found.length === 0 ? <p className={classes(styles.list, styles.none)}>{t("search.none", { query })}</p> : null}
		</div>
	);
}
