import { type ChangeClass, ENTRY_CLASS, ENTRY_KINDS, EXIT_CLASS, EXIT_REASONS } from "#core/time/lists/reasons.ts";
import type { PeriodNumber, Periods } from "./periods.ts";

export type BridgeStep = {
	readonly id: string;
	readonly label: string;
	/** null for the two totals. */
	readonly class: ChangeClass | null;
	/** Families in (+) or out (−); for a total, its height. */
	readonly families: number;
	/** Level before and after the step. */
	readonly from: number;
	readonly to: number;
};

/** From the earlier total over every reason that occurs, exits first, to the later total; the steps sum. */
export function bridgeSteps({ answer, before, after, region, t }: Periods): readonly BridgeStep[] {
	const { comparison } = answer;
	const start = comparison.before[region] ?? 0;
	const end = comparison.after[region] ?? 0;
	let level = start;
	const step = (id: string, label: string, own: ChangeClass, families: number): BridgeStep[] => {
		if (families === 0) return [];
		const from = level;
		level += families;
		return [{ id, label, class: own, families, from, to: level }];
	};
	const exits = EXIT_REASONS.flatMap((reason) =>
		step(`left-${reason}`, t(`reason.${reason}`), EXIT_CLASS[reason], -(comparison.left[reason][region] ?? 0)),
	);
	const entries = ENTRY_KINDS.flatMap((kind) =>
		step(`entered-${kind}`, t(`entry.${kind}`), ENTRY_CLASS[kind], comparison.entered[kind][region] ?? 0),
	);
	return [
		{ id: "start", label: t("bridge.start", { before }), class: null, families: start, from: start, to: start },
		...exits,
		...entries,
		{ id: "end", label: t("bridge.end", { after }), class: null, families: end, from: end, to: end },
	];
}

export function stepNumber({ id, label, class: own, families }: BridgeStep, { t, before, after }: Periods): PeriodNumber {
	if (own === null)
		return {
			label: t("figure.listed", { when: label }),
			value: families,
			unit: "keluarga",
			definition: t(id === "start" ? "workbook.define.before" : "workbook.define.after"),
			when: id === "start" ? "before" : "after",
		};
	return {
		label: t(families < 0 ? "figure.out" : "figure.in", { reason: label, before, after }),
		value: families,
		unit: "keluarga",
		definition: `${t(families < 0 ? "workbook.define.left" : "workbook.define.entered")} ${t("bridge.mapping")}`,
		when: "both",
	};
}
