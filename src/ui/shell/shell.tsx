import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { withTopics } from "#i18n/topics.ts";
import { selectPackError } from "#state/selectors.ts";
import { HeadlineFrame } from "../figure/headline.tsx";
import { ErrorCard } from "../kit/error-card.tsx";
import { Legend } from "../map/legend.tsx";
import { MapStage } from "../map/map-stage.tsx";
import { useApp } from "../page/app-context.tsx";
import { useChrome } from "../page/chrome.tsx";
import { later } from "../page/later.tsx";
import { isMapPlace, type PlaceObject } from "../page/place-object.ts";
import { PHONE, useMedia } from "../page/use-media.ts";
import { DeviceNotice } from "./device-notice.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import { HouseholdCard } from "./household-later.ts";
import { LanguageToast } from "./language-toast.tsx";
import { LiveRegion } from "./live-region.tsx";
import { FirstHint, Notices } from "./notices.tsx";
import { PanelHandle } from "./panel-handle.tsx";
import { PhoneSheet } from "./phone-sheet.tsx";
import { PLACE_LIST, placeOf } from "./place-list.ts";
import { Places } from "./places.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const PhoneDialogs = later([], async () => (await import("./phone-dialogs.tsx")).PhoneDialogs);
const TableDrawer = lazy(() =>
	withTopics(["table", "export", "terms"], () => import("../table/table-drawer.tsx")).then(({ TableDrawer }) => ({
		default: TableDrawer,
	})),
);
const HelpDialog = lazy(() => import("./help-dialog.tsx").then(({ HelpDialog }) => ({ default: HelpDialog })));

/**
 * The frame. The map's element keeps its place in the tree in every layout and place, so that the live map is made once;
 * places without it lie over it.
 */
export function Shell(): ReactNode {
	useShortcuts();
	const { t } = useTranslation("shell");
	const phone = useMedia(PHONE);
	const { leftOpen, rightOpen, dialog } = useChrome();
	const place = placeOf(useApp((state) => state.view.place));
	const { id, layout } = place;
	const error = useApp(selectPackError);
	const covered = layout.kind === "page";
	// whoever cannot go on finds the way to another pack or place
	const alone = covered && layout.alone === true && error === null;
	// the table is a page of its own on a phone; what lies under it is not there
	const fullPage = useApp((state) => phone && state.view.tableOpen) && !covered;
	const left = !phone && leftOpen && layout.kind === "map";
	const right = !phone && rightOpen && layout.kind === "map";
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
			{left ? <Side side="left" id={id} part={layout.left} /> : null}
			<MapColumn phone={phone} place={place} />
			{right ? <Side side="right" id={id} part={layout.right} /> : null}
			{covered ? (
				<main id="isi" tabIndex={-1} className={styles.cover} data-place={id}>
					{error === null ? (
						<FaultBoundary key={id}>
							<Suspense fallback={<HeadlineFrame title={t(`place.${id}`)} waiting />}>
								<layout.page />
							</Suspense>
						</FaultBoundary>
					) : (
						<>
							<HeadlineFrame title={t(`place.${id}`)} />
							<PackFault error={error} />
						</>
					)}
				</main>
			) : null}
			{phone && isMapPlace(place) && !fullPage ? <PhoneSheet place={place} /> : null}
			{phone && !fullPage && !alone ? <Places phone /> : null}
			<DeviceNotice />
			<LanguageToast />
			<LiveRegion />
			{phone ? <PhoneDialogs /> : null}
			<Suspense>{dialog === "help" ? <HelpDialog /> : null}</Suspense>
		</div>
	);
}

type SideProps = { readonly side: "left" | "right"; readonly id: string; readonly part: () => ReactNode };

function Side({ side, id, part: Part }: SideProps): ReactNode {
	const { t } = useTranslation("shell");
	return (
		<aside className={styles[side]} aria-label={t(`panel.${side}`)}>
			<FaultBoundary key={id}>
				<Part />
			</FaultBoundary>
		</aside>
	);
}

function MapColumn({ phone, place }: { readonly phone: boolean; readonly place: PlaceObject }): ReactNode {
	const { layout } = place;
	const hidden = layout.kind === "page";
	const tableOpen = useApp((state) => state.view.tableOpen);
	const error = useApp(selectPackError);
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
			{phone ? null : <MapHeadline place={place} />}
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
				{error === null || hidden ? null : <PackFault error={error} />}
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

/** The pack could not be opened: the same card in every place. */
function PackFault({ error }: { readonly error: AppError }): ReactNode {
	return (
		<div className={styles.fault}>
			<ErrorCard error={error} />
		</div>
	);
}

/** Under a page the map keeps its headline, so that it keeps its size. */
function MapHeadline({ place }: { readonly place: PlaceObject }): ReactNode {
	const shown = isMapPlace(place) ? place : PLACE_LIST.find(isMapPlace);
	return shown === undefined ? null : <shown.layout.headline />;
}
