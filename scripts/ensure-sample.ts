import { fileURLToPath } from "node:url";
import { ensurePacks } from "./cli/ensure-packs.ts";

/** Before `npm start` and `npm run build`: `public/packs` gets the sample pack when it holds none. Nothing is said on standard output. */
const toError = (text: string): void => void process.stderr.write(text);
process.exitCode = await ensurePacks(fileURLToPath(new URL("../public/packs/", import.meta.url)), { out: toError, err: toError });
