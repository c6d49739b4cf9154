import type { StartEngine } from "#engine/port.ts";
import type { FromWorker, ToWorker } from "#engine/protocol.ts";

export type FakePort = {
	readonly received: ToWorker[];
	stopped: boolean;
	say(message: FromWorker): void;
	crash(detail?: string): void;
};

/** Workers that do nothing but what the test makes them say; each start is one more. */
export function createFakePorts(): { readonly start: StartEngine; readonly ports: FakePort[] } {
	const ports: FakePort[] = [];
	return {
		ports,
		start({ onMessage, onFailure }) {
			const port: FakePort = {
				received: [],
				stopped: false,
				say: onMessage,
				crash: (detail = "boom") => onFailure(detail),
			};
			ports.push(port);
			return {
				post: (message) => void port.received.push(message),
				stop: () => {
					port.stopped = true;
				},
			};
		},
	};
}
