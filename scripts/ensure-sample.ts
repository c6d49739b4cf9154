import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackEntry } from "#io/pack-manifest.ts";
import { runKantong } from "./cli/run.ts";

/** Builds the sample pack where `public/packs` holds no pack yet; a site with packs of its own is left alone. */
const packs = fileURLToPath(new URL("../public/packs/", import.meta.url));
const hasPack =
	existsSync(packs) &&
	readdirSync(packs, { withFileTypes: true }).some(
		(entry) => entry.isDirectory() && existsSync(join(packs, entry.name, "pack.json")),
	);
if (!hasPack) {
	const toError = (text: string): void => void process.stderr.write(text);
	process.exitCode = await runKantong(["sample", "--out", join(packs, "64.74")], { out: toError, err: toError });
	if (process.exitCode === 0) {
		const index: readonly PackEntry[] = [{ kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" }];
		mkdirSync(packs, { recursive: true });
		writeFileSync(join(packs, "index.json"), `${JSON.stringify(index, null, "\t")}\n`);
	}
}
