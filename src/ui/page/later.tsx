import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

/** What the first picture does without: fetched when first drawn, in a frame that already has its size. */
export function later(load: () => Promise<ComponentType>): () => ReactNode {
	const Loaded = lazy(async () => ({ default: await load() }));
	return () => (
		<Suspense>
			<Loaded />
		</Suspense>
	);
}
