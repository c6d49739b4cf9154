import type { ReactNode } from "react";
import type { Candidates } from "#state/tasks/candidates.ts";
import { Choice } from "../../kit/choice.tsx";

type AreaSelectProps = {
	readonly candidates: Candidates;
	readonly label: string;
	readonly value: string;
	readonly onChange: (kode: string) => void;
};

/** One of the scored areas, most urgent first. */
export function AreaSelect({ candidates: { order, unscored, units }, ...props }: AreaSelectProps): ReactNode {
	const areas = [...order, ...unscored].flatMap((position) => units[position] ?? []);
	return <Choice {...props} options={areas.map(({ kode, nama }) => ({ value: kode, label: nama }))} />;
}
