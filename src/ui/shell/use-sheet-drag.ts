import { type PointerEvent, type RefObject, useRef } from "react";
import { nearestStop, type Stop, sheetHeight } from "#state/view/sheet-stops.ts";

type DragHandlers = Record<
	"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel",
	(event: PointerEvent<HTMLElement>) => void
>;

/** Dragging the head follows the finger; letting go settles at the stop aimed at. Buttons in the head stay buttons. */
export function useSheetDrag(settle: (stop: Stop) => void): {
	readonly sheet: RefObject<HTMLElement | null>;
	readonly drag: DragHandlers;
} {
	const sheet = useRef<HTMLElement>(null);
	const start = useRef<{ readonly y: number; readonly height: number; lastY: number; lastTime: number; velocity: number } | null>(
		null,
	);

	function frame(): number {
		return sheet.current?.parentElement?.clientHeight ?? 0;
	}

	function end(event: PointerEvent<HTMLElement>): void {
		const from = start.current;
		const element = sheet.current;
		start.current = null;
		if (from === null || element === null) return;
		const height = element.getBoundingClientRect().height;
		element.style.removeProperty("height");
		element.removeAttribute("data-dragging");
		if (Math.abs(event.clientY - from.y) > 4) settle(nearestStop(height, frame(), from.velocity));
	}

	const drag: DragHandlers = {
		onPointerDown(event) {
			if (sheet.current === null || (event.target as Element).closest("button") !== null) return;
			event.currentTarget.setPointerCapture(event.pointerId);
			const height = sheet.current.getBoundingClientRect().height;
			start.current = { y: event.clientY, height, lastY: event.clientY, lastTime: event.timeStamp, velocity: 0 };
			sheet.current.setAttribute("data-dragging", "");
		},
		onPointerMove(event) {
			const from = start.current;
			if (from === null || sheet.current === null) return;
			const height = Math.max(sheetHeight("peek", frame()), Math.min(frame(), from.height + from.y - event.clientY));
			sheet.current.style.height = `${height}px`;
			const elapsed = event.timeStamp - from.lastTime;
			if (elapsed > 0) from.velocity = (from.lastY - event.clientY) / elapsed;
			from.lastY = event.clientY;
			from.lastTime = event.timeStamp;
		},
		onPointerUp: end,
		onPointerCancel: end,
	};
	return { sheet, drag };
}
