import * as v from "valibot";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { parseJson } from "../bytes/json.ts";
import type { PackEntry, PackManifest } from "./pack-manifest.ts";
import type { PackPreview } from "./pack-preview.ts";

const text = v.string();
const named = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const level = v.picklist(["kelurahan", "kecamatan", "kota", "provinsi"]);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "sha256"));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/, "YYYY-MM-DD"));
const programmeId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, "id"));
const filterSentence = v.pipe(
	v.string(),
	v.check((sentence) => sentence === "" || parseFilter(sentence).ok, "filter"),
);

/** A layer lies beside its manifest: a plain relative path, never another host, a scheme or a way up. */
const packPath = v.pipe(
	named,
	v.check((url) => !/^[a-z][a-z0-9+.-]*:|^\/|\\|(^|\/)\.\.(\/|$)/i.test(url), "relative path"),
);
/** A pack may lie anywhere on the site, but not on another host. */
const sitePath = v.pipe(
	named,
	v.check((url) => !/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(url), "path on this site"),
);

const layerFile = {
	url: packPath,
	bytes: count,
	sha256,
	count,
	unpacked: v.exactOptional(v.object({ bytes: count, sha256 })),
};
/** A layer says what it unpacks to exactly when its name says that it is packed. */
const isPackedAsNamed = ({ url, unpacked }: { readonly url: string; readonly unpacked?: object }): boolean =>
	url.endsWith(".gz") === (unpacked !== undefined);

const programme = v.object({
	id: programmeId,
	kode: text,
	nama: named,
	pemilik: text,
	kelompok: v.picklist(["nasional", "provinsi", "kota", "desa", "csr", "zakat"]),
	sektor: text,
	sasaran: filterSentence,
	satuan: v.literal("keluarga"),
	warna: v.exactOptional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, "#rrggbb"))),
});

const manifestSchema = v.object({
	format: v.literal("kantong-pack/1"),
	kode: named,
	nama: named,
	tingkat: level,
	periode: text,
	dibuat: isoDate,
	notice: text,
	layers: v.object({
		areas: v.pipe(
			v.object({ ...layerFile, level, codes: v.exactOptional(v.literal("own")), schematic: v.exactOptional(v.literal(true)) }),
			v.check((layer) => isPackedAsNamed(layer), "unpacked"),
		),
		households: v.exactOptional(
			v.pipe(
				v.object({ ...layerFile, complete: v.boolean(), atEnd: v.exactOptional(count) }),
				v.check((layer) => isPackedAsNamed(layer), "unpacked"),
				v.check(({ atEnd = 0, count: families }) => atEnd <= families, "atEnd"),
			),
		),
		ringkasan: v.exactOptional(v.object({ url: packPath, bytes: count, sha256 })),
		series: v.exactOptional(v.object({ url: packPath, bytes: count, sha256 })),
	}),
	programmes: v.pipe(
		v.array(programme),
		v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, "duplicate id"),
	),
	indicators: v.object({
		default: named,
		chosen: v.exactOptional(v.array(programmeId)),
		filter: v.exactOptional(filterSentence),
		povertyThreshold: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
		poor: v.exactOptional(filterSentence),
	}),
	targets: v.array(
		v.object({
			indikator: named,
			tahun: v.pipe(v.number(), v.integer()),
			nilai: v.pipe(v.number(), v.finite()),
			satuan: text,
			sumber: text,
		}),
	),
	sebelumnya: v.exactOptional(v.object({ periode: named, url: packPath })),
	sources: v.array(v.object({ nama: named, lisensi: text, tautan: text, tanggal: text })),
	contact: text,
	basemap: v.exactOptional(v.object({ type: v.picklist(["pmtiles", "style"]), url: named, attribution: text })),
});

const indexSchema = v.array(
	v.object({ kode: named, nama: named, tingkat: level, periode: v.exactOptional(text), url: sitePath }),
);

const previewSchema = v.object({
	nama: text,
	periode: text,
	notice: text,
	filter: text,
	indicator: named,
	chosen: v.array(text),
	households: count,
	areas: v.array(
		v.object({
			kode: text,
			nama: text,
			kecamatan: text,
			numerator: v.number(),
			denominator: v.number(),
			rings: v.array(v.array(v.pipe(v.number(), v.finite()))),
		}),
	),
	total: v.object({ numerator: v.number(), denominator: v.number() }),
});

/** `pack.json`. Faults: JSON, MANIFEST (params: field, detail). */
export function parseManifest(json: string, file: string): Result<PackManifest> {
	return parseWith(manifestSchema, json, file);
}

/** `packs/index.json`. Faults: JSON, MANIFEST, PACK_EMPTY. */
export function parsePackIndex(json: string, file: string): Result<readonly PackEntry[]> {
	const parsed = parseWith(indexSchema, json, file);
	return parsed.ok && parsed.value.length === 0 ? fail(appError("PACK_EMPTY", {}, file)) : parsed;
}

/** `ringkasan.json`. Faults: JSON, MANIFEST. */
export function parsePreview(json: string, file: string): Result<PackPreview> {
	return parseWith(previewSchema, json, file);
}

function parseWith<S extends v.GenericSchema>(schema: S, json: string, file: string): Result<v.InferOutput<S>> {
	const value = parseJson(json, file);
	if (!value.ok) return value;
	const parsed = v.safeParse(schema, value.value);
	return parsed.success ? ok(parsed.output) : fail(fieldFault(parsed.issues[0], file));
}

function fieldFault(issue: v.BaseIssue<unknown>, file: string): AppError {
	const field = issue.path?.map(({ key }) => String(key)).join(".") ?? "";
	const expected = issue.expected ?? issue.message;
	return appError(
		"MANIFEST",
		{ field, detail: expected === "" ? issue.message : expected, found: String(issue.received).slice(0, 80) },
		file,
	);
}
