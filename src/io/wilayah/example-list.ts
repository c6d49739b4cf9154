import { ok, type Result } from "#core/base/result.ts";
import { fetchBytes } from "../bytes/byte-source.ts";

/** A list for trying, beside the page; `scripts/ensure-contoh.ts` makes it. */
export const EXAMPLE_FILE = "contoh/contoh-daftar-keluarga.csv";

/** Its name and bytes. Faults: those of fetching. */
export async function fetchExample(): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
	const bytes = await fetchBytes(EXAMPLE_FILE, { file: EXAMPLE_FILE });
	return bytes.ok ? ok({ name: EXAMPLE_FILE.slice(EXAMPLE_FILE.indexOf("/") + 1), bytes: bytes.value }) : bytes;
}
