import { ok, type Result } from "#core/base/result.ts";
import type { PlaceChoices } from "#core/place/official/read-places.ts";
import type { BuildStep, InputFile, PackReport } from "#io/import/build-pack.ts";
import { DEVICE_PACK } from "#io/pack/device-pack.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { OfficialSource } from "#io/wilayah/official-source.ts";
import type { Progress } from "../progress.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type BuildPackQuery = {
	/** Whatever a person hands over, in any order. */
	readonly files: readonly InputFile[];
	/** Kemendagri code of the region, when a person has said it. */
	readonly region?: string;
	/** What the person has decided about codes and names. */
	readonly choices?: PlaceChoices;
	/** The list names every family of the region, not the poor only. */
	readonly complete: boolean;
	/** ISO day. */
	readonly today: string;
};

export type BuiltPackAnswer = {
	/** What opens the pack in this engine, until another is built: `DEVICE_PACK`. */
	readonly url: string;
	readonly manifest: PackManifest;
	readonly report: PackReport;
	/** The files of the pack, for a download; the engine keeps its own. */
	readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
	/** Which of the given files was taken for what. */
	readonly roles: { readonly areas: string | null; readonly families: string };
};

type BuildOptions = StepOptions & { readonly onProgress?: (progress: Progress) => void };

/** The other call that needs no open pack: it makes the files of one. */
export const buildPackCall = {
	name: "buildPack",
	transfer: ({ files }: BuiltPackAnswer): readonly ArrayBufferView[] => files.map(({ bytes }) => bytes),
	async run(
		{ files, region, choices, complete, today }: BuildPackQuery,
		official: OfficialSource,
		{ onProgress, signal }: BuildOptions = {},
	): Promise<Result<BuiltPackAnswer>> {
		const stopped = () => cancelled(signal ? { signal } : {});
		const onStep = (phase: BuildStep, families: number) =>
			onProgress?.({ phase, bytes: 0, bytesTotal: 0, families, familiesTotal: 0 });
		// readers and lists come with the first own file
		const [{ sortFiles }, { buildPack }] = await Promise.all([
			import("#io/import/sort-files.ts"),
			import("#io/import/build-pack.ts"),
		]);
		const sorted = await sortFiles(files);
		if (!sorted.ok) return sorted;
		const { findings, ...given } = sorted.value;
		const asked = { ...given, findings, complete, today, official, onStep, cancelled: stopped };
		if (await stopped()) return CANCELLED;
		const built = await buildPack({
			...asked,
			...(region === undefined ? {} : { region }),
			...(choices === undefined ? {} : { choices }),
		});
		if (!built.ok) return built;
		const { manifest, report } = built.value;
		return ok({
			url: DEVICE_PACK,
			manifest,
			report,
			files: [...built.value.files].map(([name, bytes]) => ({ name, bytes: bytes.slice() })),
			roles: { areas: given.areas?.name ?? null, families: given.households.name },
		});
	},
} as const;
