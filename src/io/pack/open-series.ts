import type { Result } from "#core/base/result.ts";
import { type LayerFileOptions, readLayerFile } from "./layer-file.ts";
import type { PlainFile } from "./pack-manifest.ts";
import type { SeriesFile } from "./series-csv.ts";

/** The official figures of a pack. Faults: those of the file (SIZE, HASH …) and of `readSeriesCsv`. */
export async function openSeries(
	manifestUrl: string,
	layer: PlainFile,
	options: LayerFileOptions = {},
): Promise<Result<SeriesFile>> {
	const read = await readLayerFile(layer, manifestUrl, options);
	if (!read.ok) return read;
	// the table reader is not needed for the first picture
	const { readSeriesCsv } = await import("./series-csv.ts");
	return readSeriesCsv(read.value, { file: layer.url });
}
