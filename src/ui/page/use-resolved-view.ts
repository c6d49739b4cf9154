import type { OpenedPack } from "#engine/protocol.ts";
import { type ResolvedView, resolveView } from "#state/view/resolved-view.ts";
import { useApp } from "./app-context.tsx";

/** The view with the open pack's defaults filled in. */
export function useResolvedView(opened: OpenedPack): ResolvedView {
	return resolveView(
		useApp((state) => state.view),
		opened,
	);
}
