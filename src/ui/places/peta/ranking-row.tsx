import type { ReactNode } from "react";
import type { RankingWords } from "#i18n/say/ranking-words.ts";
import type { RankedArea } from "#state/selectors.ts";
import { classes } from "../../kit/classes.ts";
import styles from "./ranking-row.module.css";

type RankingRowProps = {
	readonly id: string;
	readonly index: number;
	readonly count: number;
	readonly area: RankedArea;
	readonly words: RankingWords;
	/** Value at the right end of the bars. */
	/** Value → share of the row. */
	readonly scale: (value: number) => number;
	readonly mean: number;
	readonly selected: boolean;
	readonly hovered: boolean;
	readonly active: boolean;
	/** Name of the selected area this one cannot be told apart from. */
	readonly alikeTo: string | null;
	readonly onChoose: () => void;
	readonly onPoint: (inside: boolean) => void;
};

const percent = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;

export function RankingRow(props: RankingRowProps): ReactNode {
	const { area, words, scale, mean, selected, hovered, active, alikeTo } = props;
	const ranked = area.rank !== null;
	const hasValue = Number.isFinite(area.value);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the listbox holds the focus and handles the keys
		// biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
		<div
			id={props.id}
			role="option"
			aria-selected={selected}
			aria-posinset={props.index + 1}
			aria-setsize={props.count}
			data-index={props.index}
			className={classes(styles.row, selected && styles.selected, hovered && styles.hovered, active && styles.active)}
			onClick={props.onChoose}
			onPointerEnter={(event) => event.pointerType !== "touch" && props.onPoint(true)}
		>
			<span className="visually-hidden">{words.spoken(area, alikeTo)}</span>
			<span className={styles.rank} aria-hidden>
				{area.rank === null ? "" : words.rank(area.rank)}
			</span>
			<span className={styles.name} aria-hidden>
				{area.nama}
				{alikeTo === null ? null : <span className={styles.alike}> ≈</span>}
			</span>
			<span className={styles.bar} aria-hidden>
				{hasValue ? (
					<i
						className={classes(!ranked && styles.uncertain)}
						style={{ width: percent(scale(area.value)), backgroundColor: words.colour(area.classIndex) }}
					/>
				) : null}
				{hasValue && Number.isFinite(mean) ? <b style={{ left: percent(scale(mean)) }} /> : null}
				{!ranked && !hasValue && area.reliability === "too_few" ? <em>{words.counts(area)}</em> : null}
				{!ranked && hasValue ? <em>{words.range(area)}</em> : null}
			</span>
			<span className={styles.value} aria-hidden>
				{words.value(area)}
			</span>
		</div>
	);
}
