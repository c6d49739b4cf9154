import * as v from "valibot";

/** Who answers for a need, as a person has written it: need id → name. What is not there stays with the default. */
export type NeedOffices = Readonly<Record<string, string>>;

export type NeedOfficeStorage = {
	read(pack: string): NeedOffices;
	write(pack: string, offices: NeedOffices): void;
};

const KEY = "kantong.perangkat.";
export const LONGEST_OFFICE_NAME = 60;
const schema = v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.string(), v.maxLength(LONGEST_OFFICE_NAME)));

/** The names with one of them changed. An empty one stays while a person writes; `officeNamed` then answers with the default. */
export function withOffice(offices: NeedOffices, need: string, name: string): NeedOffices {
	return { ...offices, [need]: name.slice(0, LONGEST_OFFICE_NAME) };
}

/** No need is ever without an office (S3.6). */
export function officeNamed(offices: NeedOffices, need: string, byDefault: string): string {
	const own = offices[need]?.trim() ?? "";
	return own === "" ? byDefault : own;
}

/** Damaged or forbidden storage reads as no changes; what this page wrote stays for this page. */
export function createNeedOfficeStorage(storage: () => Pick<Storage, "getItem" | "setItem">): NeedOfficeStorage {
	const remembered = new Map<string, NeedOffices>();
	return {
		read(pack) {
			try {
				const stored = storage().getItem(KEY + pack);
				const parsed = v.safeParse(schema, stored === null ? {} : JSON.parse(stored));
				if (parsed.success) remembered.set(pack, parsed.output);
			} catch {
				// unreadable or not allowed: what this page remembers stands
			}
			return remembered.get(pack) ?? {};
		},
		write(pack, offices) {
			remembered.set(pack, offices);
			try {
				storage().setItem(KEY + pack, JSON.stringify(offices));
			} catch {
				// not allowed or full: remembered for this page only
			}
		},
	};
}
