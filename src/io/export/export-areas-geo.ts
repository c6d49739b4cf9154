import type { MeasureTable } from "#core/measure/measure.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import type { Position } from "#core/pocket/outline-types.ts";
import { sheetCells } from "../format/xlsx/sheet-cells.ts";
import type { Sheet } from "../format/xlsx/workbook.ts";

/** What a file of map data is said with, for readers and programs. */
export type ExportFacts = {
	readonly notes: readonly { readonly title: string; readonly value: string }[];
	readonly columns: Readonly<Record<string, string>>;
};

type AreaProperties = Readonly<Record<string, string | number | null>>;

export type AreaCollection = {
	readonly type: "FeatureCollection";
	/** Foreign member (RFC 7946, 6.1): list version, filter, period, and what each property means. */
	readonly kantong: ExportFacts;
	readonly features: readonly {
		readonly type: "Feature";
		readonly id: string;
		readonly properties: AreaProperties;
		readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] } | null;
	}[];
};

type Figures = {
	readonly keys: readonly string[];
	readonly columns: Readonly<Record<string, string>>;
	readonly rows: readonly AreaProperties[];
};

/** The sheet's figures as properties with plain names; per cent as 55.6, a hidden cell as text. Rows as in the table's units. */
function sheetFigures(sheet: Sheet, table: MeasureTable): Figures {
	const { rows } = sheetCells(sheet);
	const keys = plainKeys(sheet.columns.map(({ title }) => title));
	const columns: Record<string, string> = {};
	sheet.columns.forEach(({ title, unit, definition }, c) => {
		columns[keys[c] ?? ""] = `${[title, unit].filter((part) => part !== "").join(" · ")}: ${definition}`;
	});
	return {
		keys,
		columns,
		rows: rows.slice(0, table.units.length).map((row) => {
			const properties: Record<string, string | number | null> = {};
			row.forEach((cell, c) => {
				const value = cell !== null && typeof cell === "object" ? cell.value : cell;
				const percent = sheet.columns[c]?.format === "percent";
				properties[keys[c] ?? ""] = percent && typeof value === "number" ? value * 100 : value;
			});
			return properties;
		}),
	};
}

/** "Keluarga desil 1–2" → "keluarga_desil_1_2", each once. */
function plainKeys(titles: readonly string[]): string[] {
	const taken = new Map<string, number>();
	return titles.map((title) => {
		const plain = title
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, "_")
			.replace(/^_+|_+$/g, "");
		const before = taken.get(plain) ?? 0;
		taken.set(plain, before + 1);
		return before === 0 ? plain : `${plain}_${before + 1}`;
	});
}

/** The areas with their figures as GeoJSON (RFC 7946, WGS 84, shells counter-clockwise). The table's units must be the areas. */
export function areasToGeoJson(areas: AreaTable, sheet: Sheet, table: MeasureTable, notes: ExportFacts["notes"]): AreaCollection {
	const { rows, columns } = sheetFigures(sheet, table);
	const rowOf = new Map(table.units.map(({ kode }, i) => [kode, rows[i]]));
	return {
		type: "FeatureCollection",
		kantong: { notes, columns },
		features: areas.kode.map((kode, area) => ({
			type: "Feature",
			id: kode,
			properties: rowOf.get(kode) ?? { kode },
			geometry: geometryOf(areas, area),
		})),
	};
}

function geometryOf({ geometry }: AreaTable, area: number) {
	const { areaStart, polygonStart, ringStart, lngLat } = geometry;
	const at = (starts: Uint32Array, i: number) => starts[i] as number;
	const coordinates: Position[][][] = [];
	for (let polygon = at(areaStart, area); polygon < at(areaStart, area + 1); polygon++) {
		const rings: Position[][] = [];
		for (let ring = at(polygonStart, polygon); ring < at(polygonStart, polygon + 1); ring++) {
			const vertices: Position[] = [];
			for (let vertex = at(ringStart, ring); vertex < at(ringStart, ring + 1); vertex++)
				vertices.push([lngLat[vertex * 2] as number, lngLat[vertex * 2 + 1] as number]);
			const isShell = rings.length === 0;
			rings.push(turnsLeft(vertices) === isShell ? vertices : vertices.reverse());
		}
		coordinates.push(rings);
	}
	return coordinates.length === 0 ? null : ({ type: "MultiPolygon", coordinates } as const);
}

/** Counter-clockwise by the shoelace sum. */
function turnsLeft(ring: readonly Position[]): boolean {
	let doubled = 0;
	for (let i = 0; i + 1 < ring.length; i++) {
		const [ax, ay] = ring[i] as Position;
		const [bx, by] = ring[i + 1] as Position;
		doubled += ax * by - bx * ay;
	}
	return doubled > 0;
}

/** The areas with the figures as statistics `x_…` beside their own, for a FlatGeobuf layer. Hidden cells are missing. */
export function areasWithFigures(areas: AreaTable, sheet: Sheet, table: MeasureTable): AreaTable {
	const { keys, rows } = sheetFigures(sheet, table);
	const statistics = new Map(areas.statistics);
	const areaRows = areas.kode.map((kode) => rows[table.units.findIndex((unit) => unit.kode === kode)]);
	for (const [c, key] of keys.entries()) {
		if (sheet.columns[c]?.format === "text") continue;
		const values = areaRows.map((row) => {
			const value = row?.[key];
			return typeof value === "number" ? value : Number.NaN;
		});
		statistics.set(`x_${key}`, Float64Array.from(values));
	}
	return { ...areas, statistics };
}
