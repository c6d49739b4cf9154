import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AreaTable } from "#core/place/area-table.ts";
import { parents } from "#core/place/parents.ts";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { PackEntry, PackManifest } from "#io/pack/pack-manifest.ts";
import { paintHexagons } from "#map/hexagon-paint.ts";
import type { Basemap, MapView } from "#map/map-view.ts";
import { HOUSEHOLD_ZOOM } from "#map/map-view.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { previewAreas } from "#state/preview-areas.ts";
import {
	selectChosenPocket,
	selectClassification,
	selectFigures,
	selectOpened,
	selectPreview,
	selectRanking,
	selectShownForm,
	selectShowsPockets,
} from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import { REDUCED_MOTION, useMedia } from "../page/use-media.ts";
import { useTheme } from "../page/use-theme.ts";
import { paintGroups, plainPaint } from "./group-paint.ts";

type Groups = Pick<MapView, "groupOf"> & {
	readonly kode: readonly string[];
	readonly nama: readonly string[];
	readonly level: string;
};

/** The store as the map sees it; parts keep their reference as long as they mean the same. null until there are outlines. */
export function useMapView(): MapView | null {
	const { t } = useTranslation("map");
	const { t: tIndicator } = useTranslation("indicator");
	const theme = useTheme();
	const reducedMotion = useMedia(REDUCED_MOTION);
	const region = useApp(selectPackFacts).nama;
	const areas = useAreas();
	const groups = useGroups(areas);
	const paint = usePaint(groups, theme);
	const marks = useMarks(groups);
	const layers = useLayers(theme);
	const basemap = useBasemap();
	const parentOf = useMemo(() => (areas && groups?.level === "kelurahan" ? parents(areas) : null), [areas, groups]);
	const kantong = useApp(selectShowsPockets);
	const level = (groups?.level ?? "kelurahan") as "kelurahan";
	const title = kantong
		? t("titlePockets", { region })
		: t("title", { region, level: tIndicator(`level.${level}`).toLowerCase() });

	return useMemo(() => {
		if (areas === null || groups === null) return null;
		return {
			theme,
			reducedMotion,
			areas,
			groupOf: groups.groupOf,
			groupKode: groups.kode,
			groupName: groups.nama,
			groupLabelValue: paint.label,
			groupFill: paint.fill,
			groupUncertain: paint.uncertain,
			groupInFocus: paint.inFocus,
			...marks,
			...layers,
			fillAreas: !kantong && layers.hexagons === null && layers.households === null,
			parentOf,
			title,
			...(basemap ? { basemap } : {}),
		};
	}, [theme, reducedMotion, areas, groups, paint, marks, layers, kantong, parentOf, title, basemap]);
}

function useAreas(): AreaTable | null {
	const opened = useApp(selectOpened);
	const preview = useApp(selectPreview);
	const areas = opened?.areas ?? null;
	return useMemo(() => areas ?? (preview && previewAreas(preview)), [areas, preview]);
}

/** Groups of the shown figures, or each area alone before there are any. */
function useGroups(areas: AreaTable | null): Groups | null {
	const opened = useApp(selectOpened);
	const shown = useApp(selectFigures)?.groups ?? null;
	return useMemo(() => {
		if (areas === null) return null;
		const known = opened && shown && opened.groups.find(({ kode }) => kode === shown.kode);
		if (known) return known;
		return { groupOf: Int32Array.from(areas.kode, (_, area) => area), kode: areas.kode, nama: areas.nama, level: areas.level };
	}, [areas, opened, shown]);
}

