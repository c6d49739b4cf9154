import type { Progress } from "#engine/protocol.ts";

/** How far the reading has come, 0–1: bytes count for 60 hundredths, families for the rest; null before the manifest. */
export function openingShare(progress: Progress | null): number | null {
	if (progress === null || progress.bytesTotal === 0) return null;
	if (progress.phase === "assign") return 1;
	const bytes = Math.min(1, progress.bytes / progress.bytesTotal);
	const families = progress.familiesTotal === 0 ? 1 : Math.min(1, progress.families / progress.familiesTotal);
	return 0.6 * bytes + 0.4 * families;
}
