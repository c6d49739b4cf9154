import { formatCount } from "#i18n/format.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { factsOf } from "#i18n/say/paper/facts.ts";
import { legendWords } from "#i18n/say/paper/map-words.ts";
import { baseNoun } from "#i18n/say/paper/voice.ts";
import type { Bbox } from "#map/camera.ts";
import { type PaperBlock, PaperTable } from "./blocks.tsx";
import styles from "./common-blocks.module.css";
import { MapLegend } from "./map-legend.tsx";
import { PaperMap } from "./paper-map.tsx";

export function headingBlock({ title, lead }: Pick<PaperContext, "title" | "lead">, breakBefore = false): PaperBlock {
	return {
		key: `heading ${title}`,
		breakBefore,
		node: (
			<div className={styles.heading}>
				<h1>{title}</h1>
				<p className={styles.lead}>{lead}</p>
			</div>
		),
	};
}

export function findingsBlock({ findings, voice }: PaperContext): PaperBlock {
	return {
		key: "findings",
		title: voice.t("findings"),
		node: (
			<div className={styles.findings}>
				{findings.map(({ figure, text }, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place
					<p key={i}>
						<b>{figure}</b>
						{text}
					</p>
				))}
			</div>
		),
	};
}

type MapPart = {
	readonly bbox: Bbox;
	readonly outlined: readonly string[];
	readonly width: number;
	readonly height: number;
	readonly label: string;
	readonly mark?: (kode: string) => string;
	readonly withPockets?: boolean;
};

export function MapPart({ context, part }: { readonly context: PaperContext; readonly part: MapPart }) {
	const { data, shown, fills, grid } = context;
	return (
		<div style={{ width: part.width }}>
			<PaperMap
				opened={data.opened}
				shown={shown}
				fills={fills}
				bbox={part.bbox}
				width={part.width}
				height={part.height}
				grid={grid}
				label={part.label}
				outlined={part.outlined}
				pockets={part.withPockets === false ? null : data.pockets}
				{...(part.mark ? { mark: part.mark } : {})}
			/>
			<MapLegend shown={shown} fills={fills} width={part.width} words={legendWords(context)} />
		</div>
	);
}

export function FactsTable({ context }: { readonly context: PaperContext }) {
	const { voice, subject, data } = context;
	const { t } = voice;
	const facts = factsOf(context);
	const ranked = subject.kind !== "region";
	const level = t(`level.${subject.kind === "kecamatan" ? "kecamatan" : subject.kind === "pocket" ? "pockets" : "kelurahan"}`);
	const percentOf = t("facts.percentOf", { subject: baseNoun(data.resolved.filter, voice) });
	return (
		<>
			<PaperTable
				columns={[
					{ label: t("facts.measure"), width: "50%" },
					{ label: t("facts.value"), width: "34%", right: true },
					...(ranked ? [{ label: t("facts.rank"), width: "16%", right: true }] : []),
				]}
				rows={facts.map(({ id, name, words, rank }) => ({
					key: id,
					cells: [name, words, ...(ranked ? [<b key="rank">{rankWords(rank)}</b>] : [])],
				}))}
			/>
			{ranked ? (
				<p className={styles.small}>
					{t("facts.of", { n: formatCount(data.own.table.units.length), level })} {percentOf}
				</p>
			) : null}
		</>
	);
}

function rankWords(rank: number): string {
	return formatCount(rank > 0 ? rank : Number.NaN);
}
