import type { AppError } from "#core/base/errors.ts";
import type { StorageProblem } from "#io/device/entry.ts";

export type DeviceProblem = {
	/** Which entry it is about. */
	readonly key: string;
	readonly error: AppError;
	/** "quiet" = met while reading, nothing lost yet; "shown" = waits to be read; "dismissed" = has been read. */
	readonly standing: "quiet" | "shown" | "dismissed";
};

/** The problem that stands once one entry has told. The same refusal again does not speak up again. */
export function problemAfter(standing: DeviceProblem | null, key: string, told: StorageProblem | null): DeviceProblem | null {
	if (told === null) return standing?.key === key && standing.error.code !== "STORAGE_DAMAGED" ? null : standing;
	if (standing !== null && told.quiet) return standing;
	const again = standing?.key === key && standing.error.code === told.error.code;
	if (again && standing.standing !== "quiet") return standing;
	return { key, error: told.error, standing: told.quiet ? "quiet" : "shown" };
}
