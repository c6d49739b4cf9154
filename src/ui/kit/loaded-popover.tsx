import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./loaded-popover.module.css";

export type PopoverProps = {
	/** A button; the popover opens from it and returns the focus to it. */
	readonly trigger: ReactElement<Record<string, unknown>>;
	readonly children: ReactNode;
	readonly open?: boolean;
	readonly onOpenChange?: (open: boolean) => void;
	readonly label?: string;
	readonly side?: "bottom" | "top" | "right";
	readonly align?: "start" | "center" | "end";
	readonly className?: string | undefined;
};

/** The popover itself; `popover.tsx` loads it after the first picture. */
export function LoadedPopover({
	trigger,
	children,
	open,
	onOpenChange,
	label,
	side = "bottom",
	align = "start",
	className,
}: PopoverProps): ReactNode {
	return (
		<Base.Root
			{...(open === undefined ? {} : { open })}
			{...(onOpenChange === undefined ? {} : { onOpenChange: (next: boolean) => onOpenChange(next) })}
		>
			<Base.Trigger render={trigger} />
			<Base.Portal>
				<Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className={styles.positioner}>
					<Base.Popup aria-label={label} className={classes("floating", styles.popup, className)}>
						{children}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}

export const PopoverTitle = Base.Title;
