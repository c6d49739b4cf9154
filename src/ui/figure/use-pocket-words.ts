import { useTranslation } from "react-i18next";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { insideSentence } from "#i18n/letter-case.ts";
import { caseLabel } from "#i18n/say/case-words.ts";
import type { IdentityContext } from "#i18n/say/identity/measure-identity.ts";
import { useIdentityContext } from "./use-identity-context.ts";

/** What the identities of the pockets on screen need; null while there is nothing to identify. */
export function usePocketWords(
	answer: PocketAnswer | null,
	opened: OpenedPack | null,
): { readonly answer: PocketAnswer; readonly poorWords: string; readonly context: IdentityContext } | null {
	const { t } = useTranslation("kantong");
	const { t: tHeadline } = useTranslation("headline");
	const context = useIdentityContext(answer?.query.poor ?? "");
	if (answer === null || opened === null || context === null) return null;
	const label = caseLabel(answer.query.poor, opened, { t, tHeadline });
	return { answer, poorWords: insideSentence(label), context };
}
