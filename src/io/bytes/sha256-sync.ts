import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 as 64 lower-case hexadecimal digits, without waiting and without the platform's help. */
export function sha256HexSync(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}
