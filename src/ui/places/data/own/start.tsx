import { ChartLine, type LucideIcon, Map as MapIcon, Upload, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatList } from "#i18n/format.ts";
import { MAP_FORMATS, TABLE_FORMATS } from "#state/own-formats.ts";
import { STAGES } from "#state/own-stages.ts";
import { Button } from "../../../kit/button.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { PHONE, useMedia } from "../../../page/use-media.ts";
import { ChooseButton, PasteButton } from "./file-buttons.tsx";
import styles from "./start.module.css";
import type { Given } from "./use-given.ts";

type Row = { readonly id: "families" | "areas" | "series"; readonly icon: LucideIcon; readonly formats: readonly string[] };

const ROWS: readonly Row[] = [
	{ id: "families", icon: Users, formats: TABLE_FORMATS },
	{ id: "areas", icon: MapIcon, formats: MAP_FORMATS },
	{ id: "series", icon: ChartLine, formats: ["CSV"] },
];

/** Before any file is given: how to give one, and what is understood. */
export function Start({ given }: { readonly given: Given }): ReactNode {
	const { t } = useTranslation("own");
	const { ownExampleGiven } = useActions();
	const phone = useMedia(PHONE);
	return (
		<div className={styles.start}>
			<section className={styles.main}>
				<div className={styles.call}>
					<span className={styles.mark} aria-hidden>
						<Upload size={28} />
					</span>
					<div>
						<h1>{t(phone ? "start.titlePhone" : "start.title")}</h1>
						<p className={styles.lead}>{t("start.lead")}</p>
						<div className={styles.buttons}>
							<ChooseButton given={given} />
							{phone ? null : (
								<>
									<PasteButton given={given} />
									<span className={styles.keys}>
										{t("start.orPaste")} <kbd>{t("start.control")}</kbd> <kbd>V</kbd> {t("start.fromExcel")}
									</span>
								</>
							)}
						</div>
					</div>
				</div>
				<div className={styles.known}>
					<h2 className="label">{t("start.recognised")}</h2>
					<table className="wide">
						<thead>
							<tr>
								<th scope="col">{t("start.content")}</th>
								<th scope="col">{t("start.formats")}</th>
								<th scope="col">{t("start.known")}</th>
								<th scope="col">
									<span className="visually-hidden">{t("start.needed")}</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{ROWS.map(({ id, icon: Icon, formats }) => (
								<tr key={id}>
									<th scope="row">
										<span className={styles.name}>
											<Icon size={18} aria-hidden />
											{t(`start.${id}`)}
										</span>
									</th>
									<td>{formatList(formats, "open")}</td>
									<td className={styles.muted}>{t(`start.${id}Known`)}</td>
									<td className={styles.need}>
										<span data-needed={id === "families" || undefined}>
											{t(id === "families" ? "start.needed" : "start.optional")}
										</span>
									</td>
								</tr>
							))}
						</tbody>
					</table>
					<p className="remark">{t("start.several")}</p>
				</div>
			</section>
			<section className={styles.checked} aria-label={t("start.checked")}>
				<h2 className="label">{t("start.checked")}</h2>
				<ul>
					{STAGES.map((stage) => (
						<li key={stage}>
							<b>{t(`stage.${stage}`)}</b>
							<small>{t(`checks.${stage}`)}</small>
						</li>
					))}
				</ul>
				<h2 className="label">{t("start.example")}</h2>
				<p className="remark">{t("start.exampleAbout")}</p>
				<Button variant="outline" onClick={() => void ownExampleGiven()}>
					{t("start.exampleOpen")}
				</Button>
			</section>
		</div>
	);
}
