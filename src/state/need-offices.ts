import * as v from "valibot";
import type { DeviceEntry } from "#io/device/entry.ts";
import { mergeRecords } from "#io/device/merge.ts";

/** Who answers for a need, as a person has written it: need id → name. What is not there stays with the default. */
export type NeedOffices = Readonly<Record<string, string>>;

export const LONGEST_OFFICE_NAME = 60;
const needSchema = v.pipe(v.string(), v.maxLength(80));
const nameSchema = v.pipe(v.string(), v.maxLength(LONGEST_OFFICE_NAME));

/** The names with one of them changed. An empty one stays while a person writes; `officeNamed` then answers with the default. */
export function withOffice(offices: NeedOffices, need: string, name: string): NeedOffices {
	return { ...offices, [need]: name.slice(0, LONGEST_OFFICE_NAME) };
}

/** No need is ever without an office (S3.6). */
export function officeNamed(offices: NeedOffices, need: string, byDefault: string): string {
	const own = offices[need]?.trim() ?? "";
	return own === "" ? byDefault : own;
}

/** Changed names as this device keeps them, per pack. */
export const KEPT_OFFICES: DeviceEntry<NeedOffices> = {
	key: "perangkat",
	version: 1,
	empty: {},
	read(content) {
		if (!v.is(v.record(v.string(), v.unknown()), content) || Array.isArray(content)) return { value: {}, unread: [content] };
		const pairs = Object.entries(content);
		const sound = ([need, name]: readonly [string, unknown]) => v.is(needSchema, need) && v.is(nameSchema, name);
		return {
			value: Object.fromEntries(pairs.filter(sound)) as NeedOffices,
			unread: pairs.filter((pair) => !sound(pair)).map((pair) => Object.fromEntries([pair])),
		};
	},
	merge: mergeRecords,
	formerKey: (pack) => `kantong.perangkat.${pack}`,
};
