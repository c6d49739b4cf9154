import * as v from "valibot";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import { isKodeWilayah } from "#core/place/kode-wilayah.ts";
import { hasPersonalNumber, namesFamilies } from "./personal-value.ts";
import type { View } from "./view.ts";
import { COMPARED, MINIMUM_POOR, MOST_CANDIDATES, RADIUS_METRES } from "./view-events.ts";

/**
 * One part of the link: a fixed name, its text for a view (null = as by default, left out), and the schema that turns the
 * text of a foreign link into the part of the view, or refuses it.
 */
export type LinkPart = {
	readonly name: string;
	readonly write: (view: View, defaults: View) => string | null;
	readonly schema: v.GenericSchema<string, Partial<View>>;
};

const text = v.pipe(
	v.string(),
	v.maxLength(6000),
	v.check((value) => !/\p{Cc}/u.test(value)),
);
const harmless = v.pipe(
	text,
	v.check((value) => !hasPersonalNumber(value)),
);
const name = v.pipe(harmless, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/));
const kode = v.pipe(text, v.check(isKodeWilayah));
/** Plain decimals only: no exponent, no Infinity, never long enough to hold a NIK. */
const number = v.pipe(harmless, v.regex(/^-?\d{1,9}(?:\.\d{1,8})?$/), v.transform(Number));
const between = (least: number, most: number) => v.pipe(number, v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(between(least, most), v.integer());

/** A part whose values are a fixed list with Indonesian words in the link. */
function words<K extends keyof View>(
	part: string,
	key: K,
	table: readonly (readonly [word: string, value: View[K]])[],
): LinkPart {
	return {
		name: part,
		write: (view, defaults) =>
			view[key] === defaults[key] ? null : (table.find(([, value]) => value === view[key])?.[0] ?? null),
		schema: v.pipe(
			v.picklist(table.map(([word]) => word)),
			v.transform((word) => ({ [key]: table.find(([known]) => known === word)?.[1] })),
		) as LinkPart["schema"],
	};
}

function part<K extends keyof View>(
	partName: string,
	key: K,
	write: (value: NonNullable<View[K]>) => string | null,
	schema: v.GenericSchema<string, View[K]>,
): LinkPart {
	return {
		name: partName,
		write(view, defaults) {
			const value = view[key];
			return value === defaults[key] || value === null ? null : write(value);
		},
		schema: v.pipe(
			schema,
			v.transform((value) => ({ [key]: value })),
		),
	};
}

function list<T>(item: v.GenericSchema<string, T>, most: number) {
	return v.pipe(
		harmless,
		v.transform((value) => (value === "" ? [] : value.split(","))),
		v.maxLength(most),
		v.array(item),
	);
}

const filterText = v.pipe(
	harmless,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const clause = parseFilter(dataset.value);
		if (clause.ok && !namesFamilies(clause.value)) return printFilter(clause.value);
		addIssue({ message: "filter" });
		return NEVER;
	}),
);

/** A filter that must not travel (a long number, a family's id) is left out: the link then shows the pack's own filter. */
function writeFilter(sentence: string): string | null {
	return v.is(filterText, sentence) ? sentence : null;
}

const INDICATOR =
	/^(?:terdaftar|terpilih|jiwa|desil1|desil1_2|desil1_4|miskin|belum_terjangkau|kepadatan|cakupan:[A-Za-z0-9_-]{1,40})$/;
/** A link needs no more than about ten metres of the camera, or a hundredth of a per cent of a break. */
const short = (value: number) => String(Math.round(value * 10_000) / 10_000);
const camera = v.pipe(
	harmless,
	v.transform((value) => value.split(",")),
	v.tuple([between(-180, 180), between(-85, 85), between(0, 22)]),
	v.transform(([lng, lat, zoom]) => ({ lng, lat, zoom })),
);
const breaks = v.pipe(
	list(number, 12),
	v.minLength(1),
	v.check((values) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? Number.NEGATIVE_INFINITY))),
);
/** An area's code, or a pocket of the kantong layer. */
const subject = v.pipe(
	text,
	v.check((value) => isKodeWilayah(value) || /^kantong-[1-9]\d{0,4}$/.test(value)),
);
const measureId = v.pipe(harmless, v.regex(/^[a-z0-9_]{1,30}(?::[A-Za-z0-9_-]{1,40})?$/));
const criteria = v.pipe(
	list(
		v.pipe(
			harmless,
			v.regex(/^[a-z0-9_]{1,30}(?::[A-Za-z0-9_-]{1,40})?~\d{1,3}(?:~balik)?$/),
			v.transform((row) => {
				const [id = "", weight, reversed] = row.split("~");
				return { id, weight: Number(weight), ...(reversed === undefined ? {} : { reversed: true }) };
			}),
		),
		12,
	),
	v.check((rows) => rows.every(({ weight }) => weight <= 100) && new Set(rows.map(({ id }) => id)).size === rows.length),
);
const BOOLEAN = [
	["1", true],
	["0", false],
] as const;

