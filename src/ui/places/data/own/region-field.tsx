import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { normaliseKode } from "#core/place/kode-wilayah.ts";
import { Button } from "../../../kit/button.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import styles from "./region-field.module.css";

/** A person says which region it is, where the files do not: they are then read again. */
export function RegionField(): ReactNode {
	const { t } = useTranslation("own");
	const { ownChoiceMade } = useActions();
	const region = useApp(({ ownFiles }) => ownFiles.region);
	const [typed, setTyped] = useState(region);
	const [isWrong, setWrong] = useState(false);
	const id = useId();

	function read(): void {
		const text = typed.trim();
		const kode = text === "" ? "" : normaliseKode(text);
		setWrong(kode === null);
		if (kode !== null) ownChoiceMade({ region: kode });
	}

	return (
		<form
			className={styles.region}
			onSubmit={(event) => {
				event.preventDefault();
				read();
			}}
		>
			<label className="label" htmlFor={id}>
				{t("region.label")}
			</label>
			<div className={styles.line}>
				<input
					id={id}
					value={typed}
					placeholder="64.74"
					aria-invalid={isWrong}
					aria-describedby={`${id}-hint`}
					onChange={(event) => setTyped(event.currentTarget.value)}
				/>
				<Button type="submit" variant="outline">
					{t("region.read")}
				</Button>
			</div>
			<p className="note" id={`${id}-hint`} role={isWrong ? "alert" : undefined}>
				{t(isWrong ? "region.wrong" : "region.hint")}
			</p>
		</form>
	);
}
