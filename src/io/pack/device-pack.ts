import { packId } from "./pack-index.ts";
import type { PackEntry, PackManifest } from "./pack-manifest.ts";

/** The folder of the pack that was built on this device; no address of a site begins so. */
export const DEVICE_PACK = "perangkat:paket";

/** The name of that pack in a link, which opens it only on the page where it was built. */
export const DEVICE_PACK_ID = packId({ url: DEVICE_PACK });

export function isDevicePack({ url }: Pick<PackEntry, "url">): boolean {
	return url === DEVICE_PACK;
}

/** The line of the list of packs for what was built here. */
export function devicePackEntry({ kode, nama, tingkat, periode }: PackManifest): PackEntry {
	return { kode, nama, tingkat, periode, url: DEVICE_PACK };
}
