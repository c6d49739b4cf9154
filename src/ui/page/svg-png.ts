import { fileName } from "#io/export/file-name.ts";
import { downloadBytes } from "./download.ts";

/** What a drawing looks like apart from its shape; on the page it may come from style sheets, which the picture has not. */
const LOOK = [
	"fill",
	"fill-opacity",
	"fill-rule",
	"stroke",
	"stroke-width",
	"stroke-opacity",
	"stroke-dasharray",
	"stroke-linecap",
	"stroke-linejoin",
	"opacity",
	"visibility",
	"display",
] as const;
/** Pixels of the picture per pixel of the page. */
const SHARPNESS = 2;

/**
 * Downloads a drawing of the page as a PNG, twice as sharp as on the screen, named after `fileParts`. Shapes are drawn by the
 * browser from a copy with its colours written into it, letters by the canvas, which knows the page's fonts. Nothing is fetched.
 */
export async function downloadSvgPng(svg: SVGSVGElement, fileParts: readonly string[]): Promise<void> {
	const { width, height } = svg.viewBox.baseVal;
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(width * SHARPNESS);
	canvas.height = Math.round(height * SHARPNESS);
	const pen = canvas.getContext("2d");
	if (pen === null) throw new Error("downloadSvgPng: no canvas");
	pen.fillStyle = "#fff";
	pen.fillRect(0, 0, canvas.width, canvas.height);
	await document.fonts.ready;
	pen.drawImage(await shapesOf(svg, canvas), 0, 0, canvas.width, canvas.height);
	for (const text of svg.querySelectorAll("text")) drawText(pen, svg, text);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
	if (blob === null) throw new Error("downloadSvgPng: the canvas gave no picture");
	downloadBytes(fileName(fileParts, "png"), new Uint8Array(await blob.arrayBuffer()), "image/png");
}

/** The drawing without its letters, as an image of the canvas's size. */
async function shapesOf(
	svg: SVGSVGElement,
	{ width, height }: { readonly width: number; readonly height: number },
): Promise<HTMLImageElement> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const own = svg.querySelectorAll("*");
	copy.querySelectorAll("*").forEach((element, i) => {
		const original = own[i];
		if (original === undefined) return;
		const look = getComputedStyle(original);
		for (const name of LOOK) element.setAttribute(name, look.getPropertyValue(name));
		element.removeAttribute("class");
		element.removeAttribute("style");
	});
	for (const text of copy.querySelectorAll("text")) text.remove();
	copy.setAttribute("width", String(width));
	copy.setAttribute("height", String(height));
	copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
	const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
	try {
		const image = new Image(width, height);
		image.src = address;
		await image.decode();
		return image;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Each run of letters where the page has put its first one, with its outline under it. */
function drawText(pen: CanvasRenderingContext2D, svg: SVGSVGElement, text: SVGTextElement): void {
	const toPage = text.getScreenCTM();
	const fromPage = svg.getScreenCTM()?.inverse();
	if (toPage === null || fromPage === undefined) return;
	const matrix = fromPage.multiply(toPage);
	pen.setTransform(
		matrix.a * SHARPNESS,
		matrix.b * SHARPNESS,
		matrix.c * SHARPNESS,
		matrix.d * SHARPNESS,
		matrix.e * SHARPNESS,
		matrix.f * SHARPNESS,
	);
	const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
	let drawn = 0;
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const letters = (node.textContent ?? "").replace(/\s+/g, " ");
		if (letters === "" || drawn >= text.getNumberOfChars()) continue;
		const start = text.getStartPositionOfChar(drawn);
		drawn += letters.length;
		const look = getComputedStyle(node.parentElement ?? text);
		pen.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
		pen.textAlign = "left";
		pen.textBaseline = "alphabetic";
		pen.lineJoin = "round";
		if (look.stroke !== "none") {
			pen.strokeStyle = look.stroke;
			pen.lineWidth = Number.parseFloat(look.strokeWidth);
			pen.strokeText(letters, start.x, start.y);
		}
		pen.fillStyle = look.fill;
		pen.fillText(letters, start.x, start.y);
	}
	pen.resetTransform();
}
