import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { HouseholdCard as Card, OpenedPack } from "#engine/protocol.ts";
import { columnLabel } from "#i18n/column-labels.ts";
import { attributeGroups, attributeWords } from "#i18n/say/household-words.ts";
import { selectOpened, selectShowsPockets } from "#state/selectors.ts";
import { IconButton } from "../kit/button.tsx";
import { classes } from "../kit/classes.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { useReturningFocus } from "../page/use-returning-focus.ts";
import styles from "./household-card.module.css";
/** One family without identity: what is recorded of it and which programmes reach it. */
export function HouseholdCard(): ReactNode {
	const household = useApp((state) => state.household);
	const opened = useApp(selectOpened);
	if (household === null || opened === null) return null;
	return <CardOf key={household.row} household={household} opened={opened} />;
}

function CardOf({ household, opened }: { readonly household: Card; readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("household");
	const { householdClosed } = useActions();
	const id = useId();
	const card = useRef<HTMLElement>(null);
	useReturningFocus(card);

	const { areas, manifest } = opened;
	const area = areas.nama[household.areaIndex];
	const place = area === undefined ? t("outside") : t("place", { area, parent: areas.kecamatan[household.areaIndex] ?? "" });
	const programmeName = (programme: string) => manifest.programmes.find((known) => known.id === programme)?.nama ?? programme;
	return (
		<section
			ref={card}
			className={styles.card}
			tabIndex={-1}
			aria-labelledby={id}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				householdClosed();
			}}
		>
			<header className={styles.head}>
				<h2 id={id} title={t("codeHint")}>
					<small>{t("title")}</small> {household.id === "" ? t("noCode") : t("code", { id: household.id })}
				</h2>
				<IconButton label={t("close")} className={styles.close} onClick={householdClosed}>
					<X size={16} aria-hidden />
				</IconButton>
				<p>{place.replace(/, $/, "")}</p>
				<p className={styles.marks}>
					<Mark household={household} />
					{manifest.notice === "" ? null : <span className={styles.sample}>{t("sample")}</span>}
				</p>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
			<div role="group" className={styles.body} aria-labelledby={id} tabIndex={0}>
				{household.programmes.length === 0 ? null : (
					<>
						<h3>{t("programmes")}</h3>
						<ul className={styles.programmes}>
							{household.programmes.map(({ id: programme, receives }) => (
								<li key={programme}>
									<span>{programmeName(programme)}</span>
									<b className={classes(receives === true && styles.has, receives === false && styles.hasNot)}>
										{t(receives === null ? "unknown" : receives ? "receives" : "lacks")}
									</b>
								</li>
							))}
						</ul>
					</>
				)}
				{attributeGroups(household).map(({ group, attributes }) => (
					<div key={group}>
						<h3>{t(`group.${group}`)}</h3>
						<dl>
							{attributes.map(({ column, value }) => (
								<div key={column}>
									<dt>{columnLabel(column)}</dt>
									<dd className={value === null ? styles.unknown : undefined}>{attributeWords(column, value, t)}</dd>
								</div>
							))}
						</dl>
					</div>
				))}
			</div>
		</section>
	);
}

/** Where pockets are drawn every family may be asked about, so its mark is whether it counts as poor there; else the filter's. */
function Mark({ household }: { readonly household: Card }): ReactNode {
	const { t } = useTranslation("household");
	const poorMask = useApp((state) => (selectShowsPockets(state) ? (state.pockets?.poorMask ?? null) : null));
	const inKantong = useApp(selectShowsPockets);
	if (inKantong && poorMask === null) return null;
	const yes = poorMask === null ? household.selected : poorMask[household.row] === 1;
	const word = poorMask === null ? (yes ? "passes" : "fails") : yes ? "poor" : "notPoor";
	return <span className={yes ? styles.passes : styles.fails}>{t(word)}</span>;
}
