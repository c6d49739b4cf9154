import type { Point } from "./plane.ts";

/**
 * The freehand part of the schematic city. An area's cell is the union of the cells of its label point and of these
 * helper points (degrees), which make large areas irregular; `startWeight` (m²) is where the search for the weights that
 * give the official areas begins.
 */
export type PlannedArea = { readonly kode: string; readonly startWeight: number; readonly helpers: readonly Point[] };

export const PLANNED_AREAS: readonly PlannedArea[] = [
	// Bontang Kuala
	{
		kode: "64.74.01.1001",
		startWeight: -723_380,
		helpers: [
			[117.508, 0.143],
			[117.51, 0.122],
			[117.503, 0.13],
		],
	},
	// Bontang Baru
	{ kode: "64.74.01.1002", startWeight: -764_866, helpers: [] },
	// Lok Tuan
	{
		kode: "64.74.01.1003",
		startWeight: -2_729_864,
		helpers: [
			[117.484, 0.1635],
			[117.4745, 0.1705],
		],
	},
	// Guntung
	{
		kode: "64.74.01.1004",
		startWeight: -2_832_468,
		helpers: [
			[117.472, 0.188],
			[117.5, 0.177],
			[117.487, 0.18],
		],
	},
	// Gunung Elai
	{ kode: "64.74.01.1005", startWeight: 38_068, helpers: [] },
	// Api-api
	{ kode: "64.74.01.1006", startWeight: -390_624, helpers: [] },
	// Tanjung Laut
	{ kode: "64.74.02.1001", startWeight: -427_024, helpers: [[117.4868, 0.1163]] },
	// Berbas Tengah
	{ kode: "64.74.02.1002", startWeight: -20_274, helpers: [[117.4765, 0.1175]] },
	// Berbas Pantai
	{
		kode: "64.74.02.1003",
		startWeight: -334_130,
		helpers: [
			[117.4868, 0.1078],
			[117.482, 0.1095],
		],
	},
	// Satimpo
	{
		kode: "64.74.02.1004",
		startWeight: 1_405_165,
		helpers: [
			[117.447, 0.111],
			[117.4665, 0.1215],
			[117.463, 0.1275],
			[117.432, 0.108],
			[117.4675, 0.112],
			[117.471, 0.1045],
			[117.4765, 0.1],
			[117.4845, 0.09],
			[117.455, 0.1025],
			[117.467, 0.0995],
		],
	},
	// Bontang Lestari
	{
		kode: "64.74.02.1005",
		startWeight: 2_361_051,
		helpers: [
			[117.435, 0.094],
			[117.42, 0.092],
			[117.453, 0.092],
			[117.4625, 0.0935],
			[117.473, 0.0815],
			[117.43, 0.075],
			[117.455, 0.075],
			[117.43, 0.055],
			[117.45, 0.045],
			[117.49, 0.05],
			[117.48, 0.03],
			[117.45, 0.02],
			[117.43, 0.03],
			[117.49, 0.005],
			[117.46, 0.0],
			[117.505, 0.06],
		],
	},
	// Tanjung Laut Indah
	{ kode: "64.74.02.1006", startWeight: -877_139, helpers: [[117.4907, 0.1132]] },
	// Belimbing
	{
		kode: "64.74.03.1001",
		startWeight: -992_679,
		helpers: [
			[117.449, 0.158],
			[117.462, 0.165],
			[117.456, 0.146],
		],
	},
	// Gunung Telihan
	{ kode: "64.74.03.1002", startWeight: -464_705, helpers: [[117.4585, 0.138]] },
	// Kanaan
	{
		kode: "64.74.03.1003",
		startWeight: 1_103_509,
		helpers: [
			[117.44, 0.129],
			[117.45, 0.119],
		],
	},
];

/** Islands of the land mask, in its order after the mainland, go whole to these kelurahan. */
export const ISLAND_OF: readonly string[] = ["64.74.02.1005", "64.74.01.1001", "64.74.01.1001", "64.74.02.1005"];

export const BOUNDARY_SEED = 5;
