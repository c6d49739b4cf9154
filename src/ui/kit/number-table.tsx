import type { ReactNode } from "react";

type NumberTableProps = {
	/** Of every column, the names of the rows first. */
	readonly heads: readonly ReactNode[];
	/** What stands over the heads, from the second column on. */
	readonly groups?: readonly { readonly name: string; readonly columns: number }[];
	/** Framed and as wide as its place; by this name the keyboard reaches it. */
	readonly label?: string;
	/** Read before the table, not seen. */
	readonly caption?: string;
	/** The rows. */
	readonly children: ReactNode;
};

/** Figures by row, with a head over each column; scrolls sideways where it does not fit. */
export function NumberTable({ heads, groups = [], label, caption, children }: NumberTableProps): ReactNode {
	const [first, ...rest] = heads;
	const columns = (groups.length === 0 ? heads : rest).map((head, i) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a head is its column
		<th key={i} scope="col">
			{head}
		</th>
	));
	const table = (
		<table className="numbers">
			{caption === undefined ? null : <caption className="visually-hidden">{caption}</caption>}
			<thead>
				{groups.length === 0 ? null : (
					<tr>
						<th scope="col" rowSpan={2}>
							{first}
						</th>
						{groups.map((group) => (
							<th key={group.name} scope="colgroup" colSpan={group.columns}>
								{group.name}
							</th>
						))}
					</tr>
				)}
				<tr>{columns}</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	);
	if (label === undefined) return <div className="scroller">{table}</div>;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
		<section className="scroller boxed" tabIndex={0} aria-label={label}>
			{table}
		</section>
	);
}
