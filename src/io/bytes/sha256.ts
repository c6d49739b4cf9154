import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 as 64 lower-case hexadecimal digits. Uses the platform's implementation where there is one (secure origins,
 * Node); pages opened over plain http on an office network have none.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
	const subtle = globalThis.crypto?.subtle;
	if (subtle === undefined) return sha256HexSync(bytes);
	return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}

/** The same without waiting. */
export function sha256HexSync(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}