/** In the order they stand in the link. */
export const LINK_PARTS: readonly LinkPart[] = [
	part("paket", "pack", (value) => value, name),
	part(
		"indikator",
		"indicator",
		(value) => value,
		v.pipe(
			harmless,
			v.regex(INDICATOR),
			v.transform((id) => id as IndicatorId),
		),
	),
	words("ukuran", "measure", [
		["jumlah", "count"],
		["tingkat", "rate"],
	]),
	words("per", "level", [
		["kelurahan", "kelurahan"],
		["kecamatan", "kecamatan"],
		["kota", "kota"],
		["provinsi", "provinsi"],
	]),
	part("saring", "filter", writeFilter, filterText),
	part("program", "chosenProgrammes", (ids) => ids.join(","), list(v.pipe(harmless, v.regex(/^[A-Za-z0-9_-]{1,40}$/)), 64)),
	words("cara", "classMethod", [
		["alami", "natural"],
		["kuantil", "quantile"],
		["sama", "equal"],
		["bulat", "pretty"],
		["simpangan", "standard_deviation"],
		["sendiri", "manual"],
	]),
	part("kelas", "classCount", String, whole(3, 7)),
	part("batas", "manualBreaks", (values) => (values.length === 0 ? null : values.map(short).join(",")), breaks),
	part("fokus", "isolatedClass", (index) => (index < 0 ? null : String(index)), whole(0, 12)),
	part("wilayah", "selectedKode", (value) => (isKodeWilayah(value) ? value : null), kode),
	words("keluarga", "showHouseholds", BOOLEAN),
	words("lapisan_kantong", "showPockets", BOOLEAN),
	words("miskin", "caseDefinition", [
		["paket", "pack"],
		["desil1", "desil1"],
		["desil1_2", "desil1_2"],
		["desil1_4", "desil1_4"],
		["aturan", "miskin"],
		["saringan", "filter"],
	]),
	words("metode", "pocketMethod", [
		["kantong", "casecontrol"],
		["kelompok", "dbscan"],
	]),
	part("radius", "radiusMetres", String, whole(RADIUS_METRES.least, RADIUS_METRES.most)),
	part("sedikitnya", "minimumPoor", String, whole(MINIMUM_POOR.least, MINIMUM_POOR.most)),
	part("kantong", "selectedPocket", String, whole(1, 100_000)),
	part("kamera", "camera", ({ lng, lat, zoom }) => `${short(lng)},${short(lat)},${Math.round(zoom * 100) / 100}`, camera),
	words("tabel", "tableOpen", BOOLEAN),
	words("tab", "tab", [
		["peringkat", "peringkat"],
		["rincian", "rincian"],
	]),
	words("banding", "compareUnit", [
		["kecamatan", "kecamatan"],
		["kelurahan", "kelurahan"],
		["kantong", "kantong"],
	]),
	part(
		"wilayah_banding",
		"compared",
		(kode) => kode.join(","),
		v.pipe(list(subject, COMPARED.most), v.minLength(COMPARED.least)),
	),
	words("lihat", "compareTab", [
		["titik", "titik"],
		["tabel", "tabel"],
		["selisih", "selisih"],
		["tren", "tren"],
		["periode", "periode"],
	]),
	part("urut", "compareSort", (id) => id, measureId),
	part("tren", "trendKode", (value) => value, kode),
	part("kandidat", "candidates", (kode) => (kode.length === 0 ? null : kode.join(",")), list(subject, MOST_CANDIDATES)),
	words("langkah", "candidateTab", [
		["peringkat", "peringkat"],
		["bobot", "bobot"],
		["himpunan", "himpunan"],
		["gelombang", "gelombang"],
		["pembanding", "pembanding"],
		["dampak", "dampak"],
		["pantau", "pantau"],
	]),
	part(
		"bobot",
		"criteria",
		(rows) => rows.map(({ id, weight, reversed }) => `${id}~${weight}${reversed === true ? "~balik" : ""}`).join(","),
		criteria,
	),
	words("skala", "candidateScale", [
		["minmaks", "minmax"],
		["peringkat", "rank"],
	]),
	words("ragam", "weightSpread", [
		["semua", "any"],
		["dekat", "near"],
	]),
	words("lembar", "printTemplate", [
		["ringkasan", "ringkasan"],
		["profil", "profil"],
		["kandidat", "kandidat"],
		["atlas", "atlas"],
	]),
	part("tentang", "printSubject", (value) => value, subject),
	words("kertas", "paper", [
		["a4", "a4"],
		["f4", "f4"],
	]),
	words("hitam_putih", "printMono", BOOLEAN),
	words("kisi", "printGrid", BOOLEAN),
	part("pertanyaan", "meetingStep", String, whole(0, 30)),
];
