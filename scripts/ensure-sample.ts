import { fileURLToPath } from "node:url";
import { ensurePacks } from "./cli/ensure-packs.ts";
import { ensureExample } from "./ensure-contoh.ts";
import { ensureWilayah } from "./ensure-wilayah.ts";

/**
 * Before `npm start` and `npm run build`: `public/wilayah` gets the official areas, `public/contoh` a list for trying, `public/packs` the sample pack when it holds
 * none. Nothing is said on standard output.
 */
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
ensureWilayah(folder("../data/wilayah/"), folder("../public/wilayah/"));
ensureExample(folder("../data/wilayah/"), folder("../public/"));
const toError = (text: string): void => void process.stderr.write(text);
process.exitCode = await ensurePacks(fileURLToPath(new URL("../public/packs/", import.meta.url)), { out: toError, err: toError });
