/** A programme of the pack's catalogue; its receivers are the rows whose column `p_<id>` is yes. */
export type ProgrammeGroup = "nasional" | "provinsi" | "kota" | "desa" | "csr" | "zakat";

export type Programme = {
	readonly id: string;
	readonly kode: string;
	readonly nama: string;
	/** The office or company that runs it. */
	readonly pemilik: string;
	readonly kelompok: ProgrammeGroup;
	readonly sektor: string;
	/** Target rule as a filter sentence; "" = every family of the layer. */
	readonly sasaran: string;
	readonly satuan: "keluarga";
	readonly warna?: string;
};
