/** `npm run bench [-- --json]`: every row in one process, seeded, medians, each beside a peer measured in the same run. */
import { ioBench } from "./io.ts";
import type { BenchRow } from "./row.ts";
import { sheetsBench } from "./sheets.ts";
import { spatialBench } from "./spatial.ts";
import { tablesBench } from "./tables.ts";

const json = process.argv.includes("--json");
const rows: BenchRow[] = [];

function show(row: BenchRow): void {
	const figure = (value: number) => (value >= 100 ? Math.round(value).toString() : value.toPrecision(3));
	const peer = row.peer === "" ? "" : `${row.peer} ${figure(row.peerMs)} ms, ratio ${figure(row.ratio)}`;
	console.log(
		`${row.name.padEnd(52)} n=${String(row.n).padStart(8)}  ${figure(row.medianMs).padStart(8)} ms   ${peer}${row.goal ? `   [${row.goal}]` : ""}`,
	);
}

for (const part of [ioBench, sheetsBench, spatialBench, tablesBench])
	for (const row of await part()) {
		rows.push(row);
		if (!json) show(row);
	}
if (json) console.log(JSON.stringify(rows));
