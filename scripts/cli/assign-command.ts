import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { command } from "./command.ts";
import { readAreas, readSource } from "./files.ts";
import type { Options } from "./options.ts";
import { readPoints } from "./points.ts";
import { writeFindings } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, writeJson } from "./terminal.ts";

export const ASSIGN = command("assign", {
	options: { areas: { value: "file", needed: true }, points: { value: "file", needed: true } },
	run: assignCommand,
});

async function assignCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const areasPath = options.needed("areas");
	const pointsPath = options.needed("points");
	const areas = await readAreas(areasPath, { codes: "any" });
	if (!areas.ok) return refuse(terminal, areas.error, { json });
	const pointBytes = await readSource(pointsPath);
	if (!pointBytes.ok) return refuse(terminal, pointBytes.error, { json });
	const points = readPoints(pointBytes.value.bytes, pointsPath);
	if (!points.ok) return refuse(terminal, points.error, { json });
	writeFindings(terminal, points.value.findings);
	const table = areas.value.areas;
	const areaOf = assignAreas(createAreaIndex(table.geometry), points.value.first, points.value.second);
	const kode = Array.from(areaOf, (area) => table.kode[area] ?? null);
	const outside = kode.filter((code) => code === null).length;
	if (json) {
		writeJson(terminal, { kode, outside });
		return EXIT.done;
	}
	const ids = points.value.table.columns[points.value.table.header.indexOf("id")];
	terminal.out("id,kode\n");
	kode.forEach((code, row) => {
		terminal.out(`${ids?.[row] ?? row + 1},${code ?? ""}\n`);
	});
	say(terminal, "assigned", { n: kode.length, outside });
	return EXIT.done;
}
