import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import type { Stage } from "#state/own-stages.ts";
import { useApp } from "../../../page/app-context.tsx";
import styles from "./own-tab.module.css";
import { Result } from "./result.tsx";
import { Start } from "./start.tsx";
import { Unfinished } from "./unfinished.tsx";
import { type Given, useDropped, useGiven } from "./use-given.ts";

/** A person's own files become a pack, on this device. The whole window takes a drop. */
export function OwnTab(): ReactNode {
	const { t } = useTranslation("own");
	const given = useGiven();
	const over = useDropped(given);
	const isBuilt = useApp(({ ownFiles }) => ownFiles.reading.status === "built");
	return (
		<div className={styles.frame} data-over={over > 0 || undefined} data-built={isBuilt || undefined}>
			<State given={given} />
			{over === 0 ? null : (
				<p className={styles.drop} role="status">
					{t("start.drop", { n: formatCount(over) })}
				</p>
			)}
		</div>
	);
}

function State({ given }: { readonly given: Given }): ReactNode {
	const reading = useApp(({ ownFiles }) => ownFiles.reading);
	// files read anew come back to the stage a person is at
	const [stage, setStage] = useState<Stage | null>(null);
	if (reading.status === "none") return <Start given={given} />;
	if (reading.status === "built") return <Result answer={reading.answer} given={given} chosen={stage} onChoose={setStage} />;
	return <Unfinished reading={reading} given={given} />;
}
