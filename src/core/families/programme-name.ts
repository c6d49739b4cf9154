/** The abbreviation a name carries in brackets at its end, where room is short: "Program Keluarga Harapan (PKH)" → "PKH". */
export function shortProgrammeName(nama: string): string {
	return /\(([^()]{2,12})\)\s*$/.exec(nama)?.[1] ?? nama;
}
