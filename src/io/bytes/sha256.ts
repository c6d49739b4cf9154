/**
 * SHA-256 as 64 lower-case hexadecimal digits. Uses the platform's implementation where there is one (secure origins, Node);
 * pages opened over plain http on an office network have none, and fetch the library's.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
	const subtle = globalThis.crypto?.subtle;
	if (subtle === undefined) return (await import("./sha256-sync.ts")).sha256HexSync(bytes);
	const digest = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
