import type { OpenedPack } from "#engine/protocol.ts";

/** A sentence the funnel may end in. */
export type ExtremeOption = { readonly id: "decile" | "rule" | "poor" | "view"; readonly sentence: string };

/** What "extreme" may mean with the columns of this pack and the filter in hand; at least one. */
export function extremeOptions(opened: OpenedPack, where: string): readonly [ExtremeOption, ...ExtremeOption[]] {
	const { columnTypes, manifest } = opened;
	const { poor, povertyThreshold } = manifest.indicators;
	const options: ExtremeOption[] = [];
	if (columnTypes.has("desil")) options.push({ id: "decile", sentence: "desil=1" });
	if (povertyThreshold !== undefined && columnTypes.has("fm_indikator"))
		options.push({ id: "rule", sentence: `fm_indikator>=${povertyThreshold}` });
	if (poor !== undefined) options.push({ id: "poor", sentence: poor });
	const inHand: ExtremeOption = { id: "view", sentence: where };
	const [first, ...rest] = options;
	if (first === undefined) return [inHand];
	return where === (manifest.indicators.filter ?? "") ? [first, ...rest] : [first, ...rest, inHand];
}
