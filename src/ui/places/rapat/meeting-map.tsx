import { type ReactNode, useMemo } from "react";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { MapPicture } from "#i18n/say/meeting/slide.ts";
import { toScreen } from "#map/camera.ts";
import { groupShapes } from "#map/group-shapes.ts";
import { classColours } from "#map/palette.ts";
import { type Frame, geometryPath } from "#map/svg-paths.ts";
import { StaticMap } from "../../kit/static-map.tsx";
import { useTheme } from "../../page/use-theme.ts";
import styles from "./meeting-map.module.css";
import { SizedPicture } from "./sized-picture.tsx";

type MeetingMapProps = Omit<MapPicture, "type"> & { readonly opened: OpenedPack };

const CLASSES = 5;
const NO_POCKETS = [] as const;

/** A map that is read from the last row: few classes, the named areas outlined, no points of families. */
export function MeetingMap({
	opened,
	groups,
	values,
	direction,
	marked,
	pockets = NO_POCKETS,
	label,
}: MeetingMapProps): ReactNode {
	const theme = useTheme();
	const { areas } = opened;
	const { breaks } = useMemo(() => classify(values, { method: "natural", classCount: CLASSES }), [values]);
	const shapes = useMemo(() => groupShapes(areas, groups.groupOf, groups.kode.length), [areas, groups]);
	const colours = classColours(direction, Math.max(1, breaks.length - 1), theme);
	const named = new Set(marked.map(({ group }) => group));
	const groupOf = (area: number) => groups.groupOf[area] ?? -1;
	const outlined = new Set(areas.kode.flatMap((_, area) => (named.has(groupOf(area)) ? [area] : [])));
	// pockets are small: what is fitted are the areas they lie in
	const inPockets = new Set(pockets.flatMap(({ kelurahan }) => kelurahan.map(({ kode }) => kode)));
	const fitTo = areas.kode.flatMap((kode, area) => (inPockets.has(kode) ? [area] : []));
	return (
		<SizedPicture>
			{(size) => (
				<StaticMap
					areas={areas}
					fill={(area) => colours[classOf(values[groupOf(area)] ?? Number.NaN, breaks)] ?? null}
					outlined={outlined}
					fitTo={fitTo}
					width={size.width}
					height={size.height}
					label={label}
				>
					{(frame) => (
						<>
							<Outlines pockets={pockets} frame={frame} />
							<Names
								places={marked.map(({ group, text }) => ({
									name: groups.nama[group] ?? "",
									text,
									at: shapes[group]?.label ?? [Number.NaN, Number.NaN],
								}))}
								frame={frame}
							/>
						</>
					)}
				</StaticMap>
			)}
		</SizedPicture>
	);
}

/** How far a pocket's number stands from its middle. */
const BADGE_PIXELS = 24;

function Outlines({ pockets, frame }: { readonly pockets: readonly PovertyPocket[]; readonly frame: Frame }): ReactNode {
	return pockets.map((pocket) => {
		const [x, y] = toScreen(frame.camera, frame.size, pocket.label[0], pocket.label[1]);
		return (
			<g key={pocket.id}>
				<path d={geometryPath(pocket.outline, frame)} fillRule="evenodd" className={styles.pocket} />
				<circle cx={x + BADGE_PIXELS} cy={y - BADGE_PIXELS} r={15} className={styles.badge} />
				<text x={x + BADGE_PIXELS} y={y - BADGE_PIXELS + 6} className={styles.badgeText}>
					{pocket.id}
				</text>
			</g>
		);
	});
}

type Place = { readonly name: string; readonly text: string; readonly at: readonly [number, number] };

/** Of the type on a wide picture and on a phone's. */
const TYPE = { wide: { letter: 11.5, line: 25 }, narrow: { letter: 9.2, line: 20 } } as const;
const NARROW_PIXELS = 480;
const GAP_PIXELS = 10;

/** Names at the right edge, each with a line to its area, so that none hides what it names. */
function Names({ places, frame }: { readonly places: readonly Place[]; readonly frame: Frame }): ReactNode {
	const { size } = frame;
	const right = size.width - 4;
	const type = size.width < NARROW_PIXELS ? TYPE.narrow : TYPE.wide;
	let free: number = type.line;
	return places
		.map(({ at, ...place }) => ({ ...place, point: toScreen(frame.camera, size, at[0], at[1]) }))
		.filter(({ point }) => Number.isFinite(point[0]))
		.sort((a, b) => a.point[1] - b.point[1])
		.map(({ name, text, point: [x, y] }) => {
			const lines = text === "" ? 1 : 2;
			const top = Math.max(free, y);
			free = top + lines * type.line + GAP_PIXELS;
			const wide = Math.max(name.length, text.length) * type.letter;
			return (
				<g key={name}>
					<polyline points={`${x},${y} ${right - wide - 6},${top - 7}`} className={styles.leader} />
					<circle cx={x} cy={y} r={5} className={styles.pin} />
					<text x={right} y={top} className={styles.name}>
						{name}
						{text === "" ? null : (
							<tspan x={right} dy={type.line}>
								{text}
							</tspan>
						)}
					</text>
				</g>
			);
		});
}
