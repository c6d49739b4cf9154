import type { StoreApi } from "zustand/vanilla";
import type { AppError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import type { Language } from "#core/base/language.ts";
import type { Result } from "#core/base/result.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import type { HexagonAnswer, HouseholdCard, OpenedPack, PocketAnswer, Progress, ViewAnswer } from "#engine/protocol.ts";
import type { PackEntry } from "#io/pack/pack-manifest.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";
import type { Ask } from "./ask.ts";
import type { DeviceProblem } from "./device-problem.ts";
import type { NeedOffices } from "./need-offices.ts";
import type { OwnFiles, OwnFilesActions } from "./own-files.ts";
import type { KeptEdits } from "./paper-edits.ts";
import type { Pilot } from "./pilots.ts";
import type { Preferences, ThemeChoice } from "./preferences.ts";
import type { ClassificationChange } from "./view/classes.ts";
import type { View, ViewActions } from "./view/view.ts";

export type { PackPreview };

/** A part of the link that was not understood: told once, then ignored. */
export type LinkNotice = { readonly part: string; readonly value: string };

export type PackState =
	| { readonly status: "idle" }
	| {
			readonly status: "opening";
			readonly entry: PackEntry | null;
			readonly progress: Progress | null;
			readonly preview: PackPreview | null;
	  }
	| { readonly status: "open"; readonly entry: PackEntry; readonly opened: OpenedPack }
	| { readonly status: "failed"; readonly entry: PackEntry | null; readonly error: AppError };

export type AppState = {
	readonly view: View;
	readonly preferences: Preferences;
	readonly packs: readonly PackEntry[];
	readonly pack: PackState;
	/** Newest complete answer of each kind; stays on screen until its successor is whole. */
	readonly answer: ViewAnswer | null;
	/** A newer view is being computed; `answer` still shows the one before. */
	readonly answerBusy: boolean;
	readonly answerError: AppError | null;
	readonly pockets: PocketAnswer | null;
	readonly pocketsBusy: boolean;
	readonly pocketsError: AppError | null;
	readonly hexagons: HexagonAnswer | null;
	readonly household: HouseholdCard | null;
	readonly linkNotices: readonly LinkNotice[];
	readonly hoveredKode: string | null;
	readonly hoveredPocket: number | null;
	/** Official series of the pack (`series.csv`); empty until read, and where the pack has none. */
	readonly series: readonly SeriesRow[];
	/** Why the series is not there, or rows of it that were doubted. */
	readonly seriesProblem: { readonly error: AppError | null; readonly findings: readonly Finding[] } | null;
	/** Decisions about pilot areas of the open pack. */
	readonly pilots: readonly Pilot[];
	/** Who answers for which need in the open pack, where a person has said so. */
	readonly needOffices: NeedOffices;
	/** A person's own words on papers of the open pack. */
	readonly paperEdits: KeptEdits;
	/** Why something a person did may not be there the next time. */
	readonly deviceProblem: DeviceProblem | null;
	/** The language whose texts could not be fetched, anew each time; null until then. */
	readonly refusedLanguage: { readonly language: Language } | null;
	/** The live map's state; "unavailable" = SVG map with one calm sentence. */
	readonly map: "waiting" | "live" | "unavailable";
	/** The pack's background could be read and is drawn. */
	readonly basemapShown: boolean;
	/** A person's own files, from which a pack is made here. */
	readonly ownFiles: OwnFiles;
};

/** Named for what happened, not for what to do about it. The fields of the view bring their own events. */
export type AppActions = Omit<ViewActions, "filterChanged" | "classificationChanged"> &
	OwnFilesActions & {
		/** The pack made of the own files is opened as any other, on the map. */
		readonly ownPackOpened: () => void;
		/** The page stands: read the list of packs and open the one of the link, or the first. */
		readonly started: () => void;
		/** The address bar named another view (first load, back, forward, an edited link). */
		readonly linkFollowed: (view: View, notices: readonly LinkNotice[]) => void;
		readonly packChosen: (name: string) => void;
		/** Another part of the open pack, by its code, or `WHOLE_REGION`. */
		readonly partChosen: (part: string) => void;
		/** A sentence that does not parse is refused; the answer says where and why, and the view stays. */
		readonly filterChanged: (sentence: string) => Result<string>;
		/** Back to the pack's opening filter. */
		readonly filterCleared: () => void;
		readonly classificationChanged: (change: ClassificationChange) => void;
		readonly areaHovered: (kode: string | null) => void;
		readonly pocketHovered: (id: number | null) => void;
		/** What a person decided about an area, kept on this device beside the pack's code; never in the link. */
		readonly pilotChanged: (kode: string, change: Partial<Omit<Pilot, "kode">>) => void;
		/** Kept on this device beside the pack's code; null = every need goes back to its default. */
		readonly needOfficeChanged: (need: string | null, name: string) => void;
		readonly paperEditsChanged: (edits: KeptEdits) => void;
		readonly deviceProblemDismissed: () => void;
		readonly householdRequested: (lng: number, lat: number, radiusMetres: number) => void;
		readonly householdClosed: () => void;
		readonly languageChanged: (language: Language) => void;
		/** The texts of `language` could not be fetched; the page goes on in the one it `speaks`. */
		readonly languageRefused: (language: Language, speaks: Language) => void;
		readonly themeChanged: (theme: ThemeChoice) => void;
		readonly hintDismissed: () => void;
		readonly linkNoticesDismissed: () => void;
		readonly retryRequested: () => void;
		readonly openingCancelled: () => void;
		readonly mapReady: () => void;
		readonly basemapShown: () => void;
		readonly mapUnavailable: (reason: string) => void;
	};

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions; readonly ask: Ask };
