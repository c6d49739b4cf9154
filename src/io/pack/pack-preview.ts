/** `ringkasan.json`: the opening view's figures and simplified outlines, shown until the whole pack is read. */
export type PackPreview = {
	readonly nama: string;
	readonly periode: string;
	readonly notice: string;
	readonly filter: string;
	readonly indicator: string;
	readonly chosen: readonly string[];
	readonly households: number;
	readonly areas: readonly {
		readonly kode: string;
		readonly nama: string;
		readonly kecamatan: string;
		readonly numerator: number;
		readonly denominator: number;
		/** Rings of `lng, lat` pairs, simplified for the screen. */
		readonly rings: readonly (readonly number[])[];
	}[];
	readonly total: { readonly numerator: number; readonly denominator: number };
};
