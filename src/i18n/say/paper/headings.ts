import { titleKind } from "#core/choice/compare/standing.ts";
import { pilotFacts } from "#core/choice/pilot-facts.ts";
import { cellAt, valuesOf } from "#core/measure/measure-table.ts";
import type { PaperData } from "#state/tasks/paper-data.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import { formatNumber, formatTimes } from "../../format.ts";
import { partInWords } from "../share-part.ts";
import { pocketPlaces } from "./findings.ts";
import { baseNoun, count, type Voice } from "./voice.ts";

export type PaperHeading = { readonly title: string; readonly lead: string };

/** "Gunung Telihan", "Kec. Bontang Barat", "Kantong 3" */
export function subjectName({ kind, nama }: PaperSubject, { t }: Voice): string {
	if (kind === "kecamatan") return t("base.kecamatan", { name: nama });
	return kind === "pocket" ? `${t("subject.pocket")} ${nama}` : nama;
}

/** Title as a finding, and under it where it is and of whom the figures speak. The region's title is the Peta headline. */
export function headingOf(subject: PaperSubject, data: PaperData, regionTitle: string, voice: Voice): PaperHeading {
	const { t } = voice;
	const { own, resolved, opened } = data;
	const all = cellAt(own.table, "keluarga", own.unit)?.value ?? Number.NaN;
	const base = t("base.lead", {
		n: count(all),
		subject: baseNoun(resolved.filter, voice),
		period: opened.manifest.periode,
	});
	const area = areaKm2(subject, data);
	const place = [
		...(subject.kind === "kelurahan" && subject.induk !== "" ? [t("base.kecamatan", { name: subject.induk })] : []),
		...(subject.kind === "pocket" ? [pocketPlaces(subject, data)] : [subject.kode]),
		...(Number.isFinite(area) ? [t("base.area", { value: formatNumber(area) })] : []),
	].join(" · ");
	return { title: subject.kind === "region" ? regionTitle : areaTitle(subject, data, all, voice), lead: `${place}. ${base}` };
}

function areaTitle(subject: PaperSubject, data: PaperData, all: number, voice: Voice): string {
	const { t, tHeadline, pack } = voice;
	const { own, resolved, pockets } = data;
	const name = subjectName(subject, voice);
	if (subject.kind === "pocket") {
		const pocket = pockets?.pockets.find((found) => found.kode === subject.kode);
		const words = { name, poor: count(pocket?.poor ?? Number.NaN), all: count(pocket?.households ?? Number.NaN) };
		if (!pocket || !Number.isFinite(pocket.ratio)) return t("heading.pocketPlain", words);
		return t("heading.pocket", { ...words, times: formatTimes(pocket.ratio), region: pack.nama });
	}
	const words = { name, n: count(all), subject: baseNoun(resolved.filter, voice), region: pack.nama };
	const share = cellAt(own.table, "belum", own.unit);
	const region = cellAt(own.table, "belum", own.table.units.length);
	if (share === null || region === null) return t("heading.plain", words);
	const [place] = pilotFacts({
		values: [valuesOf(own.table, "keluarga")],
		higherIsWorse: [true],
		unit: own.unit,
	});
	const kind = titleKind(place && place.rank > 0 ? place : null, share, region);
	return t(`heading.${kind}`, { ...words, part: partInWords(share.value, tHeadline) });
}

function areaKm2({ kind, kode }: PaperSubject, { own, pockets }: PaperData): number {
	if (kind === "pocket") return (pockets?.pockets.find((found) => found.kode === kode)?.hectares ?? Number.NaN) / 100;
	return cellAt(own.table, "kepadatan", own.unit)?.denominator ?? Number.NaN;
}
