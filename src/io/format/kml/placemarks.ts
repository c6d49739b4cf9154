import { createXmlScanner, type XmlFault } from "../xml-scanner.ts";

export type Placemark = {
	/** As GeoJSON; null where there is none, undefined where its coordinates cannot be read. */
	readonly geometry: unknown;
	/** Name, description as its own text, folder, and everything under ExtendedData. */
	readonly properties: Readonly<Record<string, string>>;
};

type Element = { readonly name: string; readonly key: string; readonly children: Element[]; text: string };

/** Elements in elements, deeper than any program makes them. */
const MOST_DEPTH = 200;

/** The placemarks of a document in UTF-8, in their order; or why it is no XML. */
export function readPlacemarks(document: Uint8Array): readonly Placemark[] | XmlFault {
	const placemarks: Placemark[] = [];
	const path: Element[] = [];
	const folders: string[] = [];
	let inside: Element | null = null;
	let isNested = true;

	const scanner = createXmlScanner({
		open(name, tag) {
			const element: Element = { name, key: tag.attribute("name") ?? "", children: [], text: "" };
			if (inside !== null) path.at(-1)?.children.push(element);
			path.push(element);
			isNested &&= path.length <= MOST_DEPTH;
			if (name === "Folder") folders.push("");
			if (name === "Placemark") inside ??= element;
		},
		text(text) {
			const element = path.at(-1);
			if (element !== undefined) element.text += text;
		},
		close(name) {
			const closed = path.pop();
			isNested &&= closed?.name === name;
			if (name === "name" && path.at(-1)?.name === "Folder") folders[folders.length - 1] = closed?.text.trim() ?? "";
			if (name === "Folder") folders.pop();
			if (inside === null || closed !== inside) return;
			placemarks.push({ geometry: geometryOf(inside), properties: propertiesOf(inside, folders.at(-1) ?? "") });
			inside = null;
		},
		wantsText: () => inside !== null || path.at(-1)?.name === "name",
	});
	return scanner.push(document) && scanner.end() && isNested ? placemarks : scanner.fault();
}

function child(element: Element, name: string): Element | undefined {
	return element.children.find((one) => one.name === name);
}

function propertiesOf(placemark: Element, folder: string): Record<string, string> {
	const found = new Map<string, string>();
	const data = child(placemark, "ExtendedData");
	for (const one of data?.children ?? []) {
		if (one.name === "Data") found.set(one.key, child(one, "value")?.text.trim() ?? "");
		for (const simple of one.name === "SchemaData" ? one.children : []) found.set(simple.key, simple.text.trim());
	}
	const own: readonly (readonly [string, string])[] = [
		["name", child(placemark, "name")?.text.trim() ?? ""],
		["description", child(placemark, "description")?.text.trim() ?? ""],
		["folder", folder],
	];
	for (const [name, value] of own) if (value !== "" && !found.has(name)) found.set(name, value);
	found.delete("");
	return Object.fromEntries(found);
}

const GEOMETRIES = new Set(["Point", "Polygon", "MultiGeometry", "LineString", "LinearRing", "Model", "Track", "MultiTrack"]);

function geometryOf(element: Element): unknown {
	const parts = element.children.filter(({ name }) => GEOMETRIES.has(name));
	if (parts.length === 0) return element.name === "MultiGeometry" ? { type: "GeometryCollection", geometries: [] } : null;
	const geometries = parts.map(readGeometry);
	if (geometries.includes(undefined)) return undefined;
	return geometries.length === 1 && element.name === "Placemark" ? geometries[0] : { type: "GeometryCollection", geometries };
}

function readGeometry(element: Element): unknown {
	if (element.name === "MultiGeometry") return geometryOf(element);
	if (element.name === "Point") {
		const [position] = coordinatesOf(element) ?? [];
		return position && { type: "Point", coordinates: position };
	}
	if (element.name !== "Polygon") return { type: element.name };
	const rings = element.children
		.filter(({ name }) => name === "outerBoundaryIs" || name === "innerBoundaryIs")
		.toSorted((a, b) => Number(a.name === "innerBoundaryIs") - Number(b.name === "innerBoundaryIs"))
		.flatMap((boundary) => boundary.children.filter(({ name }) => name === "LinearRing").map(coordinatesOf));
	return rings.includes(undefined) ? undefined : { type: "Polygon", coordinates: rings };
}

/** `lng,lat[,height]` with spaces between; undefined where it is anything else. Blanks around commas are made by hand. */
function coordinatesOf(element: Element): number[][] | undefined {
	const text =
		child(element, "coordinates")
			?.text.trim()
			.replace(/\s*,\s*/g, ",") ?? "";
	if (text === "") return undefined;
	const positions = text.split(/\s+/).map((tuple) => tuple.split(",").map((part) => (part === "" ? Number.NaN : Number(part))));
	const isSound = positions.every((position) => position.length >= 2 && position.length <= 3 && position.every(Number.isFinite));
	return isSound ? positions : undefined;
}
