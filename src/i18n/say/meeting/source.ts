import type { TFunction } from "i18next";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { IdentityContext } from "../identity/measure-identity.ts";

/** What the questions about areas are answered from. */
export type MeetingSource = {
	readonly t: TFunction<"rapat">;
	readonly opened: OpenedPack;
	readonly groups: AreaGroups;
	readonly table: MeasureTable;
	readonly context: IdentityContext;
	/** "kelurahan" */
	readonly level: string;
	/** "keluarga terdaftar" */
	readonly subject: string;
	/** "PKH, Sembako, maupun BLT" */
	readonly programmes: string;
	readonly indicator: IndicatorId | null;
};
