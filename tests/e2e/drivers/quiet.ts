import type { Page, Request } from "playwright-core";

type Counting = { openQuestions?: number };

/**
 * Runs in the page before its own script: counts the questions to the engine that have no answer yet. Each question has an id
 * above 0 and is answered once, also when it was cancelled.
 */
export function countOpenQuestions(): void {
	const counting = globalThis as Counting;
	counting.openQuestions = 0;
	const { postMessage, terminate } = Worker.prototype;
	const open = new WeakMap<Worker, Set<number>>();
	const settle = (worker: Worker, ids: readonly number[]): void => {
		for (const id of ids) if (open.get(worker)?.delete(id)) counting.openQuestions = (counting.openQuestions ?? 0) - 1;
	};
	Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]): void {
		const [question] = sent as [{ id?: unknown; call?: unknown; request?: unknown } | null];
		if (typeof question?.id === "number" && question.request !== undefined) {
			if (!open.has(this)) {
				open.set(this, new Set());
				this.addEventListener("message", ({ data }: MessageEvent<{ id: number; type: string } | null>) => {
					if (data?.type === "answer" || data?.type === "error") settle(this, [data.id]);
				});
			}
			open.get(this)?.add(question.id);
			counting.openQuestions = (counting.openQuestions ?? 0) + 1;
		}
		Reflect.apply(postMessage, this, sent);
	};
	Worker.prototype.terminate = function (this: Worker): void {
		settle(this, [...(open.get(this) ?? [])]);
		Reflect.apply(terminate, this, []);
	};
}

/** Runs in the page: waits until the engine owes nothing, nothing is busy or moving, and the document stood still for 100 ms. */
async function waitForQuiet(): Promise<void> {
	await document.fonts.ready;
	await new Promise<void>((resolve) => {
		let stillSince = performance.now();
		let stillFrames = 0;
		const stir = (): void => {
			stillSince = performance.now();
			stillFrames = 0;
		};
		const changes = new MutationObserver(stir);
		changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
		const look = (): void => {
			const isBusy =
				((globalThis as Counting).openQuestions ?? 0) > 0 ||
				document.querySelector('[aria-busy="true"]') !== null ||
				document.getAnimations().length > 0;
			if (isBusy) stir();
			else stillFrames += 1;
			// a loaded machine draws one frame in 100 ms: a few must have passed too
			if (stillFrames < 4 || performance.now() - stillSince < 100) {
				requestAnimationFrame(look);
				return;
			}
			changes.disconnect();
			resolve();
		};
		requestAnimationFrame(look);
	});
}

const fetching = new WeakMap<Page, Set<Request>>();

/** Notes from now on what the page asks of the network: parts of the app come late, and nothing on the screen says so. */
export function watchRequests(page: Page): void {
	const open = new Set<Request>();
	fetching.set(page, open);
	page.on("request", (request) => {
		if (request.url().startsWith("http")) open.add(request);
	});
	page.on("requestfinished", (request) => open.delete(request));
	page.on("requestfailed", (request) => open.delete(request));
	page.on("framenavigated", () => {
		for (const request of open) if (request.isNavigationRequest()) open.delete(request);
	});
}

/** Waits until the page fetches nothing, and is quiet after it. */
export async function quiet(page: Page): Promise<void> {
	const open = fetching.get(page);
	do {
		while (open !== undefined && open.size > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
		await page.evaluate(waitForQuiet);
	} while (open !== undefined && open.size > 0);
}
