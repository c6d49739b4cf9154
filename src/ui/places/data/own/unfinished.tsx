import { Check, Minus, X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import type { Progress } from "#engine/protocol.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { formatCount } from "#i18n/format.ts";
import { missingPart, type OwnReading } from "#state/own-files.ts";
import { Button } from "../../../kit/button.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { ChooseButton } from "./file-buttons.tsx";
import { FileList } from "./file-list.tsx";
import { RegionField } from "./region-field.tsx";
import styles from "./unfinished.module.css";
import type { Given } from "./use-given.ts";

type Props = { readonly reading: Extract<OwnReading, { status: "busy" | "failed" }>; readonly given: Given };

/** Files are given and are no pack yet: they are being read, a part is missing, or they cannot be read. */
export function Unfinished({ reading, given }: Props): ReactNode {
	return (
		<div className={styles.unfinished}>
			<section className={styles.state}>
				{reading.status === "busy" ? <Busy progress={reading.progress} /> : <Stopped error={reading.error} given={given} />}
			</section>
			<FileList answer={null} />
		</div>
	);
}

function Busy({ progress }: { readonly progress: Progress | null }): ReactNode {
	const { t } = useTranslation("own");
	const { ownReadingCancelled } = useActions();
	const step = progress?.phase === "assign" ? "placing" : progress?.phase === "households" ? "families" : "areas";
	return (
		<div aria-busy="true">
			<h1>{t("busy.title")}</h1>
			<p className={styles.lead} role="status">
				{t(`busy.${step}`)}{" "}
				{progress !== null && progress.families > 0 ? t("busy.rows", { n: formatCount(progress.families) }) : ""}
			</p>
			<div className={styles.bar} role="progressbar" aria-label={t("busy.title")}>
				<i />
			</div>
			<Button variant="outline" onClick={ownReadingCancelled}>
				<X size={16} aria-hidden />
				{t("busy.cancel")}
			</Button>
		</div>
	);
}

function Stopped({ error, given }: { readonly error: AppError; readonly given: Given }): ReactNode {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const missing = missingPart(error);
	if (missing !== null) return <Missing part={missing} file={error.file ?? ""} given={given} heading={heading} />;
	return <Fault error={error} given={given} heading={heading} />;
}

type HeadingProps = { readonly given: Given; readonly heading: RefObject<HTMLHeadingElement | null> };

/** An unfinished set is no fault. */
function Missing({
	part,
	file,
	given,
	heading,
}: HeadingProps & { readonly part: "areas" | "families"; readonly file: string }): ReactNode {
	const { t } = useTranslation("own");
	return (
		<>
			<h1 ref={heading} tabIndex={-1}>
				{t(`missing.${part}`)}
			</h1>
			<p className={styles.lead}>{t(`missing.${part}Lead`, { file })}</p>
			<ul className={styles.parts}>
				{(["families", "areas"] as const).map((one) => {
					// without a list nothing is said of the boundaries
					const isThere = part === "areas" && one === "families";
					const isUnknown = part === "families" && one === "areas";
					if (isUnknown) return null;
					return (
						<li key={one} data-there={isThere || undefined}>
							{isThere ? <Check size={18} aria-hidden /> : <Minus size={18} aria-hidden />}
							<b>{t(`start.${one}`)}</b> {t(isThere ? "missing.there" : one === "areas" ? "missing.unknown" : "missing.notYet")}
						</li>
					);
				})}
			</ul>
			{part === "areas" ? <RegionField /> : null}
			<ChooseButton given={given} says="result.add" />
		</>
	);
}

/** Where a person's word on the region may help. */
const OF_REGION: ReadonlySet<string> = new Set(["AREA_CODE", "NOTHING_PLACED", "REGION_UNKNOWN"]);

function Fault({ error, given, heading }: HeadingProps & { readonly error: AppError }): ReactNode {
	const { t } = useTranslation("own");
	const { ownReadingRepeated } = useActions();
	const message = errorMessage(error);
	const isCancelled = error.code === "CANCELLED";
	return (
		<div role={isCancelled ? undefined : "alert"}>
			<h1 ref={heading} tabIndex={-1}>
				{isCancelled ? t("failed.cancelled") : t("failed.title")}
			</h1>
			{isCancelled ? null : (
				<div className={styles.fault}>
					<h2>{message.title}</h2>
					<p>{message.detail}</p>
					<p>{message.action}</p>
				</div>
			)}
			<p className={styles.lead}>{t("failed.stays")}</p>
			{OF_REGION.has(error.code) ? <RegionField /> : null}
			<div className={styles.buttons}>
				<ChooseButton given={given} says="result.add" />
				<Button variant="outline" onClick={ownReadingRepeated}>
					{t("failed.again")}
				</Button>
			</div>
		</div>
	);
}
