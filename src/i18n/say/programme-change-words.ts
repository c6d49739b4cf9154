import type { ProgrammeChange } from "#core/time/lists/programme-change.ts";
import { formatCount, formatPercent, formatSigned } from "../format.ts";
import type { PeriodNumber, Periods } from "./periods.ts";
import { ratio } from "./periods.ts";

export const coverage = (programme: ProgrammeChange, index: number) => {
	const families = programme.families[index] ?? 0;
	const before = ratio(programme.before[index] ?? 0, families);
	const after = ratio(programme.after[index] ?? 0, families);
	return { before, after, points: 100 * (after - before) };
};

/** The cells of a programme's row, in the order of the titles. */
export function programmeNumbers(
	programme: ProgrammeChange,
	titles: readonly string[],
	{ region, programmeName, t }: Periods,
): readonly { readonly number: PeriodNumber; readonly text: string }[] {
	const own = coverage(programme, region);
	const whole = { value: programme.families[region] ?? 0, label: t("programme.whole") };
	const named = (at: number, value: number, unit: PeriodNumber["unit"], when: PeriodNumber["when"] = "both") => ({
		label: t("figure.of", { name: titles[at] ?? "", area: programmeName(programme.id) }),
		value,
		unit,
		definition: t("programme.definition"),
		when,
	});
	const count = (at: number, values: Float64Array, when?: PeriodNumber["when"]) => {
		const value = values[region] ?? Number.NaN;
		return { number: named(at, value, "keluarga", when), text: formatCount(value) };
	};
	const share = (at: number, value: number, receivers: Float64Array, when: PeriodNumber["when"]) => ({
		number: {
			...named(at, 100 * value, "persen", when),
			part: { value: receivers[region] ?? 0, label: titles[at - 2] ?? "" },
			whole,
		},
		text: formatPercent(value),
	});
	return [
		count(0, programme.families),
		count(1, programme.before, "before"),
		count(2, programme.after, "after"),
		share(3, own.before, programme.before, "before"),
		share(4, own.after, programme.after, "after"),
		{ number: named(5, own.points, "persen_poin"), text: formatSigned(own.points, 1) },
		count(6, programme.gained),
		count(7, programme.lost),
	];
}
