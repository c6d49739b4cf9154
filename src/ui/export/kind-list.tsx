import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { ExportKind } from "#state/tasks/export-kinds.ts";
import styles from "./kind-list.module.css";

type KindListProps = {
	readonly kinds: readonly ExportKind[];
	readonly kind: ExportKind;
	readonly onChange: (kind: ExportKind) => void;
};

/** The files there are to have, one to be chosen: native radio buttons. */
export function KindList({ kinds, kind, onChange }: KindListProps): ReactNode {
	const { t } = useTranslation("export");
	const name = useId();
	return (
		<fieldset>
			<legend className="visually-hidden">{t("what")}</legend>
			{kinds.map((one) => (
				<label key={one} className={styles.kind}>
					<input type="radio" name={name} value={one} checked={one === kind} onChange={() => onChange(one)} />
					<span className={styles.words}>
						<span className={styles.name}>{t(`kinds.${one}.name`)}</span>
						<small>{t(`kinds.${one}.hint`)}</small>
					</span>
				</label>
			))}
		</fieldset>
	);
}
