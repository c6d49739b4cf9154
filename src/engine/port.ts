import type { FromWorker, ToWorker } from "./protocol.ts";

/** A running worker, or a stand-in for one in tests. */
export type EnginePort = { post(message: ToWorker): void; stop(): void };
export type StartEngine = (events: {
	readonly onMessage: (message: FromWorker) => void;
	readonly onFailure: (detail: string) => void;
}) => EnginePort;
