import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../shared/button.tsx";
import { formatGap, formatGapBare } from "../shared/measure-words.ts";
import { useToast } from "../shared/toast.tsx";
import { copyText } from "../shell/share-link.ts";
import { inSentence } from "./cell-words.ts";
import styles from "./summary.module.css";
import type { SummaryWords } from "./summary-words.ts";
import type { Banding } from "./use-comparison.ts";

type SummaryPanelProps = { readonly banding: Banding; readonly summary: SummaryWords };

/** The sentences alone, under the trend. */
export function SummarySentences({ summary }: { readonly summary: SummaryWords }): ReactNode {
	return (
		<section className={styles.block}>
			{summary.sentences.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
		</section>
	);
}

/** The comparison in sentences, ready to be quoted, and every pair's difference on the shown measure. */
export function SummaryPanel({ banding, summary }: SummaryPanelProps): ReactNode {
	const { t } = useTranslation("banding");
	const toast = useToast();
	const { shown, words } = banding;
	const own = words(shown.measure);
	return (
		<div className={styles.panel}>
			<section className={styles.block}>
				<h2>{t("summary.title")}</h2>
				{summary.sentences.map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
				<Button
					variant="link"
					onClick={() => {
						const text = [summary.title, summary.figures, ...summary.sentences, t("alikeRule")].filter(Boolean).join("\n");
						void copyText(text, null).then((copied) => toast(t(copied ? "summary.copied" : "summary.notCopied")));
					}}
				>
					<Copy size={15} aria-hidden />
					{t("summary.copy")}
				</Button>
			</section>
			<section className={styles.block}>
				<h2>{t("summary.pairs", { measure: inSentence(own.name) })}</h2>
				<PairList banding={banding} />
				<p className={styles.rule}>{t("alikeRule")}</p>
			</section>
		</div>
	);
}

function PairList({ banding: { shown, units, language } }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { t: tMeasure } = useTranslation("measure");
	const signed = (value: number) => formatGapBare(value, shown.measure, language, { signed: true });
	return (
		<dl className={styles.pairs}>
			{shown.pairs.map(({ a, b, difference, low, high, verdict }) => (
				<div key={`${units[a]?.kode}${units[b]?.kode}`}>
					<dt>{t("summary.pair", { a: units[a]?.name ?? "", b: units[b]?.name ?? "" })}</dt>
					<dd>
						{verdict === "unknown" ? (
							t("tooFew")
						) : (
							<>
								<b>{formatGap(difference, shown.measure, tMeasure, language)}</b>
								{Number.isFinite(low) ? <small>{t("interval", { low: signed(low), high: signed(high) })}</small> : null}
								{verdict === "alike" ? <small className={styles.alike}>{t("alike")}</small> : null}
							</>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}
