import type { ReactNode } from "react";
import { formatCount } from "#i18n/format.ts";
import { baselineBlock } from "#i18n/say/paper/baseline-table.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { mapLabel } from "#i18n/say/paper/map-words.ts";
import { pocketsBlock } from "#i18n/say/paper/pockets-table.ts";
import { programmesBlock } from "#i18n/say/paper/programmes-table.ts";
import { rankingBlock } from "#i18n/say/paper/ranking-table.ts";
import { tasksBlock } from "#i18n/say/paper/tasks-table.ts";
import { paperFrame } from "#map/paper-frame.ts";
import type { PrintTemplate } from "#state/view/paper.ts";
import { atlasBlocks } from "./atlas.tsx";
import type { PaperBlock } from "./blocks.tsx";
import { comparisonBlock, decisionBlock, RankRange } from "./candidate-blocks.tsx";
import { FactsTable, findingsBlock, headingBlock, MapPart } from "./common-blocks.tsx";
import styles from "./documents.module.css";
import { trendBlock } from "./trend-block.tsx";

/** The parts of a paper in their order. */
export function documentOf(template: PrintTemplate, context: PaperContext): readonly PaperBlock[] {
	if (template === "atlas") return atlasBlocks(context);
	if (template === "ringkasan") return summary(context);
	return template === "kandidat" ? candidate(context) : profile(context);
}

function summary(context: PaperContext): readonly PaperBlock[] {
	const trend = trendBlock(context);
	return [
		headingBlock(context),
		wideMap(context),
		findingsBlock(context),
		rankingBlock(context, { most: 10 }),
		tasksBlock(context),
		pocketsBlock(context),
		...(trend ? [trend] : []),
	];
}

/** The dossier: where, how much, whose task, from what state it starts, compared with whom, and who decided. */
function candidate(context: PaperContext): readonly PaperBlock[] {
	const { voice } = context;
	return [
		headingBlock(context),
		mapWithFacts(
			context,
			<>
				<h2>{voice.t("ranks.title")}</h2>
				<RankRange context={context} />
			</>,
		),
		findingsBlock(context),
		tasksBlock(context),
		pocketsBlock(context),
		baselineBlock(context),
		comparisonBlock(context),
		decisionBlock(context),
	];
}

function profile(context: PaperContext): readonly PaperBlock[] {
	const { subject } = context;
	return [
		headingBlock(context),
		mapWithFacts(context),
		findingsBlock(context),
		...(subject.kind === "kecamatan" ? [rankingBlock(context, { most: 40, kecamatan: subject.kode })] : []),
		programmesBlock(context),
		tasksBlock(context),
		...(subject.kind === "pocket" ? [] : [pocketsBlock(context)]),
	];
}

function wideMap(context: PaperContext): PaperBlock {
	const { width, data, extraHeight } = context;
	const height = Math.round(width * 0.385 + extraHeight / 2);
	return {
		key: "map",
		node: (
			<div className={styles.map}>
				<MapPart
					context={context}
					part={{ bbox: data.opened.areas.bbox, outlined: [], width, height, label: mapLabel(context) }}
				/>
			</div>
		),
	};
}

const FACTS_WIDTH = 268;
const GAP = 20;

function mapWithFacts(context: PaperContext, under?: ReactNode): PaperBlock {
	const { width } = context;
	const mapWidth = Math.round(width - FACTS_WIDTH - GAP);
	const part = {
		...paperFrame(context.subject, context.data.opened.areas, context.data.pockets?.pockets ?? []),
		width: mapWidth,
		height: 298,
		label: mapLabel(context),
	};
	return {
		key: "map",
		node: (
			<div className={styles.beside}>
				<MapPart context={context} part={part} />
				<div>
					<FactsTable context={context} />
					{under}
				</div>
			</div>
		),
	};
}

/** "3 halaman A4" */
export function pageCountWords({ t }: PaperContext["voice"], pages: number, paper: "a4" | "f4"): string {
	return t("pages", { n: formatCount(pages), paper: t(`paper.${paper}`) });
}
