import type { ReactNode } from "react";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { cellAt } from "#core/measure/measure-table.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { percent } from "#i18n/say/paper/voice.ts";
import { PaperTable } from "./blocks.tsx";

/** The same in brief, beside other figures. */
export function CoverageTable({ context }: { readonly context: PaperContext }): ReactNode {
	const { data, voice } = context;
	const { t, pack } = voice;
	const { table, unit } = data.own;
	return (
		<PaperTable
			columns={[
				{ label: t("programmes.title"), width: "44%" },
				{ label: t("programmes.coverage"), width: "28%", right: true },
				{ label: pack.nama, width: "28%", right: true },
			]}
			rows={data.opened.manifest.programmes.flatMap(({ id, nama }) => {
				const cell = cellAt(table, `cakupan:${id}`, unit);
				const region = cellAt(table, `cakupan:${id}`, table.units.length);
				if (cell === null || region === null) return [];
				return [{ key: id, cells: [shortProgrammeName(nama), percent(cell.value), percent(region.value)] }];
			})}
		/>
	);
}
