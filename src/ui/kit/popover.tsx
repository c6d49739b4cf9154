import { type ComponentProps, lazy, type ReactNode, Suspense } from "react";
import type { PopoverProps } from "./loaded-popover.tsx";

// the popover's library is a third of a first load; the button stands before it
const LoadedPopover = lazy(() => import("./loaded-popover.tsx").then(({ LoadedPopover }) => ({ default: LoadedPopover })));
const LoadedTitle = lazy(() => import("./loaded-popover.tsx").then(({ PopoverTitle }) => ({ default: PopoverTitle })));

export function Popover(props: PopoverProps): ReactNode {
	return (
		<Suspense fallback={props.trigger}>
			<LoadedPopover {...props} />
		</Suspense>
	);
}

/** Names the popover it stands in. */
export function PopoverTitle(props: ComponentProps<"h2">): ReactNode {
	return (
		<Suspense>
			<LoadedTitle {...props} />
		</Suspense>
	);
}
