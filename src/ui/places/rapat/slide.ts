import type { ReactNode } from "react";

/** One question of the meeting, answered by one sentence and one picture. */
export type Slide = {
	readonly id: "most" | "heavy" | "unreached" | "pockets" | "path" | "proposed" | "decided";
	readonly question: string;
	/** The sentence as plain text, for the minutes. */
	readonly plain: string;
	/** The same with its numbers pressable. */
	readonly answer: ReactNode;
	readonly picture: ReactNode;
	/** Numbers with denominators, intervals and cautions. */
	readonly why: readonly ReactNode[];
	/** Where this answer's figures are from; "" = as the other questions. */
	readonly source: string;
};
