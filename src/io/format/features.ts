import type { Finding } from "#core/base/finding.ts";

/** A layer's features as values of GeoJSON; everything about them is checked where they are used. */
export type Features = {
	/** null for a feature without geometry. */
	readonly geometries: readonly unknown[];
	readonly properties: readonly Readonly<Record<string, unknown>>[];
	/** Name of the coordinate system the file states. */
	readonly system: string | null;
	readonly findings: readonly Finding[];
	/** Of the layer, where a file can hold several. */
	readonly name?: string;
};
