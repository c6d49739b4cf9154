import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

/** What the first picture does without: fetched at once, drawn when it is there, in a frame that already has its size. */
function later(load: () => Promise<ComponentType>): () => ReactNode {
	const Loaded = lazy(async () => ({ default: await load() }));
	return () => (
		<Suspense>
			<Loaded />
		</Suspense>
	);
}

export const LeftPanel = later(async () => (await import("../places/peta/left-panel/left-panel.tsx")).LeftPanel);
export const KantongPanel = later(async () => (await import("../places/kantong/kantong-panel.tsx")).KantongPanel);
export const KantongHeadline = later(async () => (await import("../places/kantong/kantong-headline.tsx")).KantongHeadline);
export const PocketList = later(async () => (await import("../places/kantong/pocket-list.tsx")).PocketList);
export const HouseholdCard = later(async () => (await import("../places/peta/household-card.tsx")).HouseholdCard);
export const PhoneDialogs = later(async () => (await import("./phone-dialogs.tsx")).PhoneDialogs);
export const BandingPlace = later(async () => (await import("../places/banding/banding-place.tsx")).BandingPlace);
export const KandidatPlace = later(async () => (await import("../places/kandidat/kandidat-place.tsx")).KandidatPlace);
export const DataPlace = later(async () => (await import("../places/data/data-place.tsx")).DataPlace);
export const CetakPlace = later(async () => (await import("../places/cetak/cetak-place.tsx")).CetakPlace);
export const RapatPlace = later(async () => (await import("../places/rapat/rapat-place.tsx")).RapatPlace);
