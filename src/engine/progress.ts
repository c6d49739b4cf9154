/** Reading progress. `bytesTotal` and `familiesTotal` come from the manifest. */
export type Progress = {
	readonly phase: "manifest" | "areas" | "households" | "assign";
	readonly bytes: number;
	readonly bytesTotal: number;
	readonly families: number;
	readonly familiesTotal: number;
};
