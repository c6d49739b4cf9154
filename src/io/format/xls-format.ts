import { appError } from "#core/base/errors.ts";
import { fail } from "#core/base/result.ts";
import type { TableFormat } from "./table-format.ts";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first record of a workbook that stands by itself, by version. */
const BARE_WORKBOOK = [0x00, 0x02, 0x04, 0x08];

/** Workbooks of Excel before 2007. A locked workbook of any version is such a file too. */
export const xlsFormat: TableFormat = {
	id: "xls",
	label: "XLS",
	endings: [".xls", ".xlt"],
	sniff: (bytes) => (isCompoundFile(bytes) || isBareWorkbook(bytes) ? "sure" : "no"),
	read: {
		async sheets(bytes, options) {
			if (!isCompoundFile(bytes) && !isBareWorkbook(bytes)) return fail(appError("FORMAT", { format: "XLS" }, options.file));
			if (isCompoundFile(bytes) && isCut(bytes)) return fail(appError("WORKBOOK", {}, options.file));
			return (await import("./library-sheets.ts")).readByLibrary(bytes, options);
		},
	},
};

function isCompoundFile(bytes: Uint8Array): boolean {
	return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}

function isBareWorkbook(bytes: Uint8Array): boolean {
	const [first, version, length, rest] = bytes;
	return first === 0x09 && BARE_WORKBOOK.includes(version ?? -1) && (length ?? 0) >= 4 && (length ?? 0) <= 16 && rest === 0;
}

const FREE_SECTOR = 0xffffffff;
/** Above it are marks: free, the end of a chain, a table itself. */
const LAST_SECTOR = 0xfffffff9;
const LISTED_TABLES = 109;

/** Does the file end before the last sector that its chains of sectors reach? The library would read what is there. */
function isCut(bytes: Uint8Array): boolean {
	if (bytes.length < 512) return true;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sectorBytes = 2 ** view.getUint16(30, true);
	const placeOf = (sector: number): number => (sector + 1) * sectorBytes;
	if (sectorBytes < 512 || sectorBytes > 4096) return true;
	let last = -1;
	for (let table = 0; table < LISTED_TABLES; table++) {
		const sector = view.getUint32(76 + table * 4, true);
		if (sector === FREE_SECTOR) break;
		const at = placeOf(sector);
		if (at + sectorBytes > bytes.length) return true;
		for (let i = 0; i < sectorBytes / 4; i++) {
			const next = view.getUint32(at + i * 4, true);
			if (next <= LAST_SECTOR) last = Math.max(last, next, table * (sectorBytes / 4) + i);
		}
	}
	return placeOf(last) >= bytes.length;
}
