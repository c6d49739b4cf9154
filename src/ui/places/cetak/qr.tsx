import type { ReactNode } from "react";
import { encode } from "uqr";

/** A QR code as one path; the longer the text, the less it repairs, so that its squares stay large enough for a telephone. */
export function QrCode({
	text,
	size,
	label,
}: {
	readonly text: string;
	readonly size: number;
	readonly label: string;
}): ReactNode {
	const { data, size: modules } = encode(text, { ecc: text.length > 200 ? "L" : "M", border: 2 });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
		.filter((square) => square !== "")
		.join("");
	return (
		<svg width={size} height={size} viewBox={`0 0 ${modules} ${modules}`} role="img" aria-label={label} data-qr={text}>
			<rect width={modules} height={modules} fill="#fff" />
			<path d={path} fill="#000" shapeRendering="crispEdges" />
		</svg>
	);
}
