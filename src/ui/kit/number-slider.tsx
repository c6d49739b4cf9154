import { type CSSProperties, type ReactNode, useEffect, useId, useState } from "react";
import styles from "./number-slider.module.css";

type NumberSliderProps = {
	readonly label: string;
	/** Spoken name of the number field. */
	readonly inputLabel: string;
	readonly unit: string;
	readonly value: number;
	/** Ends of the slider; the number field may go further. */
	readonly slider: { readonly least: number; readonly most: number; readonly step: number };
	readonly field: { readonly least: number; readonly most: number };
	/** A tick under the slider. */
	readonly mark?: number | undefined;
	readonly disabled?: boolean;
	readonly onChange: (value: number) => void;
	readonly children?: ReactNode;
};

/** Long enough that a drag asks the engine only where it rests. */
const SETTLE_MILLISECONDS = 140;

/** A slider with a number field for the same value: what is dragged can also be typed. */
export function NumberSlider(props: NumberSliderProps): ReactNode {
	const { label, inputLabel, unit, value, slider, field, mark, disabled = false, onChange, children } = props;
	const id = useId();
	const [draft, setDraft] = useState<string | null>(null);
	const shown = draft ?? String(value);
	const number = Number(shown);
	const valid = shown !== "" && Number.isFinite(number) && number >= field.least && number <= field.most;

	useEffect(() => {
		if (draft === null || !valid) return;
		const timer = setTimeout(() => {
			onChange(number);
			setDraft(null);
		}, SETTLE_MILLISECONDS);
		return () => clearTimeout(timer);
	}, [draft, valid, number, onChange]);

	const place = (at: number) =>
		`${((Math.min(slider.most, Math.max(slider.least, at)) - slider.least) / (slider.most - slider.least)) * 100}%`;
	const style = { "--at": place(valid ? number : value) } as CSSProperties;
	return (
		<div>
			<div className={styles.sliderHead}>
				<label htmlFor={id}>{label}</label>
				<span className={styles.field}>
					<input
						type="number"
						inputMode="numeric"
						aria-label={inputLabel}
						min={field.least}
						max={field.most}
						value={shown}
						disabled={disabled}
						aria-invalid={!valid}
						onChange={(event) => setDraft(event.currentTarget.value)}
						onBlur={() => {
							if (!valid) setDraft(null);
						}}
					/>
					<span>{unit}</span>
				</span>
			</div>
			<div className={styles.track} style={style}>
				<input
					id={id}
					type="range"
					min={slider.least}
					max={slider.most}
					step={slider.step}
					value={Math.min(slider.most, Math.max(slider.least, valid ? number : value))}
					aria-valuetext={`${shown} ${unit}`}
					disabled={disabled}
					onChange={(event) => setDraft(event.currentTarget.value)}
				/>
				{mark !== undefined && Number.isFinite(mark) ? <s style={{ left: place(mark) }} aria-hidden /> : null}
			</div>
			{children}
		</div>
	);
}
