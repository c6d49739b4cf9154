import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { type Topic, withTopics } from "#i18n/topics.ts";

/** What the first picture does without: fetched with its texts when first drawn, in a frame that already has its size. */
export function later(topics: readonly Topic[], load: () => Promise<ComponentType>): () => ReactNode {
	const Loaded = laterPage(topics, load);
	return () => (
		<Suspense>
			<Loaded />
		</Suspense>
	);
}

/** The page of a place: whoever draws it says what stands there until it has come. */
export function laterPage(topics: readonly Topic[], load: () => Promise<ComponentType>): ComponentType {
	return lazy(async () => ({ default: await withTopics(topics, load) }));
}
