import type { MeasureTable } from "#core/measure/measure.ts";
import { inRankOrder } from "#core/measure/rank.ts";
import type { Need } from "#core/programme/needs.ts";
import type { OpenedPack, PocketAnswer, TallyAnswer, TallyUnit } from "#engine/protocol.ts";
import type { ResolvedView } from "../selectors.ts";
import { isAbout, type NeedQueries } from "./paper-needs.ts";
import type { PaperSubject } from "./paper-subjects.ts";

/** Families of the subject per need, with how many of them live in which kantong. */
export type NeedCount = {
	readonly need: Need;
	readonly families: number;
	/** NaN where pockets are not known. */
	readonly inPockets: number;
	/** Families per pocket with any, the most first. */
	readonly pockets: readonly { readonly id: string; readonly families: number }[];
};

export type PaperData = {
	readonly opened: OpenedPack;
	readonly resolved: ResolvedView;
	/** Per kelurahan, the region last. */
	readonly kelurahan: MeasureTable;
	/** In the subject's own units (kecamatan or pockets; kelurahan otherwise), with its row; the region's row for the region. */
	readonly own: { readonly table: MeasureTable; readonly unit: number };
	/** null = not computed, or not possible. */
	readonly pockets: PocketAnswer | null;
	/** Families counted as poor by the pockets: of the subject, and those of them within pockets. */
	readonly poor: { readonly families: number; readonly inPockets: number };
	readonly needs: readonly NeedCount[];
};

export type PaperAnswers = Pick<PaperData, "opened" | "resolved" | "kelurahan" | "pockets"> & {
	readonly subject: PaperSubject;
	readonly unit: TallyUnit | null;
	readonly asked: NeedQueries;
	readonly ownTable: MeasureTable;
	readonly whole: TallyAnswer;
	readonly inside: TallyAnswer | null;
};

/** Every number of a paper; null while an answer is still that of another subject. */
export function paperData(answers: PaperAnswers): PaperData | null {
	const { opened, resolved, subject, unit, asked, kelurahan, ownTable, whole, inside, pockets } = answers;
	// an answer stays until its successor is there: one about another subject is not this paper's
	if (!isAbout(whole, unit, asked.sentences)) return null;
	if (asked.pocketUnit && !isAbout(inside, asked.pocketUnit, asked.scoped)) return null;
	const own = ownTable.units.findIndex(({ kode }) => kode === subject.kode);
	const row = subject.kind === "region" ? ownTable.units.length : own;
	if (row < 0) return null;
	const families = (sentence: number) => whole.families[sentence]?.[row] ?? Number.NaN;
	const within = (sentence: number) => {
		const tallied = asked.pocketUnit ? inside : null;
		if (tallied === null) return { inPockets: Number.NaN, pockets: [] };
		const found = tallied.units
			.map(({ nama }, i) => ({ id: nama, families: tallied.families[sentence]?.[i] ?? 0 }))
			.filter((pocket) => pocket.families > 0 && (subject.kind !== "pocket" || pocket.id === subject.nama));
		return {
			inPockets: found.reduce((sum, pocket) => sum + pocket.families, 0),
			pockets: inRankOrder(found, (pocket) => pocket.families),
		};
	};
	return {
		opened,
		resolved,
		kelurahan,
		own: { table: ownTable, unit: row },
		pockets,
		poor: { families: families(0), inPockets: within(0).inPockets },
		needs: asked.needs.map((need, i) => ({ need, families: families(i + 1), ...within(i + 1) })),
	};
}
