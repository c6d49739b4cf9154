import { type ReactNode, useId } from "react";

export type ChoiceOption<T extends string> = { readonly value: T; readonly label: string };

type ChoiceProps<T extends string> = {
	readonly label: string;
	/** The look of the name: over the list, or only spoken; as its place has it by default. */
	readonly name?: "label" | "visually-hidden";
	readonly value: T;
	readonly options: readonly ChoiceOption<T>[];
	/** More of them, under names of their own. */
	readonly groups?: readonly { readonly label: string; readonly options: readonly ChoiceOption<T>[] }[];
	/** As wide as its words instead of its place. */
	readonly narrow?: boolean;
	readonly onChange: (value: T) => void;
};

/** A name and the list of what can be chosen; what stands around them says how they lie. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
	const { label, name, value, options, groups = [], narrow = false, onChange } = props;
	const id = useId();
	const chosen = (text: string) => [...options, ...groups.flatMap((group) => group.options)].find((one) => one.value === text);
	const listed = (list: readonly ChoiceOption<T>[]) =>
		list.map((option) => (
			<option key={option.value} value={option.value}>
				{option.label}
			</option>
		));
	return (
		<>
			<label htmlFor={id} className={name}>
				{label}
			</label>
			<select
				id={id}
				className={narrow ? undefined : "wide"}
				value={value}
				onChange={(event) => {
					const found = chosen(event.currentTarget.value);
					if (found !== undefined) onChange(found.value);
				}}
			>
				{listed(options)}
				{groups.map((group) => (
					<optgroup key={group.label} label={group.label}>
						{listed(group.options)}
					</optgroup>
				))}
			</select>
		</>
	);
}
