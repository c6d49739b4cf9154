import type { Size } from "#map/camera.ts";

/** The largest the legend has been on this kind of screen: its corner stays free, and the map does not move when it shrinks. */
let largest: Size = { width: 0, height: 0 };
let measuredOnPhone: boolean | null = null;

export function legendMeasured(element: HTMLElement, phone: boolean): void {
	const { offsetWidth: width, offsetHeight: height } = element;
	const before = measuredOnPhone === phone ? largest : { width: 0, height: 0 };
	largest = { width: Math.max(before.width, width), height: Math.max(before.height, height) };
	measuredOnPhone = phone;
}

export function legendRoom(): Size {
	return largest;
}
