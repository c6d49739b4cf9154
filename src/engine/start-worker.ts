import type { StartEngine } from "./port.ts";
import type { FromWorker } from "./protocol.ts";

/** The one place that starts a worker. */
export const startWorker: StartEngine = ({ onMessage, onFailure }) => {
	const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
	worker.onmessage = (event: MessageEvent<FromWorker>) => onMessage(event.data);
	worker.onerror = (event) => {
		event.preventDefault();
		onFailure(event.message);
	};
	worker.onmessageerror = () => onFailure("messageerror");
	return {
		post: (message) => worker.postMessage(message),
		stop: () => worker.terminate(),
	};
};
