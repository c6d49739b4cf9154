import type { texts as id } from "../id/speech.ts";
import type { Same } from "../same.ts";
import { texts as terms } from "./terms.ts";

export const texts: Same<typeof id> = {
	number: {
		0: "zero",
		1: "one",
		2: "two",
		3: "three",
		4: "four",
		5: "five",
		6: "six",
		7: "seven",
		8: "eight",
		9: "nine",
		10: "ten",
	},
	/** Between the last two of what is denied. */
	or: "or",
	nor: "or",
	everyone: terms.allFamilies,
	nobody: "no family at all",
	listed: "on the verification list",
	notListed: "not on the verification list",
	unranked: "not ranked",
	village: "Desa",
	less: "below",
	atMost: "at most",
	more: "above",
	atLeast: "at least",
	receives: "receiving {{names}}",
	lacks: "not receiving {{names}}",
	not: "not {{spoken}}",
	has: "with {{label}}",
	hasNo: "without {{label}}",
	decile: "decile {{spans}}",
	deciles: "deciles {{spans}}",
	inside: "in {{places}}",
	outside: "outside {{places}}",
};
