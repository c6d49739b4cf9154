import { type ZippableFile, zipSync } from "fflate";

/** The first day a ZIP can say: the same content gives the same bytes. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1);

/** Files in one folder of a ZIP; what is packed already is not packed again. */
export function zipFolder(
	folder: string,
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
	const entries = files.map(({ name, bytes }): [string, ZippableFile] => [
		`${folder}/${name}`,
		[bytes, { level: name.endsWith(".gz") ? 0 : 6 }],
	]);
	return zipSync(Object.fromEntries(entries), { mtime: FIRST_ZIP_DAY });
}
