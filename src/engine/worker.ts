import { createHandler } from "./handler.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

/** The part of a dedicated worker's global scope used here; the tree is typed for the page, not for workers. */
type Scope = {
	onmessage: ((event: { readonly data: ToWorker }) => void) | null;
	postMessage(message: FromWorker, transfer: Transferable[]): void;
};

const scope = globalThis as unknown as Scope;
const receive = serve(createHandler(), (message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = (event) => receive(event.data);
// the page's watchdog counts from here on
scope.postMessage({ id: 0, type: "alive" }, []);
