import * as v from "valibot";
import type { DeviceEntry, ReadContent } from "#io/device/entry.ts";
import { alike, mergeRecords } from "#io/device/merge.ts";

/** How far a pilot area has come. */
export const PILOT_STATUSES = ["diusulkan", "dipilih", "berjalan", "selesai", "dihentikan"] as const;
export type PilotStatus = (typeof PILOT_STATUSES)[number];

/** A measure's value then: families or persons, and of how many (null for a count). */
export type KeptValue = { readonly id: string; readonly pembilang: number; readonly penyebut: number | null };

/** What the list said when a step was taken, so that a later list shows before and after. */
export type PilotReading = {
	/** Version of the list (ISO date) and its period. */
	readonly versi: string;
	readonly periode: string;
	/** Filter and programmes the values were counted with: only alike is compared with alike. */
	readonly filter: string;
	readonly program: readonly string[];
	readonly nilai: readonly KeptValue[];
	/** The areas that were no pilots, taken together; counts are their mean. */
	readonly lain: { readonly kode: readonly string[]; readonly nilai: readonly KeptValue[] };
};

/** One step of a pilot's history. `tanggal` is an ISO date; `keadaan` is absent in steps taken before it was kept. */
export type PilotEvent = {
	readonly tanggal: string;
	readonly status: PilotStatus;
	readonly catatan: string;
	readonly keadaan?: PilotReading | null;
};

/** What people decided about one area. The app recommends; `dipilih` is set by a person, with a reason. */
export type Pilot = {
	readonly kode: string;
	readonly dipilih: boolean;
	readonly alasan: string;
	/** What is worth remembering about the area; not a reason. */
	readonly catatan: string;
	/** Year of the rollout, null = not planned. */
	readonly tahun: number | null;
	/** Codes of the comparison areas agreed on. */
	readonly pembanding: readonly string[];
	readonly riwayat: readonly PilotEvent[];
};

export const NO_PILOT: Omit<Pilot, "kode"> = {
	dipilih: false,
	alasan: "",
	catatan: "",
	tahun: null,
	pembanding: [],
	riwayat: [],
};

const text = v.pipe(v.string(), v.maxLength(2000));
const kept = v.array(v.object({ id: text, pembilang: v.number(), penyebut: v.nullable(v.number()) }));
const readingSchema = v.object({
	versi: text,
	periode: text,
	filter: text,
	program: v.array(text),
	nilai: kept,
	lain: v.object({ kode: v.array(text), nilai: kept }),
});
const eventSchema = v.object({
	tanggal: text,
	status: v.picklist(PILOT_STATUSES),
	catatan: text,
	// a reading that cannot be read is left out; the step stays
	keadaan: v.exactOptional(v.fallback(v.nullable(readingSchema), null)),
});
/** One damaged step does not take the others with it. */
const goodSteps = v.pipe(
	v.array(v.fallback(v.nullable(eventSchema), null)),
	v.transform((steps) => steps.filter((step) => step !== null)),
);
const pilotSchema = v.pipe(
	v.object({
		kode: text,
		dipilih: v.fallback(v.boolean(), false),
		alasan: v.fallback(text, ""),
		catatan: v.fallback(text, ""),
		tahun: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100))), null),
		pembanding: v.fallback(v.array(text), []),
		riwayat: v.fallback(goodSteps, []),
	}),
	v.transform((pilot) => reasoned(pilot)),
);

/** Decisions as they are kept on the device and in a decisions file; a pick without a reason comes back unpicked. */
export const pilotsSchema = v.array(pilotSchema);

/** Nothing counts as picked without a reason. */
function reasoned(pilot: Pilot): Pilot {
	return pilot.dipilih && pilot.alasan.trim() === "" ? { ...pilot, dipilih: false } : pilot;
}

export function pilotOf(pilots: readonly Pilot[], kode: string): Pilot {
	return pilots.find((pilot) => pilot.kode === kode) ?? { kode, ...NO_PILOT };
}

function inOrder(a: Pilot, b: Pilot): number {
	return a.kode < b.kode ? -1 : 1;
}

/** The decisions with one of them changed. A pick without a reason is not taken. */
export function withPilot(pilots: readonly Pilot[], kode: string, change: Partial<Omit<Pilot, "kode">>): readonly Pilot[] {
	const changed = reasoned({ ...pilotOf(pilots, kode), ...change });
	return [...pilots.filter((pilot) => pilot.kode !== kode), changed].sort(inOrder);
}

/** A decision whose steps could not all be read keeps the good ones; as it was written it is set aside. */
function readKept(content: unknown): ReadContent<readonly Pilot[]> {
	if (!Array.isArray(content)) return { value: [], unread: [content] };
	const items = content.map((item: unknown) => ({ item, read: v.safeParse(pilotSchema, item) }));
	const whole = ({ item, read }: (typeof items)[number]) =>
		read.success && read.output.riwayat.length === ((item as { riwayat?: unknown[] }).riwayat?.length ?? 0);
	return {
		value: items.flatMap(({ read }) => (read.success ? [read.output] : [])),
		unread: items.filter((item) => !whole(item)).map(({ item }) => item),
	};
}

/** Steps taken here and elsewhere all stand; one taken back in either stays away. */
function mergeSteps(base: readonly PilotEvent[], mine: readonly PilotEvent[], theirs: readonly PilotEvent[]): PilotEvent[] {
	const has = (steps: readonly PilotEvent[], step: PilotEvent) => steps.some((known) => alike(known, step));
	return [
		...theirs.filter((step) => has(mine, step) || !has(base, step)),
		...mine.filter((step) => !has(base, step) && !has(theirs, step)),
	];
}

function mergePilot(base: Pilot | undefined, mine: Pilot, theirs: Pilot): Pilot {
	const before = base ?? { kode: mine.kode, ...NO_PILOT };
	const fields = mergeRecords<unknown>(before, mine, theirs) as Pilot;
	return reasoned({ ...fields, riwayat: mergeSteps(before.riwayat, mine.riwayat, theirs.riwayat) });
}

function byKode(pilots: readonly Pilot[]): Record<string, Pilot> {
	return Object.fromEntries(pilots.map((pilot) => [pilot.kode, pilot]));
}

/** Decisions as this device keeps them, per pack. */
export const KEPT_PILOTS: DeviceEntry<readonly Pilot[]> = {
	key: "percontohan",
	version: 1,
	empty: [],
	read: readKept,
	merge: (base, mine, theirs) =>
		Object.values(mergeRecords(byKode(base), byKode(mine), byKode(theirs), mergePilot)).sort(inOrder),
	formerKey: (pack) => `kantong.percontohan.${pack}`,
};
