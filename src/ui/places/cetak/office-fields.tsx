import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { defaultOffice, needName } from "#i18n/say/paper/tasks-table.ts";
import { LONGEST_OFFICE_NAME } from "#state/need-offices.ts";
import { Button } from "../../kit/button.tsx";
import { useActions } from "../../page/app-context.tsx";
import { Field } from "./field.tsx";
import styles from "./office-fields.module.css";

/** Who answers for which need, in a person's own words (S3.6). */
export function OfficeFields({ context }: { readonly context: PaperContext }): ReactNode {
	const { t } = useTranslation("cetak");
	const { needOfficeChanged } = useActions();
	const { data, needOffices, voice } = context;
	if (data.needs.length === 0) return null;
	return (
		<details className="ruled">
			<summary className={styles.summary}>{t("offices.title")}</summary>
			<div className="stack" data-close>
				<p className="note">{t("offices.hint")}</p>
				{data.needs.map(({ need }) => {
					const own = needOffices[need.id];
					return (
						<Field
							key={need.id}
							label={needName(need.id, voice)}
							value={own ?? defaultOffice(need, voice)}
							most={LONGEST_OFFICE_NAME}
							{...(own === undefined ? {} : { mark: t("own") })}
							onChange={(name) => needOfficeChanged(need.id, name)}
						/>
					);
				})}
				<Button variant="link" disabled={Object.keys(needOffices).length === 0} onClick={() => needOfficeChanged(null, "")}>
					<RotateCcw size={15} aria-hidden />
					{t("offices.reset")}
				</Button>
			</div>
		</details>
	);
}
