import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { type Topic, withTopics } from "#i18n/topics.ts";

/** What the first picture does without: fetched with its texts when first drawn, in a frame that already has its size. */
export function later(topics: readonly Topic[], load: () => Promise<ComponentType>): () => ReactNode {
	const Loaded = lazy(async () => ({ default: await withTopics(topics, load) }));
	return () => (
		<Suspense>
			<Loaded />
		</Suspense>
	);
}
