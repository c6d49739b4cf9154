import type { ReactNode } from "react";
import type { ClassFills } from "#i18n/say/paper/context.ts";
import { classColours } from "#map/palette.ts";

/** Fill of a class in a drawing that holds `ClassPatterns` of the same id. */
export function classFill({ mono, direction, count }: ClassFills, index: number, id: string): string {
	if (index < 0) return mono ? `url(#${id}-none)` : "#eff0ed";
	if (mono) return isPlain(index, count) ? grey(index, count) : `url(#${id}-${index})`;
	return classColours(direction, count, "light")[index] ?? "#eff0ed";
}

const LIGHTEST = 252;
const DARKEST = 96;

function grey(index: number, count: number): string {
	const level = Math.round(LIGHTEST - (count < 2 ? 0 : (index * (LIGHTEST - DARKEST)) / (count - 1)));
	return `rgb(${level} ${level} ${level})`;
}

/** The lightest and the darkest class need no marks. */
function isPlain(index: number, count: number): boolean {
	return index === 0 || index === count - 1;
}

/** Plain, dots, diagonals, cross hatch, solid: neighbours differ in more than their grey. */
export function ClassPatterns({ id, fills }: { readonly id: string; readonly fills: ClassFills }): ReactNode {
	if (!fills.mono) return null;
	return (
		<defs>
			{Array.from({ length: fills.count }, (_, i) => `${id}-${i}`).map((key, i) =>
				isPlain(i, fills.count) ? null : (
					<pattern key={key} id={key} width={8} height={8} patternUnits="userSpaceOnUse">
						<rect width={8} height={8} fill={grey(i, fills.count)} />
						<Marks step={((i - 1) % 4) as 0 | 1 | 2 | 3} />
					</pattern>
				),
			)}
			<pattern id={`${id}-none`} width={6} height={6} patternUnits="userSpaceOnUse">
				<rect width={6} height={6} fill="#fff" />
				<path d="M0 3h6" stroke="#9aa39e" strokeWidth={0.8} />
			</pattern>
		</defs>
	);
}

function Marks({ step }: { readonly step: 0 | 1 | 2 | 3 }): ReactNode {
	if (step === 0) return <path d="M2 2h.01M6 6h.01" stroke="#222" strokeWidth={2} strokeLinecap="round" />;
	const rising = "M-2 2L2 -2M0 8L8 0M6 10L10 6";
	const falling = "M-2 6L2 10M0 0L8 8M6 -2L10 2";
	return <path d={step === 1 ? rising : step === 2 ? falling : rising + falling} stroke="#333" strokeWidth={1} fill="none" />;
}
