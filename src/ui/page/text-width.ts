/** `--font-small`, as the labels of the maps have it. */
const FONT_SIZE = 12;
const FONT = '"Plus Jakarta Sans Variable", system-ui, sans-serif';
/** Where there is no canvas (tests): a generous mean width of a letter. */
const LETTER = 0.6 * FONT_SIZE;

let context: CanvasRenderingContext2D | null | undefined;
const cache = new Map<string, number>();

/** Width of a label's line in pixels. */
export function textWidth(text: string, weight: number): number {
	const key = `${weight} ${text}`;
	const known = cache.get(key);
	if (known !== undefined) return known;
	context ??= document.createElement("canvas").getContext("2d");
	if (!context) return text.length * LETTER;
	context.font = `${weight} ${FONT_SIZE}px ${FONT}`;
	const width = context.measureText(text).width;
	// before the page's font has come the measure is of another font, and not kept
	if (document.fonts.check(context.font)) cache.set(key, width);
	return width;
}
