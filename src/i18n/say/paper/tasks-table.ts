import { inRankOrder } from "#core/measure/rank.ts";
import type { Need } from "#core/programme/needs.ts";
import type { NeedOffices } from "#state/need-offices.ts";
import { officeNamed } from "#state/need-offices.ts";
import type { NeedCount } from "#state/tasks/paper-data.ts";
import { formatCount, formatList } from "../../format.ts";
import type { PaperContext } from "./context.ts";
import type { PaperColumn, TableBlock } from "./table-block.ts";
import type { Voice } from "./voice.ts";
import { count } from "./voice.ts";

const SHOWN_POCKETS = 3;

const NARROW: readonly PaperColumn["width"][] = ["20%", "31%", "7%", "10%", "19%", "13%"];

const WIDE: readonly PaperColumn["width"][] = ["26%", "42%", "12%", "20%"];

/** Needs with at least one family, by office, then by size. */
function needsInOrder({ data, voice, needOffices }: PaperContext): readonly NeedCount[] {
	const found = data.needs.filter(({ families }) => families > 0);
	const offices = found.map(({ need }) => officeName(need, needOffices, voice));
	// offices in the order in which they first appear
	return [...new Set(offices)].flatMap((office) =>
		inRankOrder(
			found.filter((_, row) => offices[row] === office),
			({ families }) => families,
		),
	);
}

/** What each office has to do here. Within one pocket there is nothing to say about pockets. */
export function tasksBlock(context: PaperContext): TableBlock {
	const { voice, subject, needOffices } = context;
	const { t } = voice;
	const rows = needsInOrder(context);
	if (rows.length === 0) return { key: "tasks", title: t("tasks.title"), note: t("tasks.none") };
	const withPockets = subject.kind !== "pocket";
	const widths = withPockets ? NARROW : WIDE;
	const columns: Omit<PaperColumn, "width">[] = [
		{ label: t("tasks.office") },
		{ label: t("tasks.need") },
		{ label: t("tasks.families"), right: true },
		...(withPockets ? [{ label: t("tasks.pockets"), right: true }, { label: t("tasks.where") }] : []),
		{ label: t("tasks.programme") },
	];
	return {
		key: "tasks",
		title: t("tasks.title"),
		columns: columns.map((column, i) => ({ ...column, width: widths[i] ?? "" })),
		rows: rows.map((row) => {
			const { need, families, inPockets } = row;
			const cells = [
				officeName(need, needOffices, voice),
				needName(need.id, voice),
				count(families),
				...(withPockets ? [count(inPockets), pocketWords(row, voice)] : []),
				programmeWords(need.programmes, voice),
			];
			return { key: need.id, cells };
		}),
		note: t("tasks.note"),
	};
}

/** As a person has written it, else the default: "Disperkimtan · PLN". */
function officeName(need: Need, changed: NeedOffices, voice: Voice): string {
	return officeNamed(changed, need.id, defaultOffice(need, voice));
}

export function defaultOffice({ offices }: Need, { t }: Voice): string {
	return offices.map((one) => ("owner" in one ? one.owner : t(`officeName.${one.office}`))).join(" · ");
}

const NEED_IDS = ["rumah", "jamban", "air", "daya", "kerja", "pangan", "sekolah", "disabilitas", "lansia"] as const;

export function needName(id: string, { t, pack }: Voice): string {
	const own = NEED_IDS.find((known) => known === id);
	return own ? t(`need.${own}`) : t("need.gap", { programme: pack.programmeName(id.slice("gap:".length)) });
}

function programmeWords(ids: readonly string[], { pack }: Voice): string {
	return ids.length === 0 ? formatCount(Number.NaN) : formatList(ids.map(pack.programmeName), "open");
}

function pocketWords({ pockets }: NeedCount, voice: Voice): string {
	if (pockets.length === 0) return formatCount(Number.NaN);
	const shown = pockets.slice(0, SHOWN_POCKETS);
	return formatList(
		shown.map(({ id, families }) => voice.t("tasks.pocketCount", { id, n: count(families) })),
		"open",
	);
}
