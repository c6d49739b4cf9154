import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "#i18n/format.ts";
import { PILOT_STATUSES, type Pilot, type PilotStatus, pilotOf } from "#state/pilots.ts";
import { useActions, useApp } from "../shared/app-context.tsx";
import { Button } from "../shared/button.tsx";
import { useLanguage } from "../shared/use-language.ts";
import type { Candidates } from "./candidates.ts";
import styles from "./kandidat.module.css";
import { PilotsAgainstOthers } from "./pilots-against-others.tsx";

/** How far the pilots have come, and how they stand against the other areas. */
export function FollowTab({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const pilots = useApp((state) => state.pilots);
	const followed = candidates.table.units.filter(({ kode }) => {
		const pilot = pilotOf(pilots, kode);
		return pilot.dipilih || pilot.riwayat.length > 0;
	});
	if (followed.length === 0) return <p className={styles.lead}>{t("follow.none")}</p>;
	return (
		<section className={styles.section}>
			<p className={styles.note}>{t("follow.note")}</p>
			{followed.map(({ kode, nama }) => (
				<History key={kode} name={nama} pilot={pilotOf(pilots, kode)} />
			))}
			<PilotsAgainstOthers candidates={candidates} />
		</section>
	);
}

function History({ name, pilot }: { readonly name: string; readonly pilot: Pilot }): ReactNode {
	const { t } = useTranslation("kandidat");
	const language = useLanguage();
	const { pilotChanged } = useActions();
	const events = [...pilot.riwayat].sort((a, b) => (a.tanggal < b.tanggal ? 1 : -1));
	return (
		<article className={styles.history}>
			<h3>
				{name} {events[0] === undefined ? null : <em className={styles.picked}>{t(`status.${events[0].status}`)}</em>}
			</h3>
			<ul className={styles.plain}>
				{events.map((event) => (
					<li key={`${event.tanggal} ${event.status} ${event.catatan}`}>
						<b>{formatDate(event.tanggal, language)}</b> {t(`status.${event.status}`)}
						{event.catatan === "" ? "" : `: ${event.catatan}`}{" "}
						<Button
							variant="link"
							aria-label={t("follow.removeStep", { date: formatDate(event.tanggal, language), name })}
							onClick={() => pilotChanged(pilot.kode, { riwayat: pilot.riwayat.filter((one) => one !== event) })}
						>
							{t("remove")}
						</Button>
					</li>
				))}
			</ul>
			<AddStep name={name} pilot={pilot} />
		</article>
	);
}

function AddStep({ name, pilot }: { readonly name: string; readonly pilot: Pilot }): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const id = useId();
	const [status, setStatus] = useState<PilotStatus>("berjalan");
	const [tanggal, setTanggal] = useState(() => new Date().toISOString().slice(0, 10));
	const [catatan, setCatatan] = useState("");
	return (
		<form
			className={styles.step}
			aria-label={t("follow.addTo", { name })}
			onSubmit={(event) => {
				event.preventDefault();
				if (tanggal === "") return;
				pilotChanged(pilot.kode, { riwayat: [...pilot.riwayat, { tanggal, status, catatan: catatan.trim() }] });
				setCatatan("");
			}}
		>
			<label htmlFor={`${id}-status`} className="visually-hidden">
				{t("follow.status")}
			</label>
			<select
				id={`${id}-status`}
				className={styles.select}
				value={status}
				onChange={(event) => setStatus(PILOT_STATUSES.find((one) => one === event.currentTarget.value) ?? "berjalan")}
			>
				{PILOT_STATUSES.map((one) => (
					<option key={one} value={one}>
						{t(`status.${one}`)}
					</option>
				))}
			</select>
			<input
				type="date"
				className={styles.select}
				aria-label={t("follow.date")}
				value={tanggal}
				onChange={(event) => setTanggal(event.currentTarget.value)}
			/>
			<input
				type="text"
				className={styles.select}
				aria-label={t("follow.remark")}
				placeholder={t("follow.remark")}
				maxLength={500}
				value={catatan}
				onChange={(event) => setCatatan(event.currentTarget.value)}
			/>
			<Button type="submit" variant="outline">
				{t("follow.add")}
			</Button>
		</form>
	);
}
