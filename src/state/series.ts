import type { StoreApi } from "zustand/vanilla";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isDevicePack } from "#io/pack/device-pack.ts";
import { openSeries } from "#io/pack/open-series.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { SeriesFile } from "#io/pack/series-csv.ts";
import type { AppState } from "./store.ts";

type SeriesLayer = NonNullable<PackManifest["layers"]["series"]>;

/** Reads the official figures of a pack, checked against the manifest's size and hash. */
export type ReadSeries = (manifestUrl: string, layer: SeriesLayer, signal: AbortSignal) => Promise<Result<SeriesFile>>;

const readSeries: ReadSeries = (manifestUrl, layer, signal) => openSeries(manifestUrl, layer, { signal });

/** The same, of a pack that was built on this device, from its files. */
function readBuiltSeries({ ownFiles: { reading } }: AppState): ReadSeries {
	const files = reading.status === "built" ? reading.answer.files : [];
	return (manifestUrl, layer, signal) =>
		openSeries(manifestUrl, layer, {
			signal,
			read: async (url) => {
				const file = files.find(({ name }) => name === layer.url);
				return file === undefined ? fail(appError("UNREADABLE", { detail: "" }, url)) : ok(file.bytes);
			},
		});
}

/** Reads the series of every pack once it is open. A fault is kept beside the empty series; nothing else waits for it. */
export function followSeries(
	store: StoreApi<AppState>,
	manifestUrl: (pack: Extract<AppState["pack"], { status: "open" }>) => string,
	given?: ReadSeries,
): void {
	let running = new AbortController();
	store.subscribe(({ pack, series, seriesProblem }, before) => {
		if (pack === before.pack) return;
		if (pack.status !== "open") {
			running.abort();
			if (series.length > 0 || seriesProblem !== null) store.setState({ series: [], seriesProblem: null });
			return;
		}
		const layer = pack.opened.manifest.layers.series;
		running.abort();
		running = new AbortController();
		const { signal } = running;
		store.setState({ series: [], seriesProblem: null });
		if (!layer) return;
		const read = given ?? (isDevicePack(pack.entry) ? readBuiltSeries(store.getState()) : readSeries);
		void read(manifestUrl(pack), layer, signal)
			.catch((reason: unknown) => fail(appError("INTERNAL", { detail: String(reason) })))
			.then((file) => {
				if (signal.aborted) return;
				if (!file.ok) store.setState({ seriesProblem: { error: file.error, findings: [] } });
				else {
					const { rows, findings } = file.value;
					store.setState({ series: rows, seriesProblem: findings.length === 0 ? null : { error: null, findings } });
				}
			});
	});
}
