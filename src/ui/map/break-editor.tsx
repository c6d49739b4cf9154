import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseTyped } from "#i18n/parse-typed.ts";
import { breakDigits, formatBreak } from "#i18n/say/class-ranges.ts";
import type { LegendFacts } from "#i18n/say/legend.ts";
import { histogramX } from "#map/histogram-scale.ts";
import styles from "./break-editor.module.css";
import { Histogram } from "./histogram.tsx";

const WIDTH = 288;
const HEIGHT = 56;

/** A typed break may lie beyond the values: a target nobody has reached yet. */
const ANY = [0, Number.POSITIVE_INFINITY] as const;
/** 0.57 × 100 is a hair less than 57. */
const HAIR = 1e-6;

type BreakEditorProps = { readonly legend: LegendFacts; readonly onBreaks: (breaks: readonly number[]) => void };

/** Breaks as lines on the histogram, to drag or to step with the arrow keys, and as numbers to type. */
export function BreakEditor({ legend, onBreaks }: BreakEditorProps): ReactNode {
	const { t } = useTranslation("map");
	const inner = legend.breaks.slice(1, -1);
	const low = legend.breaks[0] ?? 0;
	const high = legend.breaks.at(-1) ?? 1;
	const digits = Math.max(legend.scale.whole ? 0 : 1, breakDigits(inner, legend.scale));
	/** Units of the last decimal shown, per unit of the value. */
	const grain = legend.scale.factor * 10 ** digits;
	const step = Math.max((high - low) / 100, 1 / grain);

	/** A break stays apart from its neighbours: equal ones would become one, and the handle would be gone. */
	function moved(index: number, value: number, ends: readonly [number, number] = [low, high]): void {
		const before = inner[index - 1];
		const after = inner[index + 1];
		const from = before === undefined ? Math.ceil(ends[0] * grain - HAIR) : Math.floor(before * grain + HAIR) + 1;
		const to = after === undefined ? Math.floor(ends[1] * grain + HAIR) : Math.ceil(after * grain - HAIR) - 1;
		const tidy = Math.min(to, Math.max(from, Math.round(value * grain))) / grain;
		if (from <= to && tidy !== inner[index]) onBreaks(inner.map((old, i) => (i === index ? tidy : old)));
	}

	if (legend.breaks.length < 2 || low === high) return null;
	return (
		<div>
			<p className="label">{t("classes.breaks")}</p>
			<p className="note">{t("classes.breaksHelp")}</p>
			<div className={styles.editor}>
				<Histogram
					values={legend.values}
					breaks={legend.breaks}
					colours={legend.colours}
					mean={legend.mean}
					width={WIDTH}
					height={HEIGHT}
					label={t("classes.breaks")}
				/>
				{inner.map((value, i) => (
					<Handle
						// biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a handle is
						key={i}
						index={i}
						value={value}
						legend={legend}
						digits={digits}
						bounds={[low, high]}
						onMove={(next) => moved(i, next)}
						step={step}
					/>
				))}
			</div>
			<div className={styles.fields}>
				{inner.map((value, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: as above
					<BreakField key={i} index={i} value={value} legend={legend} digits={digits} onCommit={(next) => moved(i, next, ANY)} />
				))}
			</div>
		</div>
	);
}

type HandleProps = {
	readonly index: number;
	readonly value: number;
	readonly legend: LegendFacts;
	readonly digits: number;
	readonly bounds: readonly [number, number];
	readonly step: number;
	readonly onMove: (value: number) => void;
};

function Handle({ index, value, legend, digits, bounds: [low, high], step, onMove }: HandleProps): ReactNode {
	const { t } = useTranslation("map");
	const dragged = useRef(false);

	function pressed(event: KeyboardEvent): void {
		const moves: Record<string, number> = {
			ArrowRight: step,
			ArrowUp: step,
			ArrowLeft: -step,
			ArrowDown: -step,
			PageUp: 10 * step,
			PageDown: -10 * step,
		};
		const by = moves[event.key];
		if (by === undefined) return;
		event.preventDefault();
		onMove(value + by);
	}

	function valueAt(event: PointerEvent<HTMLElement>): number {
		const box = event.currentTarget.parentElement?.getBoundingClientRect();
		return box === undefined ? value : low + ((event.clientX - box.left) / WIDTH) * (high - low);
	}

	return (
		<div
			role="slider"
			tabIndex={0}
			className={styles.handle}
			style={{ left: histogramX(value, legend.breaks, WIDTH) }}
			aria-label={t("classes.break", { n: index + 1 })}
			aria-valuemin={low * legend.scale.factor}
			aria-valuemax={high * legend.scale.factor}
			aria-valuenow={value * legend.scale.factor}
			aria-valuetext={t("classes.breakValue", {
				value: formatBreak(value, digits, legend.scale),
				unit: legend.shortUnit,
			})}
			onKeyDown={pressed}
			onPointerDown={(event) => {
				dragged.current = true;
				event.currentTarget.setPointerCapture(event.pointerId);
			}}
			onPointerMove={(event) => {
				if (dragged.current) onMove(valueAt(event));
			}}
			onPointerUp={() => {
				dragged.current = false;
			}}
			onPointerCancel={() => {
				dragged.current = false;
			}}
		/>
	);
}

type FieldProps = {
	readonly index: number;
	readonly value: number;
	readonly legend: LegendFacts;
	readonly digits: number;
	readonly onCommit: (value: number) => void;
};

/** Typed numbers count when the field is left or Enter pressed; comma and point both separate decimals. */
function BreakField({ index, value, legend, digits, onCommit }: FieldProps): ReactNode {
	const { t } = useTranslation("map");
	const written = formatBreak(value, digits, legend.scale);
	const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
	// what is being typed counts only for the break it was begun on
	const text = draft?.of === written ? draft.text : written;
	function commit(): void {
		const typed = parseTyped(text);
		if (Number.isFinite(typed) && text !== written) onCommit(typed / legend.scale.factor);
		setDraft(null);
	}
	return (
		<input
			className={styles.field}
			inputMode="decimal"
			aria-label={t("classes.break", { n: index + 1 })}
			value={text}
			onChange={(event) => setDraft({ of: written, text: event.target.value })}
			onBlur={commit}
			onKeyDown={(event) => {
				if (event.key === "Enter") commit();
			}}
		/>
	);
}
