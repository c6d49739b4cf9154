import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { VISIT_GROUPS } from "#core/pocket/methods/visit-groups-method.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { pocketsIdentity } from "#i18n/say/identity/pocket-identity.ts";
import { areaNames, pocketHeadline } from "#i18n/say/pocket-words.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectCaseSentence, selectOpened, selectPackError } from "#state/selectors.ts";
import { FigureInfo } from "../../figure/figure.tsx";
import { HeadlineFrame } from "../../figure/headline.tsx";
import { usePocketWords } from "../../figure/use-pocket-words.ts";
import { Button } from "../../kit/button.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";

/** How many kantong, where, and how far above the rest; or honestly that there is none. */
export function KantongHeadline(): ReactNode {
	const { t } = useTranslation("kantong");
	const { t: tHeadline } = useTranslation("headline");
	const { pocketMethodChanged, retryRequested } = useActions();
	const opened = useApp(selectOpened);
	const pack = useApp(selectPackFacts);
	const answer = useApp((state) => state.pockets);
	const busy = useApp((state) => state.pocketsBusy);
	const error = useApp((state) => state.pocketsError);
	const packError = useApp(selectPackError);
	const answerable = useApp((state) => selectCaseSentence(state) !== null);

	const identity = usePocketWords(answer, opened);

	if (packError) return <HeadlineFrame title={errorMessage(packError).title} />;
	if (opened === null) return <HeadlineFrame title={t("title.waitingData")} waiting />;
	if (opened.householdCount === 0) return <HeadlineFrame title={t("title.noHouseholds")} />;
	if (error?.code === "NO_DENOMINATOR")
		return (
			<HeadlineFrame title={t("title.refused")} figures={t("sub.refused")} busy={busy} busyLabel={t("summary.busy")}>
				<Button variant="inline" onClick={() => pocketMethodChanged(VISIT_GROUPS.id)}>
					{t("sub.useGroups")}
				</Button>
			</HeadlineFrame>
		);
	if (error !== null) {
		const message = errorMessage(error);
		return (
			<HeadlineFrame title={message.title} figures={`${message.detail} ${message.action}`}>
				<Button variant="inline" onClick={retryRequested}>
					{tHeadline("again")}
				</Button>
			</HeadlineFrame>
		);
	}
	if (answer === null) return <HeadlineFrame title={t(answerable ? "title.waiting" : "title.notHere")} waiting={answerable} />;
	const words = pocketHeadline(answer, {
		t,
		names: areaNames(opened.areas),
		region: tHeadline(`region.${pack.region}`),
	});
	return (
		<HeadlineFrame title={words.title} figures={words.sub} busy={busy} busyLabel={t("summary.busy")}>
			{identity === null || answer.pockets.length === 0 ? null : (
				<FigureInfo identity={pocketsIdentity(identity)} name={t("list.pockets")} />
			)}
		</HeadlineFrame>
	);
}
