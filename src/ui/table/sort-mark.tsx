import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import type { SortableHeader } from "./use-sort.ts";

export function SortMark({ direction }: Pick<SortableHeader, "direction">): ReactNode {
	if (direction === "none") return null;
	return direction === "ascending" ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />;
}
