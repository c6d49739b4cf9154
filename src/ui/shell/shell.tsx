import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "#state/view/place.ts";
import { Headline } from "../figure/headline.tsx";
import { ErrorCard } from "../kit/error-card.tsx";
import { Legend } from "../map/legend.tsx";
import { MapStage } from "../map/map-stage.tsx";
import { useApp } from "../page/app-context.tsx";
import { PHONE, useMedia } from "../page/use-media.ts";
import { RightPanel } from "../places/peta/right-panel.tsx";
import { useChrome } from "./chrome.tsx";
import { DeviceNotice } from "./device-notice.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import {
	BandingPlace,
	CetakPlace,
	DataPlace,
	HouseholdCard,
	KandidatPlace,
	KantongHeadline,
	KantongPanel,
	LeftPanel,
	PhoneDialogs,
	PocketList,
	RapatPlace,
} from "./later.tsx";
import { LiveRegion } from "./live-region.tsx";
import { FirstHint, Notices } from "./notices.tsx";
import { PanelHandle } from "./panel-handle.tsx";
import { PhoneSheet } from "./phone-sheet.tsx";
import { Places } from "./places.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const TableDrawer = lazy(() => import("../table/table-drawer.tsx").then(({ TableDrawer }) => ({ default: TableDrawer })));
const HelpDialog = lazy(() => import("./help-dialog.tsx").then(({ HelpDialog }) => ({ default: HelpDialog })));

/** Places that lie over the map, which stays alive under them. */
const COVERS: Partial<Record<Place, () => ReactNode>> = {
	banding: BandingPlace,
	kandidat: KandidatPlace,
	data: DataPlace,
	cetak: CetakPlace,
	rapat: RapatPlace,
};

/**
 * The frame. The map's element keeps its place in the tree in every layout and place, so that the live map is made once;
 * places without it lie over it.
 */
export function Shell(): ReactNode {
	useShortcuts();
	const { t } = useTranslation("shell");
	const phone = useMedia(PHONE);
	const { leftOpen, rightOpen, dialog } = useChrome();
	const place = useApp((state) => state.view.place);
	const Cover = COVERS[place];
	const covered = Cover !== undefined;
	// one question fills the screen of a meeting
	const alone = place === "rapat";
	// the table is a page of its own on a phone; what lies under it is not there
	const fullPage = useApp((state) => phone && state.view.tableOpen) && !covered;
	const left = !phone && leftOpen && !covered;
	const right = !phone && rightOpen && !covered;
	const columns =
		phone || alone ? undefined : `var(--rail) ${left ? "var(--left)" : "0"} minmax(0, 1fr) ${right ? "var(--right)" : "0"}`;
	return (
		<div
			className={phone ? styles.phone : styles.desktop}
			data-full-page={fullPage || undefined}
			data-alone={alone || undefined}
			style={{ gridTemplateColumns: columns }}
		>
			<button type="button" className={styles.skip} onClick={() => document.getElementById("isi")?.focus()}>
				{t("skip")}
			</button>
			{alone ? null : <TopBar phone={phone} />}
			{phone || alone ? null : <Places phone={false} />}
			{left ? (
				<aside className={styles.left} aria-label={t("panel.left")}>
					<FaultBoundary key={place}>{place === "kantong" ? <KantongPanel /> : <LeftPanel />}</FaultBoundary>
				</aside>
			) : null}
			<MapColumn phone={phone} hidden={covered} />
			{right ? (
				<aside className={styles.right} aria-label={t("panel.right")}>
					<FaultBoundary key={place}>{place === "kantong" ? <PocketList /> : <RightPanel />}</FaultBoundary>
				</aside>
			) : null}
			{covered ? (
				<main id="isi" tabIndex={-1} className={styles.cover} data-place={place}>
					<FaultBoundary key={place}>
						<Cover />
					</FaultBoundary>
				</main>
			) : null}
			{phone && !covered && !fullPage ? <PhoneSheet /> : null}
			{phone && !fullPage && !alone ? <Places phone /> : null}
			<DeviceNotice />
			<LiveRegion />
			{phone ? <PhoneDialogs /> : null}
			<Suspense>{dialog === "help" ? <HelpDialog /> : null}</Suspense>
		</div>
	);
}

function MapColumn({ phone, hidden }: { readonly phone: boolean; readonly hidden: boolean }): ReactNode {
	const place = useApp((state) => state.view.place);
	const tableOpen = useApp((state) => state.view.tableOpen);
	const error = useApp((state) => (state.pack.status === "failed" ? state.pack.error : null));
	return (
		// one element in every place: another tag would make the live map anew
		<div
			role={hidden ? undefined : "main"}
			id={hidden ? undefined : "isi"}
			tabIndex={-1}
			className={styles.map}
			inert={hidden}
			data-hidden={hidden || undefined}
		>
			{phone ? null : place === "kantong" ? <KantongHeadline /> : <Headline />}
			<FirstHint />
			<div className={styles.stage}>
				<FaultBoundary>
					<MapStage />
					<Legend />
				</FaultBoundary>
				{phone ? null : <HouseholdCard />}
				{phone ? null : <PanelHandle side="left" />}
				{phone ? null : <PanelHandle side="right" />}
				<Notices />
				{error === null ? null : (
					<div className={styles.fault}>
						<ErrorCard error={error} />
					</div>
				)}
			</div>
			{tableOpen ? (
				<FaultBoundary>
					<Suspense>
						<TableDrawer />
					</Suspense>
				</FaultBoundary>
			) : null}
		</div>
	);
}
