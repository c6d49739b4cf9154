/** sRGB colours as [r, g, b] 0–255, and the little colour arithmetic the map needs. */
export type Rgb = readonly [number, number, number];

export function parseHex(hex: string): Rgb {
	const digits = hex.slice(1);
	const full =
		digits.length === 3
			? digits
					.split("")
					.map((digit) => digit + digit)
					.join("")
			: digits;
	const value = Number.parseInt(full, 16);
	if (full.length !== 6 || Number.isNaN(value)) throw new Error(`parseHex: got "${hex}", expected #rgb or #rrggbb`);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toHex(rgb: Rgb): string {
	return `#${rgb
		.map((part) =>
			Math.round(Math.min(255, Math.max(0, part)))
				.toString(16)
				.padStart(2, "0"),
		)
		.join("")}`;
}

function toLinear(part: number): number {
	const share = part / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
	return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055);
}

/** Relative luminance 0–1 (WCAG 2.2). */
export function luminance([r, g, b]: Rgb): number {
	return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** Contrast ratio 1–21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** Mix in linear light, share 0 = a, 1 = b. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
	const part = (i: 0 | 1 | 2) => fromLinear(toLinear(a[i]) * (1 - share) + toLinear(b[i]) * share);
	return [part(0), part(1), part(2)];
}
