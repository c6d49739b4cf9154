import { ChevronsUpDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ListBox, type ListItem } from "./list-box.tsx";
import styles from "./picker.module.css";
import { Popover } from "./popover.tsx";

type PickerProps<T extends string> = {
	/** What is chosen here, spoken before the chosen one. */
	readonly title: string;
	/** Name of the list. */
	readonly label: string;
	readonly items: readonly ListItem<T>[];
	readonly value: T;
	/** The chosen one as the button shows it, and what it means. */
	readonly shown: string;
	readonly hint: string;
	readonly onChoose: (value: T) => void;
};

/** A button as wide as its panel that says what is chosen and what it means, and opens the list of the others. */
export function Picker<T extends string>({ title, label, items, value, shown, hint, onChoose }: PickerProps<T>): ReactNode {
	const [open, setOpen] = useState(false);
	return (
		<Popover
			open={open}
			onOpenChange={setOpen}
			label={label}
			className={styles.popup}
			trigger={
				<button type="button" className={styles.picker}>
					<span>
						<span className="visually-hidden">{`${title}: `}</span>
						{shown}
						<small>{hint}</small>
					</span>
					<ChevronsUpDown size={18} aria-hidden />
				</button>
			}
		>
			<ListBox
				label={label}
				items={items}
				value={value}
				onChoose={(chosen) => {
					setOpen(false);
					onChoose(chosen);
				}}
			/>
		</Popover>
	);
}
