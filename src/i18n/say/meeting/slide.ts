import type { IdentifiedNumber } from "#core/measure/identity/identified-number.ts";
import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import type { Target } from "#core/time/series/target.ts";

/** A sentence, and those of its numbers that can be pressed. */
export type Said = { readonly text: string; readonly numbers: readonly IdentifiedNumber[] };

export type MapPicture = {
	readonly type: "map";
	readonly groups: AreaGroups;
	/** Value per group; NaN = none. Empty: quiet areas. */
	readonly values: readonly number[];
	readonly direction: "burden" | "extent";
	/** Groups written on the map, most important first, with what stands under their name ("" = nothing). */
	readonly marked: readonly { readonly group: number; readonly text: string }[];
	readonly pockets?: readonly PovertyPocket[];
	readonly label: string;
};

export type Bar = { readonly kode: string; readonly name: string; readonly text: string; readonly part: number };
export type BarsPicture = { readonly type: "bars"; readonly bars: readonly Bar[]; readonly label: string };
export type PathPicture = {
	readonly type: "path";
	readonly line: readonly SeriesPoint[];
	readonly target: Target;
	readonly label: string;
};
/** What was decided, and the minutes of all questions as text. */
export type MinutesPicture = { readonly type: "minutes"; readonly lines: readonly string[]; readonly minutes: string };

/** One question of the meeting, answered by one sentence and one picture. */
export type Slide = {
	readonly id: "most" | "heavy" | "unreached" | "pockets" | "path" | "proposed" | "decided";
	readonly question: string;
	readonly answer: Said;
	readonly picture: MapPicture | BarsPicture | PathPicture | MinutesPicture;
	/** Numbers with denominators, intervals and cautions. */
	readonly why: readonly Said[];
	/** Where this answer's figures are from; "" = as the other questions. */
	readonly source: string;
};

/** A sentence without numbers to press. */
export function plainly(text: string): Said {
	return { text, numbers: [] };
}

/** A sentence whose number `own` carries its identity. */
export function identified(text: string, own: string, identity: NumberIdentity): Said {
	return { text, numbers: [{ own, identity }] };
}
