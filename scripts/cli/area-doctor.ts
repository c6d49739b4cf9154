import type { Finding } from "#core/base/finding.ts";
import { type AreaFact, inspectAreaFacts } from "#core/place/area-facts.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { readFacts } from "../sample/facts.ts";

/** The label points and sizes of `data/`. */
export function knownAreas(): AreaFact[] {
	return readFacts().kelurahan.map((k) => ({
		kode: k.kode,
		nama: k.nama,
		lng: k.label[0],
		lat: k.label[1],
		squareKilometres: k.squareKilometres,
	}));
}

/** Polygons against what is known of them: swapped labels and wrong boundaries show here. */
export function inspectKnownAreas(areas: AreaTable): Finding[] {
	return inspectAreaFacts({ areas, facts: knownAreas() });
}
