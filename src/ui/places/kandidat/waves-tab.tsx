import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type RolloutWaves, rolloutWaves, type Wave } from "#core/choice/waves.ts";
import { valuesOf } from "#core/measure/measure-table.ts";
import { formatCount, formatList } from "#i18n/format.ts";
import { listIdentity, type OwnIdentity } from "#i18n/say/identity/list-identity.ts";
import { classColours } from "#map/palette.ts";
import { selectOpened } from "#state/selectors.ts";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { IdentifiedText } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { NumberTable } from "../../kit/number-table.tsx";
import { Segmented } from "../../kit/segmented.tsx";
import { StaticMap } from "../../kit/static-map.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { useTheme } from "../../page/use-theme.ts";
import { FewNote } from "./few-note.tsx";
import { MeasureFigure } from "./measure-figure.tsx";
import { NumberField } from "./number-field.tsx";
import styles from "./waves-tab.module.css";

const YEARS = { least: 1990, most: 2100 } as const;
/** A third of the families a year, to begin with. */
const SPAN_YEARS = 3;

/** Which areas follow in which year: by score within a yearly capacity, or as people place them. */
export function WavesTab({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const opened = useApp(selectOpened);
	const pilots = useApp((state) => state.pilots);
	const { table, rows, units, order } = candidates;
	const load = valuesOf(table, "keluarga", rows);
	const total = order.reduce((sum, i) => sum + at(load, i), 0);
	const [capacity, setCapacity] = useState(() => Math.ceil(total / SPAN_YEARS / 50) * 50);
	const [firstYear, setFirstYear] = useState(() => new Date().getFullYear() + 1);
	const [by, setBy] = useState<"score" | "hand">("score");
	const planned = new Map(
		order.flatMap((i) => {
			const year = pilots.find(({ kode }) => kode === units[i]?.kode)?.tahun;
			return typeof year === "number" ? [[i, year] as const] : [];
		}),
	);
	const result = rolloutWaves({
		order: by === "score" ? order : order.filter((i) => planned.has(i)),
		load,
		capacityPerYear: capacity,
		firstYear,
		planned,
	});
	const missing = by === "hand" ? order.filter((i) => !planned.has(i)) : result.left;
	if (opened === null) return null;
	return (
		<section className="section">
			<div className="fields">
				<NumberField
					label={t("waves.capacity")}
					unit={t("waves.perYear")}
					value={capacity}
					least={1}
					most={1e7}
					onChange={setCapacity}
				/>
				<NumberField
					label={t("waves.firstYear")}
					unit=""
					value={firstYear}
					least={YEARS.least}
					most={YEARS.most}
					onChange={setFirstYear}
				/>
				<span>{t("waves.order")}</span>
				<Segmented
					label={t("waves.order")}
					value={by}
					segments={[
						{ value: "score", label: t("waves.byScore") },
						{ value: "hand", label: t("waves.byHand") },
					]}
					onChange={setBy}
				/>
			</div>
			<p className="lead">{wavesSentence(result, missing.length)}</p>
			<WaveMap candidates={candidates} result={result} />
			<WaveTable candidates={candidates} load={load} result={result} missing={missing} planned={planned} />
			<FewNote candidates={candidates} />
			<p className="note">{t("waves.note")}</p>
		</section>
	);

	function wavesSentence({ waves }: RolloutWaves, left: number): string {
		const served = waves.reduce((sum, wave) => sum + wave.units.length, 0);
		const [first, last] = [waves[0]?.year, waves.at(-1)?.year];
		if (first === undefined || last === undefined) return t(by === "hand" ? "waves.noneByHand" : "waves.none");
		const facts = { areas: formatCount(served), n: formatCount(waves.length), first, last };
		const over = waves.filter(({ isOverCapacity }) => isOverCapacity).map(({ year }) => String(year));
		return [
			first === last ? t("waves.oneYear", facts) : t("waves.span", facts),
			left > 0 ? t("waves.left", { n: formatCount(left) }) : "",
			over.length > 0 ? t("waves.over", { years: formatList(over) }) : "",
		]
			.filter((part) => part !== "")
			.join(" ");
	}
}

type WaveProps = { readonly candidates: Candidates; readonly result: RolloutWaves };

function WaveMap({ candidates, result }: WaveProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const theme = useTheme();
	const opened = useApp(selectOpened);
	const names = useMeasureNames();
	const context = useIdentityContext();
	const { units, table } = candidates;
	const families = table.measures.find(({ id }) => id === "keluarga");
	if (opened === null || result.waves.length === 0) return null;
	const { areas } = opened;
	// the first year is the deepest: it matters most now
	const colours = [...classColours("coverage", Math.min(9, result.waves.length), theme)].reverse();
	const colourOf = new Map<string, string>();
	result.waves.forEach((wave, index) => {
		for (const i of wave.units) colourOf.set(units[i]?.kode ?? "", colours[Math.min(index, colours.length - 1)] ?? "");
	});
	const waveIdentity = (wave: Wave): OwnIdentity => ({
		label: t("ktp.wave", { year: wave.year }),
		value: wave.load,
		unit: "keluarga",
		definition: t("ktp.waveDefinition", {
			definition: families === undefined ? "" : names(families).definition,
			names: formatList(wave.units.map((i) => units[i]?.nama ?? "")),
		}),
	});
	return (
		<div className={styles.waveMap}>
			<StaticMap
				areas={areas}
				fill={(area) => colourOf.get(areas.kode[area] ?? "") ?? null}
				width={300}
				height={260}
				label={t("waves.map", {
					waves: result.waves
						.map((wave) => `${wave.year}: ${formatList(wave.units.map((i) => units[i]?.nama ?? ""))}`)
						.join("; "),
				})}
			/>
			<ul className={styles.waveKeys}>
				{result.waves.map((wave, index) => (
					<li key={wave.year}>
						<i style={{ background: colours[Math.min(index, colours.length - 1)] }} aria-hidden />
						<b>{wave.year}</b>{" "}
						<IdentifiedText
							text={t("waves.key", {
								areas: formatCount(wave.units.length),
								families: formatCount(wave.load),
							})}
							own={t("waves.families", { families: formatCount(wave.load) })}
							identity={context && listIdentity(waveIdentity(wave), context)}
						/>
					</li>
				))}
			</ul>
		</div>
	);
}

type WaveTableProps = WaveProps & {
	readonly load: Float64Array;
	readonly missing: readonly number[];
	readonly planned: ReadonlyMap<number, number>;
};

function WaveTable({ candidates, load, result, missing, planned }: WaveTableProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const { units, table } = candidates;
	const families = table.measures.find(({ id }) => id === "keluarga");
	const lines = [
		...result.waves.flatMap((wave) => wave.units.map((unit) => ({ unit, year: wave.year }))),
		...missing.map((unit) => ({ unit, year: Number.NaN })),
	];
	return (
		<NumberTable heads={[t("table.area"), t("table.families"), t("table.year"), t("table.plannedYear")]}>
			{lines.map(({ unit, year }) => {
				const kode = units[unit]?.kode ?? "";
				const name = units[unit]?.nama ?? "";
				return (
					<tr key={kode}>
						<th scope="row">{name}</th>
						<td>
							{families === undefined ? (
								formatCount(at(load, unit))
							) : (
								<MeasureFigure candidates={candidates} position={unit} measure={families} />
							)}
						</td>
						<td>{Number.isFinite(year) ? year : "–"}</td>
						<td>
							<input
								type="number"
								className={styles.yearInput}
								aria-label={t("waves.yearOf", { name })}
								min={YEARS.least}
								max={YEARS.most}
								defaultValue={planned.get(unit)}
								key={planned.get(unit) ?? "none"}
								onBlur={(event) => {
									const typed = Math.round(Number(event.currentTarget.value));
									const tahun = typed >= YEARS.least && typed <= YEARS.most ? typed : null;
									if (tahun !== (planned.get(unit) ?? null)) pilotChanged(kode, { tahun });
								}}
							/>
						</td>
					</tr>
				);
			})}
		</NumberTable>
	);
}
