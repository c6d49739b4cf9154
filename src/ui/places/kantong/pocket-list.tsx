import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { pocketRateIdentity } from "#i18n/say/identity/pocket-identity.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectChosenPocket, selectOpened } from "#state/selectors.ts";
import { Figure, IdentifiedText } from "../../figure/figure.tsx";
import { usePocketWords } from "../../figure/use-pocket-words.ts";
import { Button } from "../../kit/button.tsx";
import { classes } from "../../kit/classes.ts";
import { useActions, useApp } from "../../page/app-context.tsx";
import { PocketCard } from "./pocket-card.tsx";
import styles from "./pocket-list.module.css";

/** Cards drawn at once; field groups can be hundreds. */
const STEP = 60;

/** Right of the map on the Kantong place: the pockets ranked, linked with their outlines both ways. */
export function PocketList(): ReactNode {
	const { t } = useTranslation("kantong");
	const opened = useApp(selectOpened);
	const answer = useApp((state) => state.pockets);
	const busy = useApp((state) => state.pocketsBusy);
	const { t: tHeadline } = useTranslation("headline");
	const pack = useApp(selectPackFacts);
	const visits = useApp((state) => isVisitMethod(state.pockets?.query.method ?? state.view.pocketMethod));
	const words = usePocketWords(answer, opened);
	const rate = formatPercent(answer?.rate ?? Number.NaN);
	const rated = answer !== null && answer.rung === "A" && !isVisitMethod(answer.query.method);
	const chosen = useApp(selectChosenPocket);
	return (
		<div className={styles.panel} aria-busy={busy}>
			<h2 className={styles.heading}>
				{t(visits ? "list.groups" : "list.pockets")}
				{rated && Number.isFinite(answer.rate) ? (
					<small>
						<IdentifiedText
							text={t("list.cityRate", { region: tHeadline(`region.${pack.region}`), percent: rate })}
							own={rate}
							identity={words && pocketRateIdentity(words, null)}
						/>
					</small>
				) : null}
			</h2>
			{answer === null || opened === null ? (
				<p className="empty">{busy || opened === null ? t("list.waiting") : t("list.empty")}</p>
			) : answer.pockets.length === 0 ? (
				<p className="empty">
					{t("list.empty")} {t("list.emptyHint")}
				</p>
			) : (
				<>
					{chosen === null || words === null ? null : (
						<p className={styles.chosen}>
							{t("list.chosen", { id: formatCount(chosen.id) })}{" "}
							<Figure identity={pocketRateIdentity(words, chosen)}>
								{rated
									? t("list.counts", { poor: formatCount(chosen.poor), all: formatCount(chosen.households) })
									: t("list.groupCount", { poor: formatCount(chosen.poor) })}
							</Figure>
						</p>
					)}
					<Cards answer={answer} opened={opened} label={t(visits ? "list.groups" : "list.pockets")} />
				</>
			)}
		</div>
	);
}

type CardsProps = { readonly answer: PocketAnswer; readonly opened: OpenedPack; readonly label: string };

function Cards({ answer, opened, label }: CardsProps): ReactNode {
	const { t } = useTranslation("kantong");
	const { pocketSelected, pocketHovered } = useActions();
	const selected = useApp((state) => state.view.selectedPocket);
	const hovered = useApp((state) => state.hoveredPocket);
	const [limit, setLimit] = useState(STEP);
	const [active, setActive] = useState<number | null>(null);
	const list = useRef<HTMLDivElement>(null);
	const id = useId();
	const { pockets } = answer;
	const selectedIndex = pockets.findIndex((pocket) => pocket.kode === selected);
	const chosen = pockets[selectedIndex]?.id;
	const shown = pockets.slice(0, Math.max(limit, selectedIndex + 1));
	const current = active ?? Math.max(0, selectedIndex);

	useEffect(() => {
		if (chosen !== undefined) list.current?.querySelector(`[data-pocket="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
	}, [chosen]);

	function pressed(event: KeyboardEvent): void {
		const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: shown.length - 1 };
		const move = moves[event.key];
		if (move !== undefined) {
			event.preventDefault();
			const next = Math.max(0, Math.min(shown.length - 1, move));
			const pocket = shown[next];
			setActive(next);
			if (pocket === undefined) return;
			pocketHovered(pocket.id);
			list.current?.querySelector(`[data-pocket="${pocket.id}"]`)?.scrollIntoView({ block: "nearest" });
		} else if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			const pocket = shown[current];
			if (pocket) pocketSelected(pocket.kode === selected ? null : pocket.kode);
		} else if (event.key === "Escape") pocketSelected(null);
	}

	const scale = Math.min(1, Math.max(answer.rate, ...pockets.map(({ high }) => (Number.isFinite(high) ? high : 0))) * 1.04);
	const rest = pockets.length - shown.length;
	return (
		<div className={styles.scroll}>
			<div
				ref={list}
				className={styles.list}
				role="listbox"
				aria-label={label}
				tabIndex={0}
				aria-activedescendant={shown[current] ? `${id}-${shown[current].id}` : undefined}
				onKeyDown={pressed}
				onFocus={() => setActive(current)}
				onBlur={() => {
					setActive(null);
					pocketHovered(null);
				}}
				onPointerLeave={() => pocketHovered(null)}
			>
				{shown.map((pocket, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the listbox holds the focus and handles the keys
					// biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
					<div
						key={pocket.id}
						id={`${id}-${pocket.id}`}
						role="option"
						aria-selected={pocket.kode === selected}
						data-pocket={pocket.id}
						className={classes(
							styles.card,
							pocket.kode === selected && styles.selected,
							pocket.id === hovered && styles.hovered,
							index === active && styles.active,
						)}
						onClick={() => {
							setActive(index);
							pocketSelected(pocket.kode === selected ? null : pocket.kode);
						}}
						onPointerEnter={(event) => event.pointerType !== "touch" && pocketHovered(pocket.id)}
					>
						<PocketCard pocket={pocket} answer={answer} opened={opened} scale={scale} open={pocket.kode === selected} />
					</div>
				))}
			</div>
			{rest > 0 ? (
				<Button variant="link" className={styles.more} onClick={() => setLimit((now) => now + STEP)}>
					{t("list.more", { n: formatCount(Math.min(rest, STEP)) })}
				</Button>
			) : null}
		</div>
	);
}
