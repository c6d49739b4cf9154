import { useState } from "react";

/** The value, or while there is none the last one there was for the same owner. */
export function useLastOf<T>(value: T | null, owner: unknown): T | null {
	const [last, setLast] = useState({ value, owner });
	const stands = last.value === value && last.owner === owner;
	if (value !== null && !stands) setLast({ value, owner });
	return value ?? (last.owner === owner ? last.value : null);
}
