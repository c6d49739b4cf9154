import { texts as terms } from "./terms.ts";
/** The small words with which lists, numbers and a filter are read aloud. */
export const texts = {
	number: {
		0: "nol",
		1: "satu",
		2: "dua",
		3: "tiga",
		4: "empat",
		5: "lima",
		6: "enam",
		7: "tujuh",
		8: "delapan",
		9: "sembilan",
		10: "sepuluh",
	},
	/** Between the last two of what is denied. */
	or: "atau",
	nor: "maupun",
	everyone: terms.allFamilies,
	nobody: "tidak satu pun keluarga",
	listed: "terdaftar",
	notListed: "tidak terdaftar",
	/** Decile 0. */
	unranked: "belum diperingkat",
	village: "Desa",
	less: "kurang dari",
	atMost: "paling banyak",
	more: "lebih dari",
	atLeast: "sedikitnya",
	receives: "menerima {{names}}",
	/** `names` already carries "maupun". */
	lacks: "belum menerima {{names}}",
	not: "bukan {{spoken}}",
	has: "ada {{label}}",
	hasNo: "tanpa {{label}}",
	decile: "desil {{spans}}",
	deciles: "desil {{spans}}",
	inside: "di {{places}}",
	outside: "di luar {{places}}",
} as const;
