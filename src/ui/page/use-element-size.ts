import { type RefObject, useLayoutEffect, useState } from "react";
import type { Size } from "#map/camera.ts";

/** The element's inner size in CSS pixels, known before the first paint; null while it has none. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | null {
	const [size, setSize] = useState<Size | null>(null);
	useLayoutEffect(() => {
		const observed = element.current;
		if (observed === null) return;
		const measure = () => {
			const { clientWidth: width, clientHeight: height } = observed;
			setSize((now) => {
				if (width === 0 || height === 0) return now;
				return now?.width === width && now.height === height ? now : { width, height };
			});
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(observed);
		return () => observer.disconnect();
	}, [element]);
	return size;
}
