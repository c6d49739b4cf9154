import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedPack } from "#engine/protocol.ts";
import { sentenceCase } from "#i18n/letter-case.ts";
import type { IdentityContext } from "#i18n/say/identity/measure-identity.ts";
import { selectFilterSentence } from "#state/selectors.ts";
import { spokenSelection } from "#state/tasks/spoken-filter.ts";
import { useApp } from "../page/app-context.tsx";
import { useOpened } from "../page/use-opened.ts";

/** null until a pack is open. `where`: the filter the figures were counted with; the view's own by default. */
export function useIdentityContext(where?: string): IdentityContext | null {
	const { t } = useTranslation("identity");
	const opened = useOpened();
	const inHand = useApp(selectFilterSentence);
	const filter = where ?? inHand;
	return useMemo(
		() => opened && { manifest: opened.manifest, filter, filterWords: spoken(filter, opened), t },
		[opened, filter, t],
	);
}

function spoken(filter: string, opened: OpenedPack): string {
	return sentenceCase(spokenSelection(filter, opened) ?? "");
}
