/** Measures whose name says who the filter leaves: "keluarga terdaftar", "keluarga terpilih" or plain "keluarga". */
const NAMED = ["keluarga", "keluarga_persen", "jiwa", "jiwa_persen", "penduduk"] as const;

export function isNamedByBase(id: string): id is (typeof NAMED)[number] {
	return NAMED.some((own) => own === id);
}
