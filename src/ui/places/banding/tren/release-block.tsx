import { Copy } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { releaseChanges } from "#core/time/series/change.ts";
import type { Trend } from "#core/time/series/trend.ts";
import { releaseSentence } from "#i18n/say/release-words.ts";
import { Button } from "../../../kit/button.tsx";
import { useToast } from "../../../kit/toast.tsx";
import { copyText } from "../../../page/share-link.ts";
import { useTrendVoice } from "./use-trend.ts";

/** The sentence of the official release for the chosen period, to be copied. */
export function ReleaseBlock({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const id = useId();
	const toast = useToast();
	const field = useRef<HTMLTextAreaElement>(null);
	const { point } = trend;
	if (point === null) return null;
	const changes = releaseChanges(trend.points, point);
	const sentence = releaseSentence({ wilayah: trend.wilayah, indikator: trend.indikator, point, changes }, voice);

	async function copy(): Promise<void> {
		const area = field.current;
		let copied = await copyText(sentence, null);
		if (!copied && area) {
			area.focus();
			area.select();
			copied = document.execCommand("copy");
		}
		toast(t(copied ? "release.copied" : "release.notCopied"));
	}

	return (
		<section className="section" aria-labelledby={id}>
			<h2 id={id}>{t("release.title")}</h2>
			<textarea ref={field} readOnly value={sentence} rows={4} aria-labelledby={id} />
			<div className="field-line">
				<Button variant="outline" onClick={() => void copy()}>
					<Copy size={16} aria-hidden />
					{t("release.copy")}
				</Button>
			</div>
		</section>
	);
}
