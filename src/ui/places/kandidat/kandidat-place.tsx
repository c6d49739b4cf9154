import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorMessage } from "#i18n/error-message.ts";
import { type Candidates, positionOf } from "#state/tasks/candidates.ts";
import type { CandidateTab } from "#state/view/candidates.ts";
import { useCandidates } from "../../figure/use-candidates.ts";
import { PlaceFrame } from "../../kit/place-frame.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { PHONE, useMedia } from "../../page/use-media.ts";
import { CandidateHeadline } from "./candidate-headline.tsx";
import { ChosenPanel } from "./chosen-panel.tsx";
import { CoverTab } from "./cover-tab.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";
import { EffectTab } from "./effect-tab.tsx";
import { EXAMPLE_KODE } from "./example-card.tsx";
import { FlipTab } from "./flip-tab.tsx";
import { FollowTab } from "./follow-tab.tsx";
import styles from "./kandidat-place.module.css";
import { MatchTab } from "./match-tab.tsx";
import { RankingTab } from "./ranking-tab.tsx";
import { WavesTab } from "./waves-tab.tsx";

const TABS: readonly CandidateTab[] = ["peringkat", "bobot", "himpunan", "gelombang", "pembanding", "dampak", "pantau"];

/** Choosing pilot areas: criteria, what follows from them, and what people decide. */
export function KandidatPlace(): ReactNode {
	const { t } = useTranslation("kandidat");
	const { candidates, busy, error } = useCandidates();
	const focus = useFocus(candidates);
	const phone = useMedia(PHONE);
	const [unitCost, setUnitCost] = useState(Number.NaN);
	return (
		<PlaceFrame
			leftLabel={t("leftLabel")}
			rightLabel={t("chosen.title")}
			left={phone ? <FoldedCriteria /> : <CriteriaPanel />}
			headline={<CandidateHeadline candidates={candidates} focus={focus} busy={busy} />}
			right={candidates === null ? <span /> : <ChosenPanel candidates={candidates} unitCost={unitCost} />}
		>
			{error === null ? null : <p className="note">{errorMessage(error).title}</p>}
			{candidates === null ? null : (
				<CandidateTabs candidates={candidates} focus={focus} unitCost={unitCost} onUnitCost={setUnitCost} />
			)}
		</PlaceFrame>
	);
}

/** On a phone the answer comes first. */
function FoldedCriteria(): ReactNode {
	const { t } = useTranslation("kandidat");
	const [open, setOpen] = useState(false);
	return (
		<details className={styles.folded} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t("leftLabel")}</summary>
			{open ? <CriteriaPanel /> : null}
		</details>
	);
}

type CandidateTabsProps = {
	readonly candidates: Candidates;
	readonly focus: number;
	readonly unitCost: number;
	readonly onUnitCost: (rupiah: number) => void;
};

function CandidateTabs({ candidates, focus, unitCost, onUnitCost }: CandidateTabsProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { candidateTabChanged } = useActions();
	const tab = useApp((state) => state.view.candidateTab);
	const box = useRef<HTMLDivElement>(null);
	// on a phone there are more tabs than fit
	useEffect(() => showTab(box.current?.querySelector<HTMLElement>(`[role="tab"][id$="-${tab}"]`)), [tab]);
	const panels: Readonly<Record<CandidateTab, () => ReactNode>> = {
		peringkat: () => <RankingTab candidates={candidates} />,
		bobot: () => <FlipTab candidates={candidates} focus={focus} />,
		himpunan: () => <CoverTab candidates={candidates} unitCost={unitCost} onUnitCost={onUnitCost} />,
		gelombang: () => <WavesTab candidates={candidates} />,
		pembanding: () => <MatchTab candidates={candidates} focus={focus} />,
		dampak: () => <EffectTab candidates={candidates} focus={focus} />,
		pantau: () => <FollowTab candidates={candidates} />,
	};
	return (
		<div ref={box} className={styles.tabs}>
			<Tabs
				label={t("tabsLabel")}
				value={tab}
				tabs={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
				onChange={candidateTabChanged}
			>
				<div className={styles.tabPanel}>{panels[tab]()}</div>
			</Tabs>
		</div>
	);
}

function showTab(tab: HTMLElement | null | undefined): void {
	const list = tab?.parentElement;
	if (!tab || !list) return;
	const left = tab.offsetLeft - list.offsetLeft;
	const hidden = left < list.scrollLeft || left + tab.offsetWidth > list.scrollLeft + list.clientWidth;
	if (hidden) list.scrollLeft = left - (list.clientWidth - tab.offsetWidth) / 2;
}

/** The area the words speak of beside the first: the selected one, the first starred, or the example where the pack has it. */
function useFocus(candidates: Candidates | null): number {
	const selected = useApp((state) => state.view.selectedKode);
	const starred = useApp((state) => state.view.candidates);
	if (candidates === null) return -1;
	const found = [selected, ...starred, EXAMPLE_KODE].find((kode) => positionOf(candidates, kode ?? null) >= 0);
	return positionOf(candidates, found ?? null);
}
