import type { ComponentProps, ReactNode } from "react";
import { Segmented } from "./segmented.tsx";

type SegmentedProps<T extends string> = ComponentProps<typeof Segmented<T>>;

type RuleChoiceProps<T extends string> = Omit<SegmentedProps<T>, "label"> & {
	readonly title: string;
	/** What the chosen one means. */
	readonly hint?: string;
};

/** One of a few rules: its name, the rules side by side, and what the chosen one means. */
export function RuleChoice<T extends string>({ title, hint, ...props }: RuleChoiceProps<T>): ReactNode {
	return (
		<section>
			<h2 className="label">{title}</h2>
			<Segmented label={title} {...props} />
			{hint === undefined ? null : <p className="note">{hint}</p>}
		</section>
	);
}