function usePaint(groups: Groups | null, theme: "light" | "dark") {
	const ranking = useApp(selectRanking);
	const figures = useApp(selectFigures);
	const form = useApp(selectShownForm);
	const classification = useApp(selectClassification);
	const isolatedClass = useApp((state) => state.view.isolatedClass);
	const { t } = useTranslation("map");
	// biome-ignore lint/correctness/useExhaustiveDependencies: the labels are numbers as the language in hand writes them
	return useMemo(() => {
		const fits = figures && classification && ranking.length === groups?.kode.length;
		if (!fits) return plainPaint(groups?.kode.length ?? 0, theme);
		return paintGroups(ranking, { indicator: figures.indicator, form, classification, isolatedClass, theme });
		// oxlint-disable-next-line react-hooks/exhaustive-deps -- the language in hand is read where the numbers are written
	}, [ranking, figures, form, classification, isolatedClass, theme, groups, t]);
}

function useMarks(groups: Groups | null): Pick<MapView, "selectedGroup" | "hoveredGroup" | "selectedPocket" | "hoveredPocket"> {
	const selectedKode = useApp((state) => state.view.selectedKode);
	const hoveredKode = useApp((state) => state.hoveredKode);
	const selectedPocket = useApp(selectChosenPocket)?.id ?? -1;
	const hoveredPocket = useApp((state) => state.hoveredPocket) ?? -1;
	return useMemo(() => {
		const row = (kode: string | null) => (kode === null ? -1 : (groups?.kode.indexOf(kode) ?? -1));
		return { selectedGroup: row(selectedKode), hoveredGroup: row(hoveredKode), selectedPocket, hoveredPocket };
	}, [groups, selectedKode, hoveredKode, selectedPocket, hoveredPocket]);
}

const NO_POCKETS: MapView["pockets"] = [];

/** Families, hexagons and pockets, as far as the place and the switches show them. */
function useLayers(theme: "light" | "dark"): Pick<MapView, "households" | "hexagons" | "pockets" | "pocketStyle"> {
	const opened = useApp(selectOpened);
	const kantong = useApp(selectShowsPockets);
	const showHouseholds = useApp((state) => state.view.showHouseholds);
	const showPockets = useApp((state) => state.view.showPockets);
	const close = useApp((state) => (state.view.camera?.zoom ?? 0) >= HOUSEHOLD_ZOOM);
	const mask = useApp((state) => state.answer?.mask ?? null);
	const pockets = useApp((state) => state.pockets);
	const hexagons = useApp((state) => state.hexagons);
	const selectedRow = useApp((state) => state.household?.row ?? -1);
	const shownMask = kantong ? (pockets?.poorMask ?? null) : showHouseholds && close ? mask : null;
	const households = useMemo(
		() => (opened && shownMask ? { positions: opened.positions, mask: shownMask, showOthers: kantong, selectedRow } : null),
		[opened, shownMask, kantong, selectedRow],
	);
	const cells = useMemo(
		() => (hexagons && showHouseholds && !close && !kantong ? paintHexagons(hexagons, theme).cells : null),
		[hexagons, showHouseholds, close, kantong, theme],
	);
	return useMemo(
		() => ({
			households,
			hexagons: cells,
			pockets: kantong || showPockets ? (pockets?.pockets ?? NO_POCKETS) : NO_POCKETS,
			pocketStyle: pockets && isVisitMethod(pockets.query.method) ? "kelompok" : "kantong",
		}),
		[households, cells, kantong, showPockets, pockets],
	);
}

function useBasemap(): Basemap | null {
	const opened = useApp(selectOpened);
	const entry = useApp((state) => (state.pack.status === "open" ? state.pack.entry : null));
	return useMemo(() => (opened && entry ? basemapOf(opened.manifest, entry) : null), [opened, entry]);
}

/** The address in the manifest is relative to the pack, the pack's to the list of packs. */
function basemapOf({ basemap }: PackManifest, entry: PackEntry): Basemap | null {
	if (basemap === undefined) return null;
	const pack = new URL(entry.url, new URL("packs/index.json", document.baseURI)).href;
	const folder = /\.json($|[?#])/.test(pack) ? pack : `${pack.replace(/\/$/, "")}/`;
	return { type: basemap.type, url: new URL(basemap.url, folder).href };
}
