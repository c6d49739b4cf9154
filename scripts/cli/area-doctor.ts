import type { Finding } from "#core/base/finding.ts";
import { inspectAreaFacts } from "#core/place/area-facts.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { readFacts } from "../sample/facts.ts";

/** Polygons against the known label points and sizes of `data/`: swapped labels and wrong boundaries show here. */
export function inspectKnownAreas(areas: AreaTable): Finding[] {
	const facts = readFacts().kelurahan.map((k) => ({
		kode: k.kode,
		nama: k.nama,
		lng: k.label[0],
		lat: k.label[1],
		squareKilometres: k.squareKilometres,
	}));
	return inspectAreaFacts({ areas, facts });
}
