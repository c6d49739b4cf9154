import { type ReactNode, useRef } from "react";
import type { Size } from "#map/camera.ts";
import { useElementSize } from "../../page/use-element-size.ts";
import styles from "./sized-picture.module.css";

/** What fills its half of a slide, drawn as soon as the size of that half is known. */
export function SizedPicture({ children }: { readonly children: (size: Size) => ReactNode }): ReactNode {
	const box = useRef<HTMLDivElement>(null);
	const size = useElementSize(box);
	return (
		<div ref={box} className={styles.picture}>
			{size === null ? null : children(size)}
		</div>
	);
}
