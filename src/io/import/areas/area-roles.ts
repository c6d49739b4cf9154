import { plainName } from "#core/families/plain-name.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { ADMIN_LEVELS } from "#core/place/kode-wilayah.ts";

/** What a column says about where a row belongs. */
export type PlaceRole = { readonly kind: "code" | "name"; readonly level: AdminLevel };

/** Names seen in layers and lists, best first; compared by `plainName`. The general ones mean the level of the layer itself. */
const CODE_NAMES: Readonly<Record<AdminLevel, readonly string[]>> = {
	kelurahan: [
		"kode_kelurahan",
		"kode_desa",
		"kode_kel",
		"kode_desa_kelurahan",
		"kode_kelurahan_desa",
		"kd_kelurahan",
		"kd_desa",
		"kode_kel_desa",
		"kode_deskel",
		"id_des_kel",
		"id_desa",
		"iddesa",
		"id_kelurahan",
		"kdepum",
		"kdesa",
		"village_code",
		"adm4_pcode",
	],
	kecamatan: [
		"kode_kecamatan",
		"kode_kec",
		"kd_kecamatan",
		"kd_kec",
		"id_kec",
		"id_kecamatan",
		"idkecamatan",
		"idkec",
		"kdcpum",
		"district_code",
		"adm3_pcode",
	],
	kota: [
		"kode_kota",
		"kode_kabupaten",
		"kode_kab",
		"kode_kabkota",
		"kode_kab_kota",
		"kode_kabupaten_kota",
		"kd_kab",
		"kd_kabkota",
		"id_kab",
		"id_kabkota",
		"idkabkota",
		"idkab",
		"kdpkab",
		"regency_code",
		"adm2_pcode",
	],
	provinsi: [
		"kode_provinsi",
		"kode_prov",
		"kd_prov",
		"kd_provinsi",
		"id_prov",
		"idprov",
		"kdppum",
		"province_code",
		"adm1_pcode",
	],
};
const NAME_NAMES: Readonly<Record<AdminLevel, readonly string[]>> = {
	kelurahan: [
		"kelurahan",
		"desa",
		"nama_kelurahan",
		"nama_desa",
		"namadesa",
		"namakelurahan",
		"kelurahan_desa",
		"desa_kelurahan",
		"desa_kelurahan_nama",
		"desa_keluarahan",
		"nama_desa_kelurahan",
		"nama_kelurahan_desa",
		"kel_desa",
		"desa_kel",
		"wadmkd",
		"nmdesa",
		"nama_kel",
		"kel",
		"des",
		"deskel",
		"village",
		"adm4_en",
		"nagari",
		"gampong",
		"kampung",
	],
	kecamatan: [
		"kecamatan",
		"nama_kecamatan",
		"namakecamatan",
		"nama_kec",
		"wadmkc",
		"nmkec",
		"kec",
		"district",
		"adm3_en",
		"distrik",
	],
	kota: [
		"kota",
		"kabupaten",
		"kabupaten_kota",
		"kota_kabupaten",
		"kab_kota",
		"kabkota",
		"kabkot",
		"nama_kabupaten",
		"nama_kota",
		"nama_kabkota",
		"nama_kab",
		"wadmkk",
		"nmkab",
		"kab",
		"regency",
		"adm2_en",
	],
	provinsi: ["provinsi", "propinsi", "nama_provinsi", "wadmpr", "nmprov", "prov", "province", "adm1_en"],
};
/** Codes and names of whatever level the rows have. */
const OWN_CODE_NAMES = [
	"kode",
	"kode_wilayah",
	"kode_kemendagri",
	"kode_kemdagri",
	"kode_dagri",
	"kemendagri",
	"kode_kemendagri_desa",
	"kode_bps",
	"kdbps",
	"id_wilayah",
	"kode_area",
];
const OWN_NAME_NAMES = ["nama", "nama_wilayah", "namobj", "wilayah"];

const ROLES: ReadonlyMap<string, PlaceRole> = new Map(
	ADMIN_LEVELS.flatMap((level): [string, PlaceRole][] => [
		...CODE_NAMES[level].map((name): [string, PlaceRole] => [name, { kind: "code", level }]),
		...NAME_NAMES[level].map((name): [string, PlaceRole] => [name, { kind: "name", level }]),
	]),
);

/** The role a column's name gives it, null when it says nothing about a place. "own": of whatever level the rows have. */
export function placeRoleOf(column: string): PlaceRole | { readonly kind: "code" | "name"; readonly level: "own" } | null {
	const plain = plainName(column);
	const role = ROLES.get(plain);
	if (role !== undefined) return role;
	if (OWN_CODE_NAMES.includes(plain)) return { kind: "code", level: "own" };
	return OWN_NAME_NAMES.includes(plain) ? { kind: "name", level: "own" } : null;
}

/** How good a name is for its role: smaller is better. */
export function roleRank(column: string): number {
	const plain = plainName(column);
	const lists = [OWN_CODE_NAMES, OWN_NAME_NAMES, ...Object.values(CODE_NAMES), ...Object.values(NAME_NAMES)];
	const at = lists.map((names) => names.indexOf(plain)).filter((place) => place >= 0);
	return at.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...at);
}
