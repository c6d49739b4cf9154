import { columnTypes, type HouseholdColumns, programmeIds } from "#core/families/columns.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { AdminLevel, AreaTable } from "#core/place/area-table.ts";
import type { PackFacts } from "../pack/write-pack.ts";

/** Stands on every map and paper of such a pack, in the language of the law, as the manifest's other texts do. */
const SCHEMATIC_NOTICE = "Batas skematik, bukan batas resmi";

/** Every number says its period: that nobody said one is said too. */
const NO_PERIOD = "periode tidak disebut";

/** What the configuration says, completed from the data; the manifest's own reader then judges it. */
export function completeFacts(input: {
	readonly config: Readonly<Record<string, unknown>>;
	readonly areas: AreaTable;
	readonly households: HouseholdColumns;
	readonly complete: boolean;
	readonly today: string;
}): PackFacts {
	const { config, areas, households, complete } = input;
	const { complete: _, ...stated } = config;
	const programmes = programmeIds(columnTypes(households)).map((id) => ({
		id,
		kode: id.toUpperCase(),
		nama: id.toUpperCase().replaceAll("_", " "),
		pemilik: "",
		kelompok: "nasional" as const,
		sektor: "",
		sasaran: "",
		satuan: "keluarga" as const,
	}));
	const region = regionOf(areas);
	const defaults: PackFacts = {
		...region,
		periode: NO_PERIOD,
		dibuat: input.today,
		notice: areas.schematic === true ? SCHEMATIC_NOTICE : "",
		programmes,
		indicators: { default: openingIndicator(areas, households, complete, programmes) },
		targets: [],
		sources: [],
		contact: "",
	};
	return { ...defaults, ...stated };
}

/** The lowest level all areas share: their city, else province, else the first area itself. */
function regionOf(areas: AreaTable): { kode: string; nama: string; tingkat: AdminLevel } {
	const shared = (codes: readonly string[]): boolean => (codes[0] ?? "") !== "" && codes.every((code) => code === codes[0]);
	const levels: readonly (readonly [AdminLevel, readonly string[], readonly string[]])[] = [
		["kecamatan", areas.kodeKecamatan, areas.kecamatan],
		["kota", areas.kodeKota, areas.kota],
		["provinsi", areas.kodeProvinsi, areas.provinsi],
	];
	for (const [tingkat, codes, names] of levels)
		if (shared(codes)) {
			const kode = codes[0] as string;
			return { kode, nama: names[0] === "" || names[0] === undefined ? kode : names[0], tingkat };
		}
	return { kode: areas.kode[0] ?? "", nama: areas.nama[0] ?? "", tingkat: areas.level };
}

function openingIndicator(
	areas: AreaTable,
	households: HouseholdColumns,
	complete: boolean,
	programmes: PackFacts["programmes"],
): IndicatorId {
	const context = {
		types: columnTypes(households),
		programmes,
		complete,
		statistics: [...areas.statistics.keys()],
		chosenProgrammes: programmes.map(({ id }) => id),
		povertyThreshold: undefined,
	};
	const wanted: readonly IndicatorId[] = [...(programmes.length > 0 ? (["belum"] as const) : []), "desil1_2", "keluarga"];
	return wanted.find((id) => resolveIndicator(id, context).ok) ?? "keluarga";
}
