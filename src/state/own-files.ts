import type { AppError } from "#core/base/errors.ts";
import type { BuiltPackAnswer, EngineCalls, Progress } from "#engine/protocol.ts";

/** A file a person handed over, as it was when it was handed over. */
export type OwnFile = { readonly name: string; readonly bytes: Uint8Array };

/** What only a person can say about the files. */
export type OwnChoices = {
	/** The list names every family of the region, not the poor only. */
	readonly complete: boolean;
	/** Kemendagri code of the region; "" = the files say it. */
	readonly region: string;
	/** Village names, as they are written, whose proposals a person took. */
	readonly accepted: readonly string[];
	/** How the codes are meant; null = as the files themselves show. */
	readonly system: "kemendagri" | "bps" | null;
};

export type OwnReading =
	| { readonly status: "none" }
	| { readonly status: "busy"; readonly progress: Progress | null }
	| { readonly status: "built"; readonly answer: BuiltPackAnswer }
	| { readonly status: "failed"; readonly error: AppError };

/** A person's own files on their way to a pack. They leave the device nowhere: they go to the worker and back. */
export type OwnFiles = OwnChoices & { readonly files: readonly OwnFile[]; readonly reading: OwnReading };

export const NO_OWN_FILES: OwnFiles = {
	files: [],
	complete: false,
	region: "",
	accepted: [],
	system: null,
	reading: { status: "none" },
};

export type OwnFilesActions = {
	/** More files; one of a name that is there already takes its place. */
	readonly ownFilesGiven: (files: readonly OwnFile[]) => void;
	/** The list for trying that lies beside the page. */
	readonly ownExampleGiven: () => Promise<void>;
	readonly ownFileRemoved: (name: string) => void;
	/** A person answered what the files leave open: they are read anew. */
	readonly ownChoiceMade: (choice: Partial<OwnChoices>) => void;
	readonly ownReadingCancelled: () => void;
	/** The same files once more. */
	readonly ownReadingRepeated: () => void;
};

/** What the engine is asked; `today`: ISO day. */
export function buildRequest(own: OwnFiles, today: string): EngineCalls["buildPack"]["request"] {
	const { files, complete, region, accepted, system } = own;
	const choices = { ...(accepted.length === 0 ? {} : { accepted }), ...(system === null ? {} : { system }) };
	return {
		files,
		complete,
		today,
		...(region === "" ? {} : { region }),
		...(Object.keys(choices).length === 0 ? {} : { choices }),
	};
}

/** The files with those added, each name once, in the order they came. */
export function withFiles(files: readonly OwnFile[], added: readonly OwnFile[]): readonly OwnFile[] {
	const byName = new Map(files.map((file) => [file.name, file]));
	for (const file of added) byName.set(file.name, file);
	return [...byName.values()];
}

/** What a set is still without, though what is there is sound; null = it is no such fault. */
export function missingPart({ code }: AppError): "areas" | "families" | null {
	if (code === "BOUNDARY_NEEDED") return "areas";
	return code === "FAMILIES_NEEDED" ? "families" : null;
}
