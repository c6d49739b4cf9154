import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarDay } from "#core/base/calendar-day.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import { formatDate, formatList } from "#i18n/format.ts";
import { insideSentence } from "#i18n/letter-case.ts";
import { formatMeasure } from "#i18n/measure-words.ts";
import { PILOT_STATUSES, type Pilot, type PilotReading, type PilotStatus, pilotOf } from "#state/pilots.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { cellOfKept, followedMeasures, readingOf } from "#state/tasks/pilot-reading.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Button } from "../../kit/button.tsx";
import { Choice } from "../../kit/choice.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { BeforeAfterTable } from "./before-after.tsx";
import styles from "./follow-tab.module.css";
import { PilotsAgainstOthers } from "./pilots-against-others.tsx";
import { useListInHand } from "./use-list-in-hand.ts";

/** How far the pilots have come, and how they stand against the other areas. */
export function FollowTab({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const pilots = useApp((state) => state.pilots);
	const followed = candidates.table.units.filter(({ kode }) => {
		const pilot = pilotOf(pilots, kode);
		return pilot.dipilih || pilot.riwayat.length > 0;
	});
	if (followed.length === 0) return <p className="lead">{t("follow.none")}</p>;
	return (
		<section className="section">
			<p className="note">{t("follow.note")}</p>
			{followed.map(({ kode, nama }) => (
				<History key={kode} name={nama} pilot={pilotOf(pilots, kode)} candidates={candidates} />
			))}
			<PilotsAgainstOthers candidates={candidates} />
		</section>
	);
}

type HistoryProps = { readonly name: string; readonly pilot: Pilot; readonly candidates: Candidates };

function History({ name, pilot, candidates }: HistoryProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const events = [...pilot.riwayat].sort((a, b) => (a.tanggal < b.tanggal ? 1 : -1));
	return (
		<article className={styles.history}>
			<h2>
				{name}{" "}
				{events[0] === undefined ? null : (
					<em className="pill" data-tone="accent">
						{t(`status.${events[0].status}`)}
					</em>
				)}
			</h2>
			<ul className="lines text-table">
				{events.map((event) => (
					<li key={`${event.tanggal} ${event.status} ${event.catatan}`}>
						<b>{formatDate(event.tanggal)}</b> {t(`status.${event.status}`)}
						{event.catatan === "" ? "" : `: ${event.catatan}`}{" "}
						<Button
							variant="link"
							aria-label={t("follow.removeStep", { date: formatDate(event.tanggal), name })}
							onClick={() => pilotChanged(pilot.kode, { riwayat: pilot.riwayat.filter((one) => one !== event) })}
						>
							{t("remove")}
						</Button>
						{event.keadaan ? <ReadingLine reading={event.keadaan} table={candidates.table} /> : null}
					</li>
				))}
			</ul>
			<AddStep name={name} pilot={pilot} table={candidates.table} />
			<BeforeAfterTable name={name} pilot={pilot} table={candidates.table} />
		</article>
	);
}

/** What the list said then, in one line. */
function ReadingLine({ reading, table }: { readonly reading: PilotReading; readonly table: MeasureTable }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const values = followedMeasures(table).map((measure) => {
		const { value } = cellOfKept(measure, reading.nilai);
		return t("follow.value", { name: insideSentence(names(measure).name), value: formatMeasure(value, measure) });
	});
	return (
		<small className="note">
			{t("follow.reading", { date: formatDate(reading.versi), period: reading.periode, values: formatList(values, "open") })}
		</small>
	);
}

type AddStepProps = { readonly name: string; readonly pilot: Pilot; readonly table: MeasureTable };

function AddStep({ name, pilot, table }: AddStepProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const [status, setStatus] = useState<PilotStatus>("berjalan");
	const [tanggal, setTanggal] = useState(() => calendarDay());
	const [catatan, setCatatan] = useState("");
	const pilots = useApp((state) => state.pilots);
	const list = useListInHand();
	return (
		<form
			className={styles.step}
			aria-label={t("follow.addTo", { name })}
			onSubmit={(event) => {
				event.preventDefault();
				if (tanggal === "") return;
				const keadaan = list && readingOf(table, pilot.kode, pilots, list);
				pilotChanged(pilot.kode, { riwayat: [...pilot.riwayat, { tanggal, status, catatan: catatan.trim(), keadaan }] });
				setCatatan("");
			}}
		>
			<Choice
				label={t("follow.status")}
				name="visually-hidden"
				value={status}
				options={PILOT_STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
				onChange={setStatus}
			/>
			<input
				type="date"
				className="wide"
				aria-label={t("follow.date")}
				value={tanggal}
				onChange={(event) => setTanggal(event.currentTarget.value)}
			/>
			<input
				type="text"
				className="wide"
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
