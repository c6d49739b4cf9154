import { type ReactNode, useId } from "react";
import type { Candidates } from "#state/tasks/candidates.ts";

type AreaSelectProps = {
	readonly candidates: Candidates;
	readonly label: string;
	readonly value: string;
	readonly onChange: (kode: string) => void;
};

/** One of the scored areas, most urgent first. */
export function AreaSelect({ candidates, label, value, onChange }: AreaSelectProps): ReactNode {
	const id = useId();
	const { order, unscored, units } = candidates;
	return (
		<>
			<label htmlFor={id}>{label}</label>
			<select id={id} className="wide" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
				{[...order, ...unscored].map((position) => (
					<option key={units[position]?.kode} value={units[position]?.kode}>
						{units[position]?.nama}
					</option>
				))}
			</select>
		</>
	);
}
