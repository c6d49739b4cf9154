/** The part of the filter language that the panel can show with its own controls. A sentence outside this shape is shown in words and edited as text. */
export type ProgrammeChoice = "receives" | "lacks";

export type FilterForm = {
	/** `terdaftar` */
	readonly listed: boolean | null;
	readonly programmes: Readonly<Record<string, ProgrammeChoice>>;
	/** Sorted; empty = all. `desil in [1, 2]` */
	readonly deciles: readonly number[];
	/** `status in ["layak"]`; empty = all. */
	readonly statuses: readonly string[];
	/** Kecamatan and kelurahan codes; a family passes when it lies in any of them. Empty = all. */
	readonly kecamatan: readonly string[];
	readonly kelurahan: readonly string[];
	/** Housing items: column (`r_lantai`) → accepted codes. */
	readonly housing: Readonly<Record<string, readonly number[]>>;
};

export const EMPTY_FORM: FilterForm = {
	listed: null,
	programmes: {},
	deciles: [],
	statuses: [],
	kecamatan: [],
	kelurahan: [],
	housing: {},
};
