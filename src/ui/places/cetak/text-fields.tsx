import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { type EditState, findingState, titleState, withFinding, withTitle } from "#state/paper-edits.ts";
import { Button } from "../../kit/button.tsx";
import type { ControlsProps } from "./controls-props.ts";
import { Field } from "./field.tsx";

type TextFieldsProps = Pick<ControlsProps, "context" | "office" | "onOffice" | "edits" | "onEdits">;

/** The words of the paper that a person may put in their own way. */
export function TextFields({ context, office, onOffice, edits = {}, onEdits }: TextFieldsProps): ReactNode {
	const { t } = useTranslation("cetak");
	const computed = context?.computed ?? null;
	const states = computed
		? [titleState(edits, computed), ...computed.findings.map((_, i) => findingState(edits, computed, i))]
		: [];
	const mark = (state: EditState | undefined) => (state === "own" ? { mark: t("own") } : {});
	return (
		<div className="stack ruled">
			<Field label={t("office")} value={office} onChange={onOffice} />
			{context === null || computed === null ? null : (
				<>
					<Field
						label={t("titleField")}
						value={context.title}
						rows={3}
						{...mark(states[0])}
						onChange={(title) => onEdits(withTitle(edits, computed, title))}
					/>
					{context.findings.map(({ figure, text }, i) => {
						const n = formatCount(i + 1);
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place
							<div key={i} className="stack" data-close>
								<Field
									label={t("findingFigure", { n })}
									value={figure}
									{...mark(states[i + 1])}
									onChange={(value) => onEdits(withFinding(edits, computed, i, { figure: value }))}
								/>
								<Field
									label={t("findingText", { n })}
									value={text}
									rows={4}
									onChange={(value) => onEdits(withFinding(edits, computed, i, { text: value }))}
								/>
							</div>
						);
					})}
				</>
			)}
			{states.includes("outdated") ? (
				<p className="note" role="status">
					{t("outdated")}
				</p>
			) : null}
			<Button variant="link" disabled={states.every((state) => state === "computed")} onClick={() => onEdits(undefined)}>
				<RotateCcw size={15} aria-hidden />
				{t("reset")}
			</Button>
		</div>
	);
}
