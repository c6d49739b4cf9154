/** Values by key. Refusals are thrown as the browser throws them; `kept-work.ts` tells them as values. */
export type KeyedStorage = {
	/** undefined = nothing there. */
	read(key: string): Promise<unknown>;
	/** Reads and writes in one step, which no other page can come between. */
	update(key: string, change: (stored: unknown) => unknown): Promise<void>;
};

/** Word between the pages of this device that something was written. */
export type News = {
	tell(key: string): void;
	/** Not called for what this page told itself. */
	listen(listener: (key: string) => void): () => void;
};
