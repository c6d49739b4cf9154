import type { OfficialAreas } from "#core/place/official/official-areas.ts";

/**
 * A list as the page fetches it, in two texts that compress to under 60 kB each for the largest province: names, which every
 * recognition needs, and points, which only drawing and checking need.
 *
 * Names: one line per area in code order; `#64 Kalimantan Timur`, `=74 Kota Bontang<tab>6474`, `-03 Bontang Barat<tab>6474030`,
 * `1002 Gunung Telihan`, and a village whose number is the next one as ` Kanaan`.
 * Points: four lines (longitude and latitude in 1e-4 degrees as differences to the village before, area in 1e-3 km², parts), one
 * value per village, empty where unknown.
 */
export type OfficialTexts = { readonly names: string; readonly points: string };

const DEGREE_STEPS = 1e4;
const AREA_STEPS = 1e3;
const VILLAGE_CODE = 13;
/** Before the line of an area above the villages, by the length of its code. */
const MARKS: Readonly<Record<number, string>> = { 2: "#", 5: "=", 8: "-" };

export function writeOfficialTexts(areas: OfficialAreas): OfficialTexts {
	const lines: string[] = [];
	let number = 0;
	for (const [row, kode] of areas.kode.entries()) {
		const own = kode.slice(kode.lastIndexOf(".") + 1);
		const bps = areas.kodeBps[row] ?? "";
		const name = `${areas.nama[row]}${bps === "" ? "" : `\t${bps}`}`;
		if (kode.length === VILLAGE_CODE) {
			lines.push(`${Number(own) === number + 1 ? "" : own} ${name}`);
			number = Number(own);
		} else {
			lines.push(`${MARKS[kode.length]}${own} ${name}`);
			number = 0;
		}
	}
	const villages = areas.kode.flatMap((kode, row) => (kode.length === VILLAGE_CODE ? [row] : []));
	const steps = (values: Float64Array, per: number): string => {
		let before = 0;
		return villages
			.map((row) => {
				const value = values[row] as number;
				if (Number.isNaN(value)) return "";
				const step = Math.round(value * per);
				const difference = step - before;
				before = step;
				return String(difference);
			})
			.join(" ");
	};
	const plain = (of: (row: number) => number): string =>
		villages.map((row) => (Number.isNaN(of(row)) || of(row) === 0 ? "" : String(of(row)))).join(" ");
	return {
		names: lines.join("\n"),
		points: [
			steps(areas.lng, DEGREE_STEPS),
			steps(areas.lat, DEGREE_STEPS),
			plain((row) => Math.round((areas.squareKilometres[row] as number) * AREA_STEPS)),
			plain((row) => areas.parts[row] as number),
		].join("\n"),
	};
}

/** The list out of its texts; without `points` every village is without one. */
export function readOfficialTexts({ names, points }: { readonly names: string; readonly points?: string }): OfficialAreas {
	const kode: string[] = [];
	const nama: string[] = [];
	const kodeBps: string[] = [];
	let above = { "#": "", "=": "", "-": "" };
	let number = 0;
	for (const line of names.split("\n")) {
		const space = line.indexOf(" ");
		const own = line.slice(0, space);
		const [name = "", bps = ""] = line.slice(space + 1).split("\t");
		nama.push(name);
		kodeBps.push(bps);
		const mark = own[0];
		if (mark === "#" || mark === "=" || mark === "-") {
			const parent = mark === "#" ? "" : mark === "=" ? `${above["#"]}.` : `${above["="]}.`;
			above = { ...above, [mark]: parent + own.slice(1) };
			kode.push(above[mark]);
			number = 0;
		} else {
			number = own === "" ? number + 1 : Number(own);
			kode.push(`${above["-"]}.${String(number).padStart(4, "0")}`);
		}
	}
	const lng = new Float64Array(kode.length).fill(Number.NaN);
	const lat = new Float64Array(kode.length).fill(Number.NaN);
	const squareKilometres = new Float64Array(kode.length).fill(Number.NaN);
	const parts = new Uint8Array(kode.length);
	if (points !== undefined) {
		const [x = [], y = [], area = [], part = []] = points.split("\n").map((line) => line.split(" "));
		let village = 0;
		let east = 0;
		let north = 0;
		for (const [row, code] of kode.entries()) {
			if (code.length !== VILLAGE_CODE) continue;
			if ((x[village] ?? "") !== "") {
				east += Number(x[village]);
				north += Number(y[village]);
				lng[row] = east / DEGREE_STEPS;
				lat[row] = north / DEGREE_STEPS;
			}
			if ((area[village] ?? "") !== "") squareKilometres[row] = Number(area[village]) / AREA_STEPS;
			parts[row] = Number(part[village] ?? 0);
			village++;
		}
	}
	return { kode, nama, kodeBps, lng, lat, squareKilometres, parts };
}
