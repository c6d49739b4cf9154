import type { PaperFinding } from "./findings.ts";

/** Words a person has put in place of the computed ones; what is not there stays as computed. */
export type PaperEdits = {
	readonly title?: string;
	readonly findings?: readonly (Partial<PaperFinding> | undefined)[];
};

export function withFinding(edits: PaperEdits, index: number, change: Partial<PaperFinding>): PaperEdits {
	const findings = [...(edits.findings ?? [])];
	findings[index] = { ...findings[index], ...change };
	return { ...edits, findings };
}
