import type { ReactNode } from "react";
import styles from "./map-keys.module.css";

export type MapKey = { readonly colour: string; readonly text: string };

type MapKeysProps = {
	readonly title: string;
	readonly keys: readonly MapKey[];
	readonly hatch?: string;
	readonly hatchId?: string;
};

/** The legend of all maps of a view. */
export function MapKeys({ title, keys, hatch, hatchId }: MapKeysProps): ReactNode {
	return (
		<div className={styles.keys}>
			<span>{title}</span>
			{keys.map(({ colour, text }) => (
				<span key={text} className={styles.mapKey}>
					<i style={{ background: colour }} />
					{text}
				</span>
			))}
			{hatch === undefined || hatchId === undefined ? null : (
				<span className={styles.mapKey}>
					<svg width={22} height={12} aria-hidden>
						<rect width={22} height={12} fill="var(--no-data)" />
						<rect width={22} height={12} fill={`url(#${hatchId})`} />
					</svg>
					{hatch}
				</span>
			)}
		</div>
	);
}

/** Diagonal lines over whatever lies beneath. */
function Hatch({ id }: { readonly id: string }): ReactNode {
	return (
		<defs>
			<pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<line x1={0} x2={0} y1={0} y2={6} className={styles.hatchLine} />
			</pattern>
		</defs>
	);
}

/** Some areas under diagonal lines; without any the lines stand ready for the legend. */
export function HatchedAreas(props: {
	readonly id: string;
	readonly areas: readonly number[];
	readonly paths: readonly string[];
}): ReactNode {
	const { id, areas, paths } = props;
	return (
		<>
			<Hatch id={id} />
			{areas.map((area) => (
				<path key={area} d={paths[area]} fill={`url(#${id})`} fillRule="evenodd" />
			))}
		</>
	);
}
