import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { insideSentence } from "#i18n/letter-case.ts";
import { formatGap, formatGapBare } from "#i18n/measure-words.ts";
import type { Banding } from "#i18n/say/banding.ts";
import type { SummaryWords } from "#i18n/say/comparison-summary.ts";
import { gapIdentity } from "#i18n/say/identity/gap-identity.ts";
import { Figure, IdentifiedNumbers } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { copyText } from "../../page/share-link.ts";
import styles from "./summary-panel.module.css";

type SummaryPanelProps = { readonly banding: Banding; readonly summary: SummaryWords };

/** The sentences alone, under the trend. */
export function SummarySentences({ summary }: { readonly summary: SummaryWords }): ReactNode {
	return (
		<section className={styles.block}>
			<Sentences summary={summary} />
		</section>
	);
}

function Sentences({ summary }: { readonly summary: SummaryWords }): ReactNode {
	return summary.sentences.map((sentence) => (
		<p key={sentence.text}>
			<IdentifiedNumbers {...sentence} />
		</p>
	));
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
				<Sentences summary={summary} />
				<Button
					variant="link"
					onClick={() => {
						const text = [
							summary.title,
							summary.figures.text,
							...summary.sentences.map((sentence) => sentence.text),
							t("alikeRule"),
						]
							.filter((line) => line !== "")
							.join("\n");
						void copyText(text, null).then((copied) => toast(t(copied ? "summary.copied" : "summary.notCopied")));
					}}
				>
					<Copy size={15} aria-hidden />
					{t("summary.copy")}
				</Button>
			</section>
			<section className={styles.block}>
				<h2>{t("summary.pairs", { measure: insideSentence(own.name) })}</h2>
				<PairList banding={banding} />
				<p className={styles.rule}>{t("alikeRule")}</p>
			</section>
		</div>
	);
}

function PairList({ banding: { shown, units } }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const context = useIdentityContext();
	const signed = (value: number) => formatGapBare(value, shown.measure, { signed: true });
	return (
		<dl className={styles.pairs}>
			{shown.pairs.map((pair) => {
				const { difference, low, high, verdict } = pair;
				const names = { a: units[pair.a]?.name ?? "", b: units[pair.b]?.name ?? "" };
				const text = formatGap(difference, shown.measure);
				return (
					<div key={`${units[pair.a]?.kode}${units[pair.b]?.kode}`}>
						<dt>{t("summary.pair", names)}</dt>
						<dd>
							{verdict === "unknown" ? (
								t("tooFew")
							) : (
								<>
									<b>
										{context === null ? (
											text
										) : (
											<Figure identity={gapIdentity({ gap: pair, measure: shown.measure, ...names, context, t })}>{text}</Figure>
										)}
									</b>
									{Number.isFinite(low) ? <small>{t("interval", { low: signed(low), high: signed(high) })}</small> : null}
									{verdict === "alike" ? <small className={styles.alike}>{t("alike")}</small> : null}
								</>
							)}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
